/** The portal's words for the state of a volume, cluster-facts.md 2.9 and 5.4. */
import type { Volume } from '../../../simulator/index.ts'
import type { Strings } from '../../runtime/strings.ts'

/** Name a volume's status in the portal's words. */
export function describeVolume(volume: Volume, strings: Strings): string {
  if (!volume.quorum) return strings('volume.noQuorum')
  if (volume.status === 'down') return strings('volume.down')
  return strings(volume.needs_heal ? 'volume.needsHeal' : 'volume.up')
}
