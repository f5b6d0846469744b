/** Requests that are waited for, sent by the worker beside this file. */
import { connectWorker } from '../../worker/connect-worker.ts'

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
  return connectWorker('fetch-worker', import.meta.url) as (request: RemoteRequest) => RemoteAnswer
}
