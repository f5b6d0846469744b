/** The mails that the Manager's notification service has sent, cluster-facts.md 4.3, and which events are mailed. */
import { css, html, LitElement, nothing } from 'lit'
import { type Mail, type NotifiableEvent, notifiableEvents, type Snapshot } from '../../../simulator/index.ts'
import type { Strings } from '../../runtime/strings.ts'
import type { TableColumn } from '../../widgets/cluster-table/table-column.ts'
import { base } from '../../widgets/tokens.styles.ts'
import { formatTime } from '../labels.ts'
import { requestAction } from '../request-action.ts'
import { sortWords } from '../table-words.ts'
import { viewStyles } from '../view.styles.ts'

/** The outbox: a list of mails, and the one that is open. */
export class ClusterOutbox extends LitElement {
  static override properties = {
    snapshot: { attribute: false },
    strings: { attribute: false },
    open: { state: true },
  }
  static override styles = [
    base,
    viewStyles,
    css`
      :host {
        background: var(--lab-surface);
      }
      article {
        padding: 10px 14px;
        border-block-end: 1px solid var(--lab-hairline);
      }
      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: 1px 10px;
        margin: 0 0 8px;
      }
      dt {
        color: var(--lab-muted);
      }
      dd {
        margin: 0;
        overflow-wrap: anywhere;
      }
      pre {
        margin: 0;
        font-family: var(--lab-mono);
        font-size: 12px;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      details {
        padding: 8px 14px;
      }
      summary {
        cursor: pointer;
        font-weight: 600;
      }
      fieldset {
        margin: 8px 0;
        padding: 4px 10px 8px;
        border: 1px solid var(--lab-hairline);
      }
      .subscription {
        display: flex;
        align-items: baseline;
        gap: 6px;
        padding-block: 3px;
      }
    `,
  ]

  declare snapshot: Snapshot
  declare strings: Strings
  /** Number of the mail that is read, −1 for none. */
  declare private open: number

  constructor() {
    super()
    this.open = -1
  }

  override render() {
    const { strings } = this
    const { mails } = this.snapshot.state
    return html`<cluster-table
        label=${strings('outbox.name')}
        selectable
        empty=${strings('outbox.empty')}
        .sortWords=${sortWords(strings)}
        .columns=${createMailColumns(strings)}
        .rows=${[...mails].reverse()}
        .rowId=${mailKey}
        .selected=${[String(this.open)]}
        @cluster-select=${(event: CustomEvent<{ id: string }>) => {
          this.open = Number(event.detail.id)
        }}
      ></cluster-table>
      ${this.#renderMail(mails.find(({ index }) => index === this.open))} ${this.#renderSubscriptions()}`
  }

  #renderMail(mail: Mail | undefined) {
    if (!mail) return nothing
    const { strings } = this
    return html`<article aria-label=${mail.subject}>
      <dl>
        <dt>${strings('outbox.to')}</dt>
        <dd>${mail.to}</dd>
        <dt>${strings('outbox.subject')}</dt>
        <dd>${mail.subject}</dd>
        <dt>${strings('column.time')}</dt>
        <dd>${formatTime(mail.at)}</dd>
      </dl>
      <pre>${mail.body}</pre>
    </article>`
  }

  #renderSubscriptions() {
    const { strings } = this
    const { address, events } = this.snapshot.state.subscriptions
    const categories = [...new Set(notifiableEvents.map(({ category }) => category))]
    return html`<details>
      <summary>${strings('outbox.manage', { address })}</summary>
      ${categories.map(
        category => html`<fieldset>
          <legend>${category}</legend>
          ${notifiableEvents
            .filter(event => event.category === category)
            .map(event => this.#renderSubscription(event, events.includes(event.id)))}
        </fieldset>`,
      )}
    </details>`
  }

  #renderSubscription({ id, title }: NotifiableEvent, isMailed: boolean) {
    const type = isMailed ? 'remove_event_subscription' : 'add_event_subscription'
    return html`<label class="subscription">
      <input type="checkbox" .checked=${isMailed} @change=${() => requestAction(this, { type, event: id })} />
      ${title}
    </label>`
  }
}

function createMailColumns(strings: Strings): TableColumn<Mail>[] {
  return [
    {
      id: 'time',
      header: strings('column.time'),
      width: 72,
      sortBy: mail => mail.at,
      cell: mail => formatTime(mail.at),
    },
    {
      id: 'subject',
      header: strings('outbox.subject'),
      isName: true,
      width: 260,
      sortBy: mail => mail.subject,
      cell: mail => mail.subject,
    },
    { id: 'to', header: strings('outbox.to'), priority: 3, width: 130, sortBy: mail => mail.to, cell: mail => mail.to },
  ]
}

function mailKey({ index }: Mail): string {
  return String(index)
}

declare global {
  interface HTMLElementTagNameMap {
    'cluster-outbox': ClusterOutbox
  }
}
