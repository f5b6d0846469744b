/** The search bar over a grid, cluster-facts.md 2.1, which suggests how a search can go on. */
import { html, LitElement, nothing } from 'lit'
import type { Strings } from '../../runtime/strings.ts'
import { icon } from '../../widgets/icons.ts'
import { base } from '../../widgets/tokens.styles.ts'
import { keepSearch } from '../request-action.ts'
import type { KnownFields } from '../search/search-language.ts'
import { type Suggestion, suggestSearch } from '../search/suggest-search.ts'
import { searchStyles } from './cluster-search.styles.ts'

/**
 * A search bar with its prefix, such as `Host:`. It is a combobox by the pattern of the ARIA Authoring Practices: arrows
 * go to a suggestion, Enter takes it, Escape closes the list and then empties the bar.
 *
 * @event cluster-search - the search is another; detail `{text}`
 */
export class ClusterSearch extends LitElement {
  static override properties = {
    prefix: {},
    text: {},
    fields: { attribute: false },
    strings: { attribute: false },
    isKept: { type: Boolean },
    isOpen: { state: true },
    active: { state: true },
  }
  static override styles = [base, searchStyles]

  declare prefix: string
  declare text: string
  /** What can be searched. */
  declare fields: KnownFields
  declare strings: Strings
  /** Whether this search is among those that are kept. */
  declare isKept: boolean
  declare private isOpen: boolean
  /** Place of the suggestion that Enter takes, −1 for none. */
  declare private active: number

  constructor() {
    super()
    this.prefix = ''
    this.text = ''
    this.fields = {}
    this.isKept = false
    this.isOpen = false
    this.active = -1
  }

  override render() {
    const suggestions = this.isOpen ? suggestSearch(this.text, this.fields) : []
    const isOpen = suggestions.length > 0
    return html`<div class="search" @focusout=${this.#close}>
      <label for="input">${this.prefix}</label>
      <input
        id="input"
        type="text"
        role="combobox"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        aria-autocomplete="list"
        aria-expanded=${isOpen}
        aria-controls="list"
        aria-activedescendant=${this.active >= 0 && isOpen ? `option-${this.active}` : nothing}
        .value=${this.text}
        @input=${this.#onInput}
        @click=${this.#open}
        @keydown=${(event: KeyboardEvent) => this.#onKeydown(event, suggestions)}
      />
      ${
        this.text === ''
          ? nothing
          : html`<button type="button" aria-label=${this.strings('search.clear')} title=${this.strings('search.clear')} @click=${() => this.#clear()}>
              ${icon('close')}
            </button>`
      }
      ${this.#renderStar()}
      <button type="button" class="caret" tabindex="-1" aria-label=${this.strings('search.suggestions')} @click=${this.#toggle}>
        ${icon('caret')}
      </button>
      <span class="magnifier">${icon('search')}</span>
      <ul id="list" role="listbox" aria-label=${this.strings('search.suggestions')} ?hidden=${!isOpen}>
        ${suggestions.map((suggestion, index) => this.#renderOption(suggestion, index))}
      </ul>
    </div>`
  }

  /** The star keeps the search among the bookmarks of the masthead. */
  #renderStar() {
    const label = this.strings(this.isKept ? 'search.forget' : 'search.keep')
    return html`<button
      type="button"
      class="star"
      aria-label=${label}
      title=${label}
      aria-pressed=${this.isKept}
      ?disabled=${this.text === ''}
      @click=${() => keepSearch(this, this.text)}
    >
      ${icon('star')}
    </button>`
  }

  #renderOption(suggestion: Suggestion, index: number) {
    return html`<li
      role="option"
      id="option-${index}"
      aria-selected=${index === this.active}
      @pointerdown=${(event: Event) => event.preventDefault()}
      @click=${() => this.#take(suggestion)}
    >
      ${suggestion.label}
    </li>`
  }

  #say(text: string) {
    this.text = text
    this.active = -1
    this.dispatchEvent(new CustomEvent('cluster-search', { detail: { text } }))
  }

  #onInput(event: Event) {
    this.isOpen = true
    this.#say((event.target as HTMLInputElement).value)
  }

  #open() {
    this.isOpen = true
  }

  #toggle() {
    this.isOpen = !this.isOpen
    this.renderRoot.querySelector('input')?.focus()
  }

  #close() {
    this.isOpen = false
    this.active = -1
  }

  #clear() {
    this.#say('')
    this.renderRoot.querySelector('input')?.focus()
  }

  #take({ text }: Suggestion) {
    this.isOpen = true
    this.#say(text)
  }

  #onKeydown(event: KeyboardEvent, suggestions: readonly Suggestion[]) {
    const { key } = event
    const active = suggestions[this.active]
    if (key === 'ArrowDown' || key === 'ArrowUp') this.#move(key === 'ArrowDown' ? 1 : -1, suggestions.length)
    else if (key === 'Enter' && active) this.#take(active)
    else if (key === 'Enter') this.#close()
    else if (key === 'Escape' && suggestions.length > 0) this.#close()
    else if (key === 'Escape' && this.text !== '') this.#clear()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  #move(by: number, count: number) {
    if (!this.isOpen || count === 0) this.isOpen = true
    else this.active = (Math.max(this.active, by > 0 ? -1 : 0) + by + count) % count
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cluster-search': ClusterSearch
  }
}
