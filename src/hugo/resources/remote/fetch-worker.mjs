/**
 * The worker that fetches: the network answers asynchronously, templates must not wait for it, so it works in a thread of its
 * own that fetch-sync.ts waits for. Plain JavaScript, because it has to start in two worlds: from this file when tests run
 * the sources, and from `dist/lib/fetch-worker.js`, its own entry of the built package.
 */
import { runAsWorker } from 'synckit'

/**
 * Send one request.
 *
 * @param {import('./fetch-sync.ts').RemoteRequest} request
 * @returns {Promise<import('./fetch-sync.ts').RemoteAnswer>}
 */
async function send({ url, method, headers, body, timeoutMs }) {
  try {
    const response = await fetch(url, {
      method,
      headers: /** @type {[string, string][]} */ (headers),
      signal: AbortSignal.timeout(timeoutMs),
      ...(body !== undefined && { body }),
    })
    return {
      type: 'answered',
      status: response.status,
      statusText: response.statusText,
      headers: [...response.headers],
      body: new Uint8Array(await response.arrayBuffer()),
    }
  } catch (error) {
    return { type: 'failed', reason: reasonOf(error, timeoutMs) }
  }
}

function reasonOf(error, timeoutMs) {
  if (error?.name === 'TimeoutError') return `no answer within ${timeoutMs / 1000} s`
  return error?.cause?.message || error?.cause?.code || error?.message || String(error)
}

runAsWorker(send)
