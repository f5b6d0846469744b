import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import '../../register.ts'
import { expectFocus } from '../../widgets/fixtures/focus.ts'
import type { LabQuiz } from './lab-quiz.ts'

const single = `<lab-quiz name="majority"><fieldset><legend>How many copies make a majority?</legend>
<label><input type="radio" name="majority" value="0"> One</label>
<label><input type="radio" name="majority" value="1"> Two</label></fieldset>
<details slot="answer"><summary>Answer</summary><ul>
<li data-option="0">One <span class="quiz-why">One of three is less than half.</span></li>
<li data-option="1" data-right>Two <span class="quiz-why">Two of three are more than half.</span></li></ul></details></lab-quiz>`
const multiple = single.replaceAll('"radio"', '"checkbox"').replace('data-option="0"', 'data-option="0" data-right')
const text = `<lab-quiz name="port"><fieldset><legend>Which port?</legend><input type="text" aria-label="Your answer"></fieldset>
<details slot="answer"><summary>Answer</summary><ul><li data-text="49152">49152 <span class="quiz-why">The first brick.</span></li>
<li data-text="TCP 49152">TCP 49152</li></ul></details></lab-quiz>`

const heard: unknown[] = []
document.addEventListener('lab:quiz-answered', event => heard.push((event as CustomEvent).detail))

beforeEach(() => {
  localStorage.clear()
  heard.length = 0
})

async function open(markup: string): Promise<LabQuiz> {
  document.body.innerHTML = markup
  const quiz = document.querySelector('lab-quiz') as LabQuiz
  await quiz.updateComplete
  return quiz
}

const button = (name: string) => page.getByRole('button', { name, exact: true })
const verdict = () => page.getByRole('status')

describe('lab-quiz', () => {
  it('shows the solution folded away until its script runs, and a button in its place afterwards', async () => {
    await open(single)
    await expect.element(button('Check')).toBeVisible()
    await expect.element(page.getByText('Answer', { exact: true })).not.toBeVisible()
  })

  it('says that an answer is missing', async () => {
    await open(single)
    await button('Check').click()
    await expect.element(verdict()).toHaveTextContent('There is no answer yet.')
    expect(heard).toEqual([])
  })

  it('says why a choice is wrong, offers the solution, and takes the right one', async () => {
    const quiz = await open(single)
    await page.getByRole('radio', { name: 'One' }).click()
    await button('Check').click()
    await expect.element(verdict()).toHaveTextContent('Not right yet.')
    const reasons = () => quiz.shadowRoot?.querySelector('.reasons')?.textContent
    await expect.poll(reasons).toBe('One of three is less than half.')
    await expect.element(page.getByText('Answer', { exact: true })).toBeVisible()
    await page.getByRole('radio', { name: 'Two' }).click()
    await button('Check').click()
    await expect.element(verdict()).toHaveTextContent('Right.')
    expect(heard).toEqual([
      { quiz: 'majority', answer: ['0'], passed: false },
      { quiz: 'majority', answer: ['1'], passed: true },
    ])
  })

  it('is worked by the keyboard alone', async () => {
    await open(single)
    await userEvent.keyboard('{Tab}{ArrowDown}{Tab}{Enter}')
    await expect.element(verdict()).toHaveTextContent('Right.')
    await expectFocus(button('Answer again'))
    await userEvent.keyboard('{Enter}')
    await expectFocus(page.getByRole('radio', { name: 'One' }))
    await expect.element(page.getByRole('radio', { name: 'Two' })).not.toBeChecked()
  })

  it.each([
    [['One'], 'Not right yet.'],
    [['One', 'Two'], 'Right.'],
  ] as const)('wants all that is right of several: %j', async (names, expected) => {
    await open(multiple)
    for (const name of names) await page.getByRole('checkbox', { name }).click()
    await button('Check').click()
    await expect.element(verdict()).toHaveTextContent(expected)
  })

  it.each([
    ['  49152 ', 'Right.'],
    ['tcp  49152', 'Right.'],
    ['49153', 'Not right yet.'],
  ])('takes the words %j, white space and case aside, as: %s', async (words, expected) => {
    await open(text)
    await page.getByRole('textbox', { name: 'Your answer' }).fill(words)
    await button('Check').click()
    await expect.element(verdict()).toHaveTextContent(expected)
  })

  it('remembers an answer, and forgets it when it is to be answered again', async () => {
    await open(single)
    await page.getByRole('radio', { name: 'Two' }).click()
    await button('Check').click()
    await open(single)
    await expect.element(page.getByRole('radio', { name: 'Two' })).toBeChecked()
    await expect.element(verdict()).toHaveTextContent('Right.')
    await button('Answer again').click()
    await open(single)
    await expect.element(page.getByRole('radio', { name: 'Two' })).not.toBeChecked()
  })
})
