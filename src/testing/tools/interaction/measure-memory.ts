/** What stays in memory when a lab is done and begun again, over and over. */
import type { CDPSession, Page } from 'playwright'
import type { ClusterConsole } from '../../../elements/index.ts'

/** Restart 100 times, each time with something done before; give the growth in percent after the first ten. */
export async function measureMemory(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await restart(page, 10)
  const before = await usedBytes(session)
  await restart(page, 100)
  const after = await usedBytes(session)
  return Math.max(0, ((after - before) / before) * 100)
}

async function restart(page: Page, times: number): Promise<void> {
  await page.evaluate(async times => {
    const { session } = document.querySelector('cluster-console') as ClusterConsole
    for (let time = 0; time < times; time++) {
      session?.dispatch({ type: 'select_host', host: 'rhhi3' })
      session?.dispatch({ type: 'upgrade_host', host: 'rhhi3', reboot: true })
      session?.store.advance(120_000)
      await new Promise(resolve => setTimeout(resolve, 20))
      session?.restart()
      await new Promise(resolve => setTimeout(resolve, 20))
    }
  }, times)
}

async function usedBytes(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize
}
