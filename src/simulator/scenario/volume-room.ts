/**
 * How much room a volume has, and how much of it is in use: the disks of its VMs, laid out whole, once on each brick of a
 * replica set (cluster-facts.md 1: bricks of 100 GB).
 */
import type { VmSpec, VolumeSpec } from './exercise.ts'
import { ExerciseError } from './exercise.ts'
import type { Path } from './read-fields.ts'

const GIB = 1024 * 1024 * 1024
const STANDARD_BRICK = 100 * GIB

/** Count the replica sets that a volume spreads its data over. */
export function countSets({ hosts, replica }: VolumeSpec): number {
  return hosts.length / replica
}

/** Count the bytes that the disks on a volume take of each of its bricks. */
export function usedOfBrick(volume: VolumeSpec, vms: readonly VmSpec[]): number {
  const disks = vms.filter(vm => vm.volume === volume.name).reduce((sum, { disk }) => sum + disk, 0)
  return Math.ceil(disks / countSets(volume))
}

/** Give each brick without a size 100 GiB, or as many as its VMs need; one that is too small for them is a fault. */
export function giveRoom(volumes: readonly VolumeSpec[], vms: readonly VmSpec[], path: Path): readonly VolumeSpec[] {
  return volumes.map(volume => {
    const used = usedOfBrick(volume, vms)
    if (volume.brickSize === 0) return { ...volume, brickSize: Math.max(STANDARD_BRICK, Math.ceil(used / GIB) * GIB) }
    if (used <= volume.brickSize) return volume
    const message = `the disks on volume "${volume.name}" need ${Math.ceil(used / GIB)} GiB of each brick`
    throw new ExerciseError([...path, volume.name, 'size'], message)
  })
}
