/** An icon with its word: a status is never told by colour alone. */
import { css, html, LitElement, nothing } from 'lit'
import { type IconName, icon } from '../icons.ts'

/** What a status means to the reader, which chooses its colour. */
export type StatusTone = 'good' | 'bad' | 'warn' | 'busy' | 'calm' | 'gold' | 'silver' | 'plain'

/**
 * A status as icon and word, or as an icon whose word is its tooltip and name.
 *
 * @cssproperty --status-size - size of the icon, 14px by default
 */
export class ClusterStatus extends LitElement {
  static override properties = {
    icon: {},
    label: {},
    tone: { reflect: true },
    word: { type: Boolean },
  }
  static override styles = css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: 0.35em;
        color: inherit;
      }
      svg {
        inline-size: 1em;
        block-size: 1em;
        fill: currentColor;
      }
      .mark {
        display: inline-flex;
        font-size: var(--status-size, 14px);
        color: var(--status-colour, inherit);
      }
      :host([tone='good']) .mark {
        color: var(--status-colour, light-dark(#2f8132, #74c178));
      }
      :host([tone='bad']) .mark {
        color: var(--status-colour, light-dark(#c0271d, #ff7f74));
      }
      :host([tone='warn']) .mark {
        color: var(--status-colour, light-dark(#c26a00, #ffab3d));
      }
      :host([tone='busy']) .mark {
        color: var(--status-colour, light-dark(#0b62a8, #6cb6f0));
      }
      :host([tone='calm']) .mark {
        color: var(--status-colour, light-dark(#5f5a53, #b5afa7));
      }
      :host([tone='gold']) .mark {
        color: var(--status-colour, light-dark(#b07d00, #f0c23c));
      }
      :host([tone='silver']) .mark {
        color: var(--status-colour, light-dark(#7d848b, #b9c0c7));
      }
    `

  declare icon: IconName
  declare label: string
  declare tone: StatusTone
  declare word: boolean

  constructor() {
    super()
    this.icon = 'unknown'
    this.label = ''
    this.tone = 'plain'
    this.word = false
  }

  override render() {
    if (this.word) return html`<span class="mark">${icon(this.icon)}</span><span>${this.label}</span>`
    return html`<span class="mark" role="img" aria-label=${this.label || nothing} title=${this.label || nothing}
      >${icon(this.icon)}</span
    >`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cluster-status': ClusterStatus
  }
}
