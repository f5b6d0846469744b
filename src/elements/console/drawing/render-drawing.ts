/** The picture of a cluster as it stands in a page: drawn wide and compact, of which the style shows what has room. */
import { html, nothing } from 'lit'
import type { ClusterState } from '../../../simulator/index.ts'
import type { Strings } from '../../runtime/strings.ts'
import { drawCluster } from './draw-cluster.ts'
import type { DrawingSize } from './geometry.ts'

/** More hosts than this are not drawn compact: their picture scrolls in its own frame. */
const mostCompactHosts = 4

/** Draw the cluster in `state`; it is hidden from screen readers, who are told in words. */
export function renderDrawing(state: ClusterState, strings: Strings, name?: string) {
  const isCompact = Object.keys(state.hosts).length <= mostCompactHosts
  const isFocusable = name !== undefined && !isCompact
  return html`<div
    class="drawings ${isCompact ? 'few' : 'many'}"
    role=${isFocusable ? 'group' : nothing}
    aria-label=${isFocusable ? name : nothing}
    tabindex=${isFocusable ? 0 : nothing}
  >
    ${renderSize('wide', state, strings)} ${isCompact ? renderSize('compact', state, strings) : nothing}
  </div>`
}

function renderSize(size: DrawingSize, state: ClusterState, strings: Strings) {
  const { width, height, content } = drawCluster(state, strings, size)
  return html`<svg class="drawing ${size}" style="--least:${Math.round(width * 0.85)}px" viewBox="0 0 ${width} ${height}" aria-hidden="true">${content}</svg>`
}
