/** What a quiz asks and what is right, read from the markup inside of it, which is complete without a script. */

/** What the reader has chosen or written: the values of the chosen options, or one text. */
export type Answer = readonly string[]

/** Read the answer that the controls of `quiz` show now. */
export function readAnswer(quiz: Element): Answer {
  const text = quiz.querySelector<HTMLInputElement>('input[type="text"]')
  if (text) return text.value.trim() === '' ? [] : [text.value.trim()]
  return [...quiz.querySelectorAll<HTMLInputElement>('input:checked')].map(input => input.value)
}

/** Make the controls of `quiz` show an answer. */
export function showAnswer(quiz: Element, answer: Answer): void {
  for (const input of quiz.querySelectorAll('input')) {
    if (input.type === 'text') input.value = answer[0] ?? ''
    else input.checked = answer.includes(input.value)
  }
}

/** Whether an answer is right: all that is right and nothing else, or one of the texts that count. */
export function isRight(quiz: Element, answer: Answer): boolean {
  const texts = [...quiz.querySelectorAll<HTMLElement>('[data-text]')].map(({ dataset }) => fold(dataset['text'] ?? ''))
  if (texts.length > 0) return answer[0] !== undefined && texts.includes(fold(answer[0]))
  const right = [...quiz.querySelectorAll<HTMLElement>('[data-option][data-right]')].map(optionOf)
  return right.length === answer.length && right.every(option => answer.includes(option))
}

/** Find why: of every option of the right answer, and of what was chosen wrongly. */
export function findReasons(quiz: Element, answer: Answer): Element[] {
  const passed = isRight(quiz, answer)
  const entries = [...quiz.querySelectorAll<HTMLElement>('[data-option], [data-text]')]
  const said = entries.filter(entry => {
    if ('text' in entry.dataset) return passed
    return answer.includes(optionOf(entry)) && (passed || !('right' in entry.dataset))
  })
  return said.flatMap(entry => entry.querySelector('.quiz-why') ?? [])
}

function optionOf({ dataset }: HTMLElement): string {
  return dataset['option'] ?? ''
}

function fold(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase()
}
