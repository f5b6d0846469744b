/** The clusters that the console is measured on, each on a lab's page of its own. */
import type { Browser, Page } from 'playwright'
import { openPage, serveLab } from '../../browser/open-lab.ts'
import { createLabSite } from '../../lab-site.ts'

/** A cluster as the exercise file describes it. */
export interface Cluster {
  readonly name: string
  readonly hosts: Readonly<Record<string, object>>
  readonly vms: Readonly<Record<string, object>>
}

const count = (most: number, make: (index: number) => readonly [string, object]) =>
  Object.fromEntries(Array.from({ length: most }, (_, index) => make(index + 1)))

/** Three hosts; ten machines run on the third. */
export const smallCluster: Cluster = {
  name: '3 hosts',
  hosts: count(3, index => [`rhhi${index}`, { memory: '64 GiB', spm: index === 1, update: true }]),
  vms: {
    HostedEngine: { host: 'rhhi1', memory: '4 GiB', hosted_engine: true },
    ...count(10, index => [`vm${index}`, { host: 'rhhi3', memory: '2 GiB', dirty_rate: '1 MiB/s' }]),
  },
}

/** A hundred hosts with fifty machines each. */
export const largeCluster: Cluster = {
  name: '100 hosts, 5,000 machines',
  hosts: count(100, index => [`rhhi${index}`, { memory: '512 GiB', spm: index === 1, update: index % 3 === 0 }]),
  vms: {
    HostedEngine: { host: 'rhhi1', memory: '4 GiB', hosted_engine: true },
    ...count(5000, index => [`vm${index}`, { host: `rhhi${(index % 100) + 1}`, memory: '1 GiB' }]),
  },
}

/** Open a lab's page with this cluster on it. */
export async function withCluster(
  browser: Browser,
  { name, hosts, vms }: Cluster,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const exercise = { format: 1, title: name, seed: 1, cluster: { hosts, vms }, tasks: [] }
  const site = await serveLab({
    name,
    source: () =>
      createLabSite('---\ntitle: Measured\nlayout: lab\n---\nText.\n', { exercise: JSON.stringify(exercise) }),
    url: 'workshops/hyperconverged/lab4/',
  })
  try {
    await openPage(browser, site, site.url, async page => {
      page.setDefaultTimeout(60_000)
      await page.waitForFunction("document.querySelector('cluster-console')?.session")
      await use(page)
    })
  } finally {
    await site.close()
  }
}
