/**
 * What a page loads: the little that waits until the elements on it are wanted, brings their code then, and keeps what the
 * reader does in the meantime.
 */
import { fetchLate } from './arrival/fetch-late.ts'
import { holdEvents } from './arrival/hold-events.ts'
import { whenWanted } from './arrival/when-wanted.ts'

void start()

async function start() {
  let release = () => {}
  const intended = new Promise<void>(resolve => {
    release = holdEvents(document, resolve)
  })
  await whenWanted(document, intended)
  const { startElements } = await fetchLate(() => import('./lab-page.ts'))
  await startElements(document)
  release()
}
