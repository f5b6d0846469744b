/** Migrations that have ended, as they were last seen: the state forgets them, a reader wants to look at their rounds. */
import { eventKinds, type Migration, type Snapshot } from '../../simulator/index.ts'

/** A migration that has ended. */
export interface PastMigration {
  readonly migration: Migration
  readonly endedAt: number
  readonly isDone: boolean
  /** How long the VM stood still, milliseconds, where the log tells. */
  readonly downtimeMs: number | undefined
}

const mostKept = 20

/** Keeps the migrations of one store. */
export class MigrationRecorder {
  #seen = new Map<string, Migration>()
  #past: readonly PastMigration[] = []

  /** Look at a snapshot; at the latest moment, what lies after it was of another course. */
  record({ state, horizon }: Snapshot): void {
    if (state.now < horizon) return
    if (this.#past.some(({ endedAt }) => endedAt > state.now)) {
      this.#past = this.#past.filter(({ endedAt }) => endedAt <= state.now)
    }
    for (const [vm, migration] of this.#seen) {
      const now = state.migrations[vm]
      if (now?.startedAt === migration.startedAt || migration.startedAt > state.now) continue
      this.#past = [createPast(migration, state), ...this.#past].slice(0, mostKept)
    }
    this.#seen = new Map(Object.entries(state.migrations))
  }

  /** Give those that had ended by `now`, the last one first. */
  upTo(now: number): readonly PastMigration[] {
    return this.#past.filter(({ endedAt }) => endedAt <= now)
  }
}

/** The log tells how it ended; it is looked through from its end, where that stands. */
function createPast(migration: Migration, { events, now }: Snapshot['state']): PastMigration {
  const end = events.findLast(
    event => event.vm === migration.vm && event.at >= migration.startedAt && event.id === eventKinds.migrationDone.id,
  )
  const downtime = /downtime: (\d+)ms/i.exec(end?.message ?? '')?.[1]
  return {
    migration,
    endedAt: end?.at ?? now,
    isDone: end !== undefined,
    downtimeMs: downtime === undefined ? undefined : Number(downtime),
  }
}
