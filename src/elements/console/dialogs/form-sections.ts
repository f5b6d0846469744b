/** The sections of a large dialog, as tabs that stand below one another (ARIA Authoring Practices, vertical tabs). */
import { html, type TemplateResult } from 'lit'

/** One section. */
export interface Section {
  readonly id: string
  readonly label: string
}

/** Draw the list of sections and the chosen one. */
export function renderSections(
  label: string,
  sections: readonly Section[],
  chosen: string,
  content: TemplateResult,
  choose: (id: string) => void,
) {
  const onKeydown = (event: KeyboardEvent) => {
    const index = sections.findIndex(({ id }) => id === chosen)
    const targets: Record<string, number> = {
      ArrowDown: index + 1,
      ArrowRight: index + 1,
      ArrowUp: index - 1,
      ArrowLeft: index - 1,
      Home: 0,
      End: sections.length - 1,
    }
    const target = targets[event.key]
    if (target === undefined) return
    event.preventDefault()
    const next = sections[(target + sections.length) % sections.length]!
    choose(next.id)
    const list = event.currentTarget as HTMLElement
    list.querySelector<HTMLElement>(`#section-${next.id}`)?.focus()
  }
  return html`<div class="form">
    <div role="tablist" aria-orientation="vertical" aria-label=${label} @keydown=${onKeydown}>
      ${sections.map(
        section => html`<button
          type="button"
          role="tab"
          id="section-${section.id}"
          aria-controls="section"
          aria-selected=${section.id === chosen}
          tabindex=${section.id === chosen ? 0 : -1}
          @click=${() => choose(section.id)}
        >
          ${section.label}
        </button>`,
      )}
    </div>
    <div role="tabpanel" id="section" aria-labelledby="section-${chosen}">${content}</div>
  </div>`
}
