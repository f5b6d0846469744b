/**
 * `node .ci/tool.mjs lighthouse [page]`: Lighthouse on our lab's page, or another of our site, served from this computer;
 * every category has to reach 100. Lighthouse is no dependency: LIGHTHOUSE names its `cli/index.js`, else the command is
 * looked for. CHROME_PATH names the browser, as Lighthouse has it.
 */
import { spawn } from 'node:child_process'
import { ownLab, serveLab } from '../browser/open-lab.ts'

/** What of Lighthouse's report is read. */
interface Report {
  readonly categories: Readonly<
    Record<string, { title: string; score: number | null; auditRefs: readonly { id: string; weight: number }[] }>
  >
  readonly audits: Readonly<Record<string, { title: string; score: number | null; displayValue?: string }>>
}

const command = process.env.LIGHTHOUSE
  ? [process.execPath, process.env.LIGHTHOUSE]
  : ['npx', '--no-install', 'lighthouse']

function run(url: string): Promise<Report> {
  const [program = '', ...first] = command
  const flags = ['--output=json', '--quiet', '--chrome-flags=--headless=new --no-sandbox']
  const child = spawn(program, [...first, url, ...flags], { stdio: ['ignore', 'pipe', 'inherit'] })
  const parts: Buffer[] = []
  child.stdout.on('data', part => parts.push(part))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', status => {
      if (status === 0) resolve(JSON.parse(Buffer.concat(parts).toString()))
      else reject(new Error(`lighthouse ended with ${status}; is it installed, or named by LIGHTHOUSE?`))
    })
  })
}

/** The audits that count and are not wholly passed. */
function findLosses({ categories, audits }: Report): string[] {
  return Object.values(categories).flatMap(({ title, auditRefs }) =>
    auditRefs.flatMap(({ id, weight }) => {
      const audit = audits[id]
      const isLost = weight > 0 && audit !== undefined && audit.score !== null && audit.score < 1
      return isLost ? [`  ${title}: ${audit.title} ${audit.displayValue ?? ''}`] : []
    }),
  )
}

const site = await serveLab(ownLab)
try {
  const report = await run(site.root + (process.argv[2] ?? ownLab.url))
  const scores = Object.values(report.categories).map(({ title, score }) => ({ title, score: (score ?? 0) * 100 }))
  for (const { title, score } of scores) process.stdout.write(`${title.padEnd(20)}${String(score).padStart(4)}\n`)
  for (const loss of findLosses(report)) process.stdout.write(`${loss}\n`)
  process.exitCode = scores.every(({ score }) => score === 100) ? 0 : 1
} finally {
  await site.close()
}
