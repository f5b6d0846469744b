/** The views below the portal, which no portal has: topology, migrations, the timeline, events and mails at hand, and the rack. */
import { html } from 'lit'
import type { Snapshot } from '../../../simulator/index.ts'
import type { Session } from '../../runtime/session.ts'
import type { Tab } from '../../widgets/cluster-tabs/cluster-tabs.ts'
import { loadElement } from '../lazy-elements.ts'

const panels = ['topology', 'migrations', 'timeline', 'events', 'mail', 'rack'] as const

/** One of the views below the portal. */
export type Panel = (typeof panels)[number]

/** Read the name of a view; the topology where there is none such. */
export function toPanel(name: string): Panel {
  return panels.find(panel => panel === name) ?? 'topology'
}

/** Draw the tabs and the chosen view. */
export function renderPanels(chosen: Panel, session: Session, snapshot: Snapshot, show: (panel: Panel) => void) {
  return html`<cluster-tabs
    class="panels"
    label=${session.strings('console.panels')}
    .tabs=${createTabs(session, snapshot)}
    .selected=${chosen}
    .content=${renderPanel(chosen, session, snapshot)}
    @cluster-select=${(event: CustomEvent<{ id: Panel }>) => show(event.detail.id)}
  ></cluster-tabs>`
}

function createTabs({ strings }: Session, { state }: Snapshot): Tab[] {
  const counts = {
    topology: 0,
    migrations: Object.keys(state.migrations).length,
    timeline: 0,
    events: state.events.length,
    mail: state.mails.length,
    rack: 0,
  }
  return panels.map(id => ({
    id,
    label: strings(`tab.${id}`),
    ...(counts[id] > 0 ? { badge: String(counts[id]) } : {}),
  }))
}

function renderPanel(panel: Panel, session: Session, snapshot: Snapshot) {
  const { strings } = session
  switch (panel) {
    case 'topology':
      void loadElement('cluster-topology')
      return html`<cluster-topology .snapshot=${snapshot} .strings=${strings}></cluster-topology>`
    case 'migrations':
      void loadElement('cluster-migrations')
      return html`<cluster-migrations .snapshot=${snapshot} .past=${session.pastMigrations} .strings=${strings}></cluster-migrations>`
    case 'timeline':
      void loadElement('cluster-timeline')
      return html`<cluster-timeline .snapshot=${snapshot} .session=${session}></cluster-timeline>`
    case 'events':
      void loadElement('cluster-events')
      return html`<cluster-events .snapshot=${snapshot} .strings=${strings}></cluster-events>`
    case 'mail':
      void loadElement('cluster-outbox')
      return html`<cluster-outbox .snapshot=${snapshot} .strings=${strings}></cluster-outbox>`
    case 'rack':
      void loadElement('machine-room')
      return html`<machine-room .session=${session}></machine-room>`
  }
}
