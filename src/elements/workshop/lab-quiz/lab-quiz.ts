/**
 * A question with answers to choose from or to write. Question, answers and solution stand in its own markup, which reads
 * as a form with a folded solution where there is no script; the element puts a button in the place of the solution.
 */
import { css, html, LitElement, nothing } from 'lit'
import { keepAnswer, quizKey, readKeptAnswer } from '../../runtime/quiz-store.ts'
import { storageKey } from '../../runtime/storage-key.ts'
import { createStrings, readPageStrings, type Strings } from '../../runtime/strings.ts'
import { icon } from '../../widgets/icons.ts'
import { base, palette } from '../../widgets/tokens.styles.ts'
import { findReasons, isRight, readAnswer, showAnswer } from './quiz-answer.ts'

/** Detail of `lab:quiz-answered`. */
export interface QuizAnsweredDetail {
  readonly quiz: string
  readonly answer: readonly string[]
  readonly passed: boolean
}

type Verdict = 'none' | 'missing' | 'wrong' | 'right'

/**
 * A quiz.
 *
 * @slot - the question and its answers: a `fieldset` of radio buttons or check boxes, or one text field
 * @slot answer - the solution: an entry with `data-option` for each answer, `data-right` on the right ones, or with
 *   `data-text` for each text that counts; in each, an element of class `quiz-why` says why
 * @attr name - name under which its answer is kept and told
 * @event lab:quiz-answered - the reader had an answer checked; detail `{quiz, answer, passed}`
 */
export class LabQuiz extends LitElement {
  static override properties = {
    name: {},
    isAwake: { state: true },
    verdict: { state: true },
    reasons: { state: true },
  }
  static override styles = [
    palette,
    base,
    css`
      :host {
        display: block;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 12px;
        min-block-size: 36px;
      }
      button {
        min-block-size: 32px;
        padding: 4px 16px;
        border: 1px solid var(--lab-border);
        border-radius: 4px;
        background: var(--lab-surface);
      }
      .verdict {
        font-weight: 600;
      }
      .verdict.right .icon {
        color: var(--lab-success);
      }
      .verdict.wrong .icon {
        color: var(--lab-danger);
      }
      .reasons > * {
        display: block;
        margin-block-start: 8px;
      }
    `,
  ]

  declare name: string
  /** Whether a script runs here: the server draws the quiz as it reads without one. */
  declare private isAwake: boolean
  declare private verdict: Verdict
  /** Why, of what was checked last; undefined until something is checked on this visit, so that a return moves nothing. */
  declare private reasons: readonly Node[] | undefined
  #strings: Strings = createStrings()

  constructor() {
    super()
    this.name = ''
    this.isAwake = false
    this.verdict = 'none'
    this.reasons = undefined
  }

  override firstUpdated() {
    this.#strings = createStrings(readPageStrings(this.ownerDocument))
    this.isAwake = true
    const kept = readKeptAnswer(this.#key, this.name)
    if (!kept) return
    showAnswer(this, kept.answer)
    this.verdict = kept.passed ? 'right' : 'wrong'
  }

  override render() {
    if (!this.isAwake) return html`<slot></slot><div class="bar"><slot name="answer"></slot></div>`
    const isPassed = this.verdict === 'right'
    return html`<slot></slot>
      <div class="bar">
        <button type="button" @click=${() => (isPassed ? this.#reset() : this.#check())}>
          ${this.#strings(isPassed ? 'quiz.again' : 'quiz.check')}
        </button>
        <span role="status" class="verdict ${this.verdict}">${this.#describeVerdict()}</span>
      </div>
      <div class="reasons" aria-live="polite">${this.reasons ?? nothing}</div>
      ${this.verdict === 'wrong' && this.reasons ? html`<slot name="answer"></slot>` : nothing}`
  }

  #describeVerdict() {
    switch (this.verdict) {
      case 'none':
        return nothing
      case 'missing':
        return this.#strings('quiz.missing')
      case 'wrong':
        return html`${icon('warning')} ${this.#strings('quiz.wrong')}`
      case 'right':
        return html`${icon('check')} ${this.#strings('quiz.right')}`
    }
  }

  get #key(): string {
    return quizKey(storageKey(import.meta.url, location.href, ''))
  }

  #check() {
    const answer = readAnswer(this)
    if (answer.length === 0) {
      this.verdict = 'missing'
      return
    }
    const passed = isRight(this, answer)
    this.verdict = passed ? 'right' : 'wrong'
    this.reasons = findReasons(this, answer).map(reason => reason.cloneNode(true))
    keepAnswer(this.#key, this.name, { answer, passed })
    const detail: QuizAnsweredDetail = { quiz: this.name, answer, passed }
    this.dispatchEvent(new CustomEvent('lab:quiz-answered', { detail, bubbles: true, composed: true }))
  }

  #reset() {
    showAnswer(this, [])
    this.verdict = 'none'
    this.reasons = undefined
    keepAnswer(this.#key, this.name, undefined)
    this.querySelector('input')?.focus()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lab-quiz': LabQuiz
  }
}
