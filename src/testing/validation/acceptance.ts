/** Sums that the model has to get right whatever was measured: each with what a sheet of paper gives. */

import { minimalDowntime } from '../../simulator/cluster/profile.ts'
import type { Row } from './rows.ts'
import { simulate } from './simulate.ts'

const MIB = 1024 * 1024
const GIB = 1024 * MIB

/** Make every row. */
export function acceptanceRows(): readonly Row[] {
  const plain = (bytes: number, rate: number) => simulate({ bytes, rate }).totalMs / 1000
  const base = { bytes: 8 * GIB, rate: 112 * MIB }
  const light = simulate({ ...base, dirtyRate: 10 * MIB, workingSet: 512 * MIB, iterationRule: 'round' })
  const byRound = simulate({ ...base, dirtyRate: 50 * MIB, workingSet: GIB, iterationRule: 'round' })
  const byPoll = simulate({ ...base, dirtyRate: 50 * MIB, workingSet: GIB })
  const hopeless = simulate({
    ...base,
    dirtyRate: 150 * MIB,
    workingSet: 2 * GIB,
    iterationRule: 'round',
    policy: { ...minimalDowntime, autoConverge: false },
  })
  const sum = (id: string, setup: string, measured: number, predicted: number): Row => ({
    id,
    setup,
    quantity: 'time in all',
    unit: 's',
    measured,
    predicted,
    tolerance: 0.005,
  })
  const count = (
    id: string,
    setup: string,
    quantity: string,
    measured: number,
    predicted: number,
    ms = false,
  ): Row => ({
    ...sum(id, setup, measured, predicted),
    quantity,
    unit: ms ? 'ms' : '',
    tolerance: ms ? 2 / measured : 0,
  })
  return [
    sum('1', '8 GB at 125 MB/s', 64, plain(8e9, 125e6)),
    sum('2', '8 GiB at 112 MiB/s', 73.1, plain(8 * GIB, 112 * MIB)),
    sum('2', '8 GiB at 52 MiB/s', 157.5, plain(8 * GIB, 52 * MIB)),
    sum('2', '8 GiB at 500 Mb/s', 137.4, plain(8 * GIB, 500e6 / 8)),
    sum('2', '8 GiB at 1.1 GiB/s', 7.27, plain(8 * GIB, 1.1 * GIB)),
    sum('3', '10 MiB/s dirtied within 512 MiB, steps by round', 78.2, light.totalMs / 1000),
    count('3', 'the same', 'rounds', 3, light.rounds.length),
    count('3', 'the same', 'downtime', 36, light.downtimeMs, true),
    sum('4', '50 MiB/s dirtied within 1 GiB, steps by round', 89.4, byRound.totalMs / 1000),
    count('4', 'the same', 'rounds', 5, byRound.rounds.length),
    count('4', 'the same', 'downtime', 363, byRound.downtimeMs, true),
    sum('4', '50 MiB/s dirtied within 1 GiB, steps by 4.2’s poll', 89.6, byPoll.totalMs / 1000),
    count('4', 'the same', 'rounds', 7, byPoll.rounds.length),
    count('4', 'the same', 'downtime', 72, byPoll.downtimeMs, true),
    {
      ...count('5', '150 MiB/s dirtied within 2 GiB, no auto-converge', 'end', 0, 0),
      measured: 'failed',
      predicted: hopeless.state,
      tolerance: null,
      note: 'gives up at the eighth iteration, the VM stays on its source',
    },
  ]
}
