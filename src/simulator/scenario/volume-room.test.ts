import { describe, expect, it } from 'vitest'
import { readExercise } from './read-exercise.ts'
import { createRun } from './run.ts'

const GIB = 1024 ** 3

function storageOf(cluster: object) {
  return createRun(readExercise({ format: 1, cluster })).state()
}

describe('the room of volumes', () => {
  it('is 100 GiB a brick, and the disks of the VMs take of it what they are large', () => {
    const { volumes, bricks, vms } = storageOf({})
    expect([vms['HostedEngine']?.disk, vms['vm-from-template']?.disk]).toEqual([50 * GIB, 10 * GIB])
    expect([volumes['engine']?.size, volumes['engine']?.used]).toEqual([100 * GIB, 50 * GIB])
    expect([volumes['vmstore']?.size, volumes['vmstore']?.used]).toEqual([100 * GIB, 10 * GIB])
    expect(bricks['rhhi2:/gluster_bricks/vmstore/vmstore']).toMatchObject({ size: 100 * GIB, used: 10 * GIB })
  })

  it('is what the exercise says, and spread over the replica sets', () => {
    const hosts = Object.fromEntries([1, 2, 3, 4, 5, 6].map(n => [`h${n}`, {}]))
    const { volumes, bricks } = storageOf({
      hosts,
      volumes: { data: { replica: 3, hosts: Object.keys(hosts), size: '40 GiB' } },
      vms: { web: { disk: '30 GiB' } },
    })
    expect(volumes['data']).toMatchObject({ size: 80 * GIB, used: 30 * GIB })
    expect(Object.values(bricks).map(({ size, used }) => [size, used])).toEqual(Array(6).fill([40 * GIB, 15 * GIB]))
  })

  it('grows with the disks where the exercise leaves it open', () => {
    const { volumes } = storageOf({ vms: { web: { disk: '250.5 GiB' } } })
    expect(volumes['vmstore']).toMatchObject({ size: 251 * GIB, used: 250.5 * GIB })
  })

  it('must hold the disks where the exercise gives it', () => {
    const cluster = { volumes: { data: { size: '20 GiB' } }, vms: { web: { disk: '30 GiB' } } }
    expect(() => storageOf(cluster)).toThrow(
      'cluster.volumes.data.size: the disks on volume "data" need 30 GiB of each brick',
    )
  })
})
