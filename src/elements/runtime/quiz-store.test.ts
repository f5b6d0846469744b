import { beforeEach, describe, expect, it } from 'vitest'
import { keepAnswer, quizKey, readKeptAnswer } from './quiz-store.ts'

const key = quizKey('labwright:v1:/:hc:lab4')

beforeEach(() => localStorage.clear())

describe('the quizzes of a page', () => {
  it('are kept under one key beside the lab', () => {
    keepAnswer(key, 'majority', { answer: ['1'], passed: true })
    keepAnswer(key, 'heal', { answer: ['64 MB'], passed: false })
    expect(JSON.parse(localStorage.getItem('labwright:v1:/:hc:lab4:quizzes') ?? '')).toEqual({
      majority: { answer: ['1'], passed: true },
      heal: { answer: ['64 MB'], passed: false },
    })
    expect(readKeptAnswer(key, 'heal')).toEqual({ answer: ['64 MB'], passed: false })
  })

  it('are forgotten one by one', () => {
    keepAnswer(key, 'majority', { answer: ['1'], passed: true })
    keepAnswer(key, 'heal', { answer: ['2'], passed: false })
    keepAnswer(key, 'majority', undefined)
    expect(readKeptAnswer(key, 'majority')).toBeUndefined()
    expect(readKeptAnswer(key, 'heal')).toBeDefined()
  })

  it.each([
    '',
    'nonsense',
    '[]',
    '{"majority": 1}',
    '{"majority": {"answer": "1", "passed": true}}',
    '{"majority": {}}',
  ])('are as if never answered where the storage holds %j', text => {
    localStorage.setItem(key, text)
    expect(readKeptAnswer(key, 'majority')).toBeUndefined()
  })
})
