/** The portal's `Storage » Volumes` with the bricks of each volume, by cluster-facts.md 2.9. */
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import type { Brick, Snapshot, Volume } from '../../../simulator/index.ts'
import type { Strings } from '../../runtime/strings.ts'
import type { TableColumn } from '../../widgets/cluster-table/table-column.ts'
import { base } from '../../widgets/tokens.styles.ts'
import type { Place } from '../place.ts'
import { isQuietTime } from '../quiet-time.ts'
import { viewStyles } from '../view.styles.ts'
import { describeVolume } from './describe-volume.ts'
import { percentUsed, renderSpace } from './render-space.ts'

/** The Gluster volumes and the bricks they are made of. */
export class ClusterVolumes extends LitElement {
  static override properties = {
    snapshot: { attribute: false },
    strings: { attribute: false },
    place: { attribute: false },
  }
  static override styles = [base, viewStyles]

  declare snapshot: Snapshot
  declare strings: Strings
  /** Names of the cluster and its data center. */
  declare place: Place

  protected override shouldUpdate(changed: PropertyValues) {
    return !isQuietTime(changed, this.snapshot)
  }

  override render() {
    const { state } = this.snapshot
    const volumes = Object.values(state.volumes)
    return html`<div class="strip"><h3>${this.strings('nav.volumes')}</h3><span>1 - ${volumes.length}</span></div>
      <cluster-table
        label=${this.strings('nav.volumes')}
        .columns=${createVolumeColumns(this.place, this.strings)}
        .rows=${volumes}
        .rowId=${volumeName}
      ></cluster-table>
      <div class="strip"><h3>${this.strings('column.bricks')}</h3></div>
      <cluster-table
        label=${this.strings('column.bricks')}
        .columns=${createBrickColumns(this.strings)}
        .rows=${Object.values(state.bricks)}
        .rowId=${brickId}
      ></cluster-table>`
  }
}

function createVolumeColumns(place: Place, strings: Strings): TableColumn<Volume>[] {
  return [
    {
      id: 'status-icon',
      header: strings('column.statusIcon'),
      isIcon: true,
      width: 42,
      cell: volume => renderVolumeIcon(volume, strings),
    },
    { id: 'name', header: strings('column.name'), isName: true, width: 80, cell: volume => volume.name },
    { id: 'cluster', header: strings('column.cluster'), priority: 4, cell: () => place.cluster },
    { id: 'type', header: strings('column.volumeType'), priority: 3, cell: () => strings('volume.replicate') },
    {
      id: 'bricks',
      header: strings('column.bricks'),
      cell: volume => countBricks(volume, strings),
    },
    { id: 'info', header: strings('column.info'), width: 160, cell: volume => describeVolume(volume, strings) },
    {
      id: 'space',
      header: strings('column.spaceUsed'),
      priority: 2,
      width: 96,
      sortBy: percentUsed,
      cell: volume => renderSpace(volume, strings),
    },
    { id: 'activities', header: strings('column.activities'), priority: 5, cell: () => '' },
    { id: 'snapshots', header: strings('column.snapshots'), priority: 5, cell: () => '0' },
  ]
}

function countBricks({ bricks_up, bricks }: Volume, strings: Strings): string {
  return strings('volume.bricksOf', { up: bricks_up, n: bricks.length })
}

function renderVolumeIcon(volume: Volume, strings: Strings) {
  if (volume.status === 'down' || !volume.quorum) {
    return html`<cluster-status icon="down" tone="bad" label=${describeVolume(volume, strings)}></cluster-status>`
  }
  return html`<cluster-status icon="up" tone="good" label=${strings('volume.up')}></cluster-status
    >${renderWarning(volume, strings)}`
}

/** What a volume that serves its files still lacks: entries to heal, or else a brick. */
function renderWarning(volume: Volume, strings: Strings) {
  if (!volume.needs_heal && volume.bricks_up === volume.bricks.length) return nothing
  const label = volume.needs_heal ? describeVolume(volume, strings) : countBricks(volume, strings)
  return html`<cluster-status icon="warning" tone="warn" label=${label}></cluster-status>`
}

function createBrickColumns(strings: Strings): TableColumn<Brick>[] {
  return [
    {
      id: 'status',
      header: strings('column.status'),
      width: 70,
      cell: brick => {
        const isUp = brick.status === 'up'
        const label = strings(isUp ? 'volume.up' : 'volume.down')
        return html`<cluster-status
          word
          icon=${isUp ? 'up' : 'down'}
          tone=${isUp ? 'good' : 'bad'}
          label=${label}
        ></cluster-status>`
      },
    },
    { id: 'brick', header: strings('column.brick'), isName: true, width: 240, cell: brick => brick.id },
    { id: 'volume', header: strings('column.volume'), priority: 3, width: 80, cell: brick => brick.volume },
    { id: 'host', header: strings('column.host'), priority: 4, width: 80, cell: brick => brick.host },
    {
      id: 'space',
      header: strings('column.spaceUsed'),
      priority: 2,
      width: 96,
      cell: brick => renderSpace(brick, strings),
    },
    {
      id: 'heal',
      header: strings('column.unsynced'),
      width: 140,
      cell: brick =>
        brick.unsyncedEntries > 0
          ? strings('volume.unsynced', { n: brick.unsyncedEntries })
          : strings(brick.status === 'up' ? 'volume.healOk' : 'volume.down'),
    },
  ]
}

function volumeName(volume: Volume): string {
  return volume.name
}

function brickId(brick: Brick): string {
  return brick.id
}

declare global {
  interface HTMLElementTagNameMap {
    'cluster-volumes': ClusterVolumes
  }
}
