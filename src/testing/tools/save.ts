/**
 * `node .ci/tool.mjs save [pages]`: how long it takes from saving a content file until open pages are told to reload. The
 * site has 200 long pages (or so many) of the constructs that labs use; the pages are saved in turn, each with a new
 * paragraph. Ends with 1 where the median is above the goal.
 */
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { serve } from '../../cli/index.ts'
import { eventsPath } from '../../hugo/server/live-client.ts'
import type { SiteChange } from '../../hugo/server/served-site.ts'

const goalMs = 300
const saves = 20
const sections = 20
const count = Number(process.argv[2] ?? 200)

const sentence =
  'Select the *host*, open its `Installation` menu, and wait until [the cluster](/labs/page-1/) is up again. '

/** One section of a long page, 130 words of prose, a list, a table and code. */
function sectionText(number: number): string {
  return `
## Step ${number}

${sentence.repeat(7)}

1. Open the **portal**
2. Check the status of host ${number}
   - it is up
   - no brick is being healed

| Host | Status |
| --- | --- |
| host-${number} | up |

\`\`\`bash
hosted-engine --vm-status | grep host-${number} # quorum
\`\`\`
`
}

function createLongSite(): { root: string; pages: readonly string[] } {
  const root = mkdtempSync(path.join(os.tmpdir(), 'labwright-save-'))
  writeFileSync(path.join(root, 'hugo.toml'), 'title = "Long"\nbaseURL = "/"\ntheme = "labwright"\n')
  mkdirSync(path.join(root, 'content/labs'), { recursive: true })
  const body = Array.from({ length: sections }, (_, index) => sectionText(index + 1)).join('')
  const pages = Array.from({ length: count }, (_, index) => path.join(root, `content/labs/page-${index + 1}.md`))
  for (const [index, page] of pages.entries())
    writeFileSync(page, `---\ntitle: Page ${index + 1}\nweight: ${index + 1}\n---\n${body}`)
  return { root, pages }
}

/** What the server tells open pages, one change after the other. */
async function* changesOf(url: string): AsyncGenerator<SiteChange> {
  const { body } = await fetch(new URL(eventsPath, url))
  let text = ''
  for await (const part of body!.pipeThrough(new TextDecoderStream())) {
    const events = (text + part).split('\n\n')
    text = events.pop()!
    for (const event of events) if (event.startsWith('data: ')) yield JSON.parse(event.slice(6)) as SiteChange
  }
}

const { root, pages } = createLongSite()
const server = await serve({ source: root, port: 0, log: () => {} })
const changes = changesOf(server.url)
await changes.next()
const times: number[] = []
const before = process.cpuUsage()
for (let number = 0; number < saves; number++) {
  const start = performance.now()
  appendFileSync(pages[(number * 7) % count]!, `\nSaved for the ${number + 1}th time.\n`)
  await changes.next()
  times.push(performance.now() - start)
}
const { user, system } = process.cpuUsage(before)
await server.close()
rmSync(root, { recursive: true })
const inOrder = times.toSorted((a, b) => a - b)
const median = inOrder[saves >> 1]!
const shown = (ms: number) => `${Math.round(ms)} ms`
console.log(`save to reload, ${count} long pages: first ${shown(times[0]!)}, slowest ${shown(inOrder.at(-1)!)}`)
console.log(`median ${shown(median)}, of which CPU ${shown((user + system) / 1000 / saves)}; goal ${goalMs} ms`)
process.exit(median > goalMs ? 1 : 0)
