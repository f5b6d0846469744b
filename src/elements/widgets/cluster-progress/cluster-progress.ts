/** A bar with its number: how far something is, or how much of something is used. */
import { css, html, LitElement } from 'lit'

/**
 * A bar from 0 to 100 percent. As `progress` it carries its text inside, as `meter` the number stands beside it and the
 * colour follows the portal's rule: green below 70, orange from 70, red from 95.
 */
export class ClusterProgress extends LitElement {
  static override properties = {
    value: { type: Number },
    label: {},
    text: {},
    kind: { reflect: true },
  }
  static override styles = css`
      :host {
        display: block;
        min-inline-size: 3.5em;
        color: inherit;
        font-variant-numeric: tabular-nums;
      }
      div,
      span {
        box-sizing: border-box;
      }
      .bar {
        display: flex;
        align-items: center;
        gap: 6px;
      }
      .track {
        flex: 1 1 auto;
        min-inline-size: 22px;
        block-size: 9px;
        background: light-dark(#e4e2de, #45423f);
        border: 1px solid color-mix(in srgb, currentColor 28%, transparent);
        overflow: hidden;
      }
      .fill {
        display: block;
        block-size: 100%;
        inline-size: var(--value);
        background: #669966;
        transition: inline-size 0.2s linear;
      }
      .fill.high {
        background: #ff9900;
      }
      .fill.full {
        background: #ff0000;
      }
      .number {
        flex: 0 0 2.7em;
        text-align: end;
        white-space: nowrap;
      }
      .inside {
        position: relative;
        block-size: 18px;
        min-inline-size: 11.5em;
        background: #eef3ee;
        border: 1px solid #4d7f4d;
        color: #0f220f;
        overflow: hidden;
        text-align: center;
        line-height: 16px;
      }
      .inside .fill {
        position: absolute;
        inset-block: 0;
        inset-inline-start: 0;
        background: #8cc08c;
      }
      .inside .text {
        position: relative;
        white-space: nowrap;
        padding-inline: 4px;
      }
      @media (prefers-reduced-motion: reduce) {
        .fill {
          transition: none;
        }
      }
      @media (forced-colors: active) {
        .fill {
          background: Highlight;
          forced-color-adjust: none;
        }
        .inside {
          background: Canvas;
          color: CanvasText;
        }
      }
    `

  declare value: number
  declare label: string
  declare text: string
  declare kind: 'progress' | 'meter'

  constructor() {
    super()
    this.value = 0
    this.label = ''
    this.text = ''
    this.kind = 'progress'
  }

  override render() {
    const value = Math.max(0, Math.min(100, Math.round(this.value)))
    if (this.kind === 'meter') {
      const level = value >= 95 ? 'full' : value >= 70 ? 'high' : ''
      return html`<div
        class="bar"
        role="meter"
        aria-label=${this.label}
        aria-valuemin="0"
        aria-valuemax="100"
        aria-valuenow=${value}
      >
        <span class="track"><span class="fill ${level}" style="--value:${value}%"></span></span
        ><span class="number">${value}%</span>
      </div>`
    }
    return html`<div
      class="inside"
      role="progressbar"
      aria-label=${this.label}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow=${value}
      aria-valuetext=${this.text || `${value}%`}
    >
      <span class="fill" style="--value:${value}%"></span><span class="text">${this.text || `${value}%`}</span>
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cluster-progress': ClusterProgress
  }
}
