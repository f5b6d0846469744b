/** A check for updates comes to its end: events 885 and, where there is one, 843. */
import { logEvent } from '../log-event.ts'
import type { World } from '../world.ts'
import { getHost } from '../world.ts'

/** The one package that the check watches on such a host (cluster-facts.md 4.3; its name is recalled). */
const IMAGE_UPDATE = 'redhat-virtualization-host-image-update'

/** Report what the check found. */
export function finishCheck(world: World, name: string): void {
  const found = getHost(world, name).update_available
  logEvent(world, found ? 'updatesFound' : 'noUpdatesFound', { host: name })
  if (found) logEvent(world, 'updatesAvailable', { host: name, list: IMAGE_UPDATE })
}
