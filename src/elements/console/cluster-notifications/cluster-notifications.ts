/** The portal's notifications drawer: alerts and events, the newest first, to be read and put away. */

import { css, html, LitElement, nothing } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { ClusterEvent, Snapshot } from '../../../simulator/index.ts'
import type { Strings } from '../../runtime/strings.ts'
import { icon } from '../../widgets/icons.ts'
import { base } from '../../widgets/tokens.styles.ts'
import { describeEvent } from '../describe-event.ts'
import { drawerStyles } from '../drawer.styles.ts'
import { closeAtEscape, renderDrawerHead } from '../drawer.ts'
import { formatTime, severityLabels } from '../labels.ts'
import { clearAll, dismiss, type Notices, readAll, shownNotices } from '../notices.ts'

/** Events drawn at most in one group; the Events page has them all. */
const mostShown = 100

/**
 * The notifications.
 *
 * @event cluster-close - it is to be closed
 * @event cluster-notices - something was read or put away; detail is the new `Notices`
 */
export class ClusterNotifications extends LitElement {
  static override properties = {
    snapshot: { attribute: false },
    strings: { attribute: false },
    notices: { attribute: false },
  }
  static override styles = [
    base,
    drawerStyles,
    css`
      summary {
        background: var(--lab-zebra);
        font-weight: 600;
      }
      .notice {
        display: flex;
        align-items: flex-start;
        gap: 8px;
        padding: 5px 4px 5px 10px;
      }
      .text {
        flex: 1;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      .unread .text {
        font-weight: 600;
      }
      time {
        display: block;
        font-weight: 400;
      }
    `,
  ]

  declare snapshot: Snapshot
  declare strings: Strings
  declare notices: Notices

  constructor() {
    super()
    this.addEventListener('keydown', closeAtEscape)
  }

  override firstUpdated() {
    this.renderRoot.querySelector<HTMLElement>('#heading')?.focus()
  }

  override render() {
    const { strings } = this
    const { events } = this.snapshot.state
    const shown = shownNotices(this.notices, events).reverse()
    const alerts = shown.filter(({ severity }) => severity === 'alert')
    const others = shown.filter(({ severity }) => severity !== 'alert')
    return html`${renderDrawerHead(this, strings('notices.name'), strings)}
      <div class="list">
        ${this.#renderGroup(strings('notices.alerts'), alerts)} ${this.#renderGroup(strings('tab.events'), others)}
      </div>
      <footer>
        <button type="button" ?disabled=${shown.length === 0} @click=${() => this.#tell(readAll(this.notices, events))}>
          ${strings('notices.readAll')}
        </button>
        <button type="button" ?disabled=${shown.length === 0} @click=${() => this.#tell(clearAll(events))}>
          ${strings('notices.clearAll')}
        </button>
      </footer>`
  }

  #renderGroup(heading: string, events: readonly ClusterEvent[]) {
    const unread = events.filter(({ index }) => index >= this.notices.readUpTo).length
    return html`<details open>
      <summary>${heading} <span class="when">${this.strings('notices.unread', { n: unread })}</span></summary>
      ${events.length === 0 ? html`<p class="empty">${this.strings('notices.empty')}</p>` : nothing}
      <ul>
        ${repeat(
          events.slice(0, mostShown),
          event => event.index,
          event => this.#renderNotice(event),
        )}
      </ul>
    </details>`
  }

  #renderNotice(event: ClusterEvent) {
    const { index, severity, at } = event
    const text = describeEvent(event, this.strings)
    const { strings } = this
    const { icon: name, tone } = severityLabels[severity]
    const isUnread = index >= this.notices.readUpTo
    return html`<li class="notice ${isUnread ? 'unread' : ''}">
      <cluster-status icon=${name} tone=${tone} label=${strings(`severity.${severity}`)}></cluster-status>
      <span class="text"
        >${isUnread ? html`<span class="visually-hidden">${strings('notices.isUnread')} </span>` : nothing}${text}
        <time>${formatTime(at)}</time></span
      >
      <button
        type="button"
        class="dismiss"
        aria-label="${strings('notices.dismiss')}: ${text}"
        title=${strings('notices.dismiss')}
        @click=${(click: Event) => this.#dismiss(index, click.currentTarget as HTMLElement)}
      >
        ${icon('close')}
      </button>
    </li>`
  }

  /** The focus goes to the next cross, so that one after the other can be put away. */
  #dismiss(index: number, button: HTMLElement) {
    const crosses = [...this.renderRoot.querySelectorAll<HTMLElement>('.dismiss')]
    const place = crosses.indexOf(button)
    const next = crosses[place + 1] ?? crosses[place - 1] ?? this.renderRoot.querySelector<HTMLElement>('#heading')
    this.#tell(dismiss(this.notices, index))
    next?.focus()
  }

  #tell(notices: Notices) {
    this.dispatchEvent(new CustomEvent<Notices>('cluster-notices', { detail: notices }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cluster-notifications': ClusterNotifications
  }
}
