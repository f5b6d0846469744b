/** Requests that are waited for: the worker is started by the first one and does not keep the process alive (synckit). */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createSyncFn } from 'synckit'

/** What to send. */
export interface RemoteRequest {
  readonly url: string
  readonly method: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: string | undefined
  readonly timeoutMs: number
}

/** What came back, or why nothing did. */
export type RemoteAnswer =
  | {
      readonly type: 'answered'
      readonly status: number
      readonly statusText: string
      readonly headers: readonly (readonly [name: string, value: string])[]
      readonly body: Uint8Array
    }
  | { readonly type: 'failed'; readonly reason: string }

/** Start the worker, or find the one that runs already. */
export function createFetchSync(): (request: RemoteRequest) => RemoteAnswer {
  const inSources = fileURLToPath(new URL('./fetch-worker.mjs', import.meta.url))
  const inPackage = fileURLToPath(new URL('./fetch-worker.js', import.meta.url))
  return createSyncFn(existsSync(inSources) ? inSources : inPackage) as (request: RemoteRequest) => RemoteAnswer
}
