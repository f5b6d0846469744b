import { describe, expect, it } from 'vitest'
import { createCollator } from './compare.ts'

const titles = ['循环', 'Else', '嵌套', 'Задание', 'Ωμ', 'العربية', '한국', 'アイ', 'あい', 'éclair', '1 one']

describe('the order of titles', () => {
  // What Hugo 0.131 makes of each.
  it.each([
    ['en', '1 one éclair Else Ωμ Задание العربية 한국 あい アイ 嵌套 循环'],
    ['ru', '1 one éclair Else Ωμ Задание العربية 한국 あい アイ 嵌套 循环'],
    ['ja', '1 one éclair Else Ωμ Задание العربية 한국 アイ あい 循环 嵌套'],
    ['ko', '1 one éclair Else Ωμ Задание العربية 嵌套 循环 한국 あい アイ'],
    ['zh-hans', '1 one éclair Else Ωμ Задание العربية 한국 あい アイ 嵌套 循环'],
  ])('in %s keeps scripts where all have them', (language, expected) => {
    expect(titles.toSorted(createCollator(language)).join(' ')).toBe(expected)
  })
})
