/** The Manager looks at the bricks (its light sync) and logs what changed: events 4086 and 4151. */
import { logEvent } from '../log-event.ts'
import type { Brick, Volume } from '../state.ts'
import type { World } from '../world.ts'
import { patchBrick, patchVolume } from '../world.ts'

/** Bring every brick's shown status up to date. */
export function syncBricks(world: World): void {
  for (const brick of Object.values(world.state.bricks)) showBrick(world, brick)
  countBricks(world)
}

/** Bring the shown status of one host's bricks up to date at once. */
export function showBricksOf(world: World, host: string): void {
  for (const brick of Object.values(world.state.bricks)) {
    if (brick.host === host) showBrick(world, brick)
  }
  countBricks(world)
}

/** A brick is shown up only once its host is: until then the Manager does not ask it (inferred from 4.2's order). */
function showBrick(world: World, brick: Brick): void {
  const runs = world.inner.bricks[brick.id] === true
  const isUp = runs && (brick.status === 'up' || world.state.hosts[brick.host]?.status === 'up')
  const status = isUp ? 'up' : 'down'
  if (status === brick.status) return
  patchBrick(world, brick.id, { status })
  const fields = { brick: brick.id, volume: brick.volume, host: brick.host }
  logEvent(world, 'brickStatus', { ...fields, from: brick.status.toUpperCase(), to: status.toUpperCase() })
  if (status === 'down') logEvent(world, 'brickDown', fields)
}

function countBricks(world: World): void {
  for (const volume of Object.values(world.state.volumes)) {
    const up = volume.bricks.filter(id => world.state.bricks[id]?.status === 'up').length
    const status: Volume['status'] = up > 0 ? 'up' : 'down'
    if (up !== volume.bricks_up || status !== volume.status) patchVolume(world, volume.name, { bricks_up: up, status })
  }
}
