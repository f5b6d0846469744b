/** The search bar that stands over a grid of the portal, cluster-facts.md 2.1. */
import { html } from 'lit'

/** Draw the bar with its prefix, such as `Host:`; `onSearch` is told what it says at every key. */
export function renderSearchBar(prefix: string, text: string, onSearch: (text: string) => void) {
  return html`<label class="search">
    <span>${prefix}</span>
    <input
      type="search"
      autocomplete="off"
      spellcheck="false"
      .value=${text}
      @input=${(event: Event) => onSearch((event.target as HTMLInputElement).value)}
    />
  </label>`
}
