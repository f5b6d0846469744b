/** The live picture of the cluster, with its text equivalent before it. */
import { css, html, LitElement, type PropertyValues } from 'lit'
import type { Snapshot } from '../../../simulator/index.ts'
import type { Strings } from '../../runtime/strings.ts'
import { base } from '../../widgets/tokens.styles.ts'
import { describeCluster } from '../drawing/describe-cluster.ts'
import { drawingStyles } from '../drawing/drawing.styles.ts'
import { renderDrawing } from '../drawing/render-drawing.ts'
import { isQuietTime } from '../quiet-time.ts'

/** The topology of a snapshot. */
export class ClusterTopology extends LitElement {
  static override properties = {
    snapshot: { attribute: false },
    strings: { attribute: false },
  }
  static override styles = [
    base,
    drawingStyles,
    css`
      :host {
        display: block;
        padding: 10px 12px;
        background: var(--lab-surface);
      }
    `,
  ]

  declare snapshot: Snapshot
  declare strings: Strings

  protected override shouldUpdate(changed: PropertyValues) {
    return !isQuietTime(changed, this.snapshot)
  }

  override render() {
    const { state } = this.snapshot
    const name = this.strings('tab.topology')
    return html`<ul class="visually-hidden" aria-label=${name}>
        ${describeCluster(state, this.strings).map(sentence => html`<li>${sentence}</li>`)}
      </ul>
      ${renderDrawing(state, this.strings, name)}`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cluster-topology': ClusterTopology
  }
}
