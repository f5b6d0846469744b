/** `labwright server`: builds, serves from memory, rebuilds and reloads on every save. */
import { spawn } from 'node:child_process'
import { type Command, InvalidArgumentError } from 'commander'
import { exitCode, type Outcome } from '../exit-code.ts'
import { print, printError } from '../print.ts'
import { addForeignFlags, addSiteFlags, type SiteFlags, siteOptions } from '../site-flags.ts'

interface ServerFlags extends SiteFlags {
  port: string
  bind: string
  strictPort?: boolean
  disableLiveReload?: boolean
  disableBrowserError?: boolean
  navigateToChanged?: boolean
  openBrowser?: boolean
  poll?: number
}

/** Every rebuild is a full one, pages are never cached, and the server watches in any case. */
const ignoredFlags = [
  '--appendPort [value]',
  '--disableFastRender',
  '--noHTTPCache',
  '--renderStaticToDisk',
  '-w, --watch [value]',
]

const refusedFlags = {
  '--liveReloadPort <number>': 'pages listen on the port that serves them',
  '--pprof': 'use node --cpu-prof',
  '--tlsAuto': 'put a proxy with a certificate in front',
  '--tlsCertFile <file>': 'put a proxy with a certificate in front',
  '--tlsKeyFile <file>': 'put a proxy with a certificate in front',
}

/** Add the command to the program. */
export function addServer(program: Command, outcome: Outcome): void {
  const command = program
    .command('server')
    .aliases(['serve', 'dev'])
    .description('serve the site and reload it on save')
  addForeignFlags(addSiteFlags(command), ignoredFlags, refusedFlags)
    .option('-p, --port <number>', 'port to listen on; the next free one when it is taken', '1313')
    .option('--bind <address>', 'address to listen on', '127.0.0.1')
    .option('--strictPort', 'fail when the port is taken')
    .option('--disableLiveReload', 'do not reload pages')
    .option('--disableBrowserError', 'do not show errors in the browser')
    .option('-N, --navigateToChanged', 'go to the page whose content file changed')
    .option('-O, --openBrowser', 'open the site in a browser')
    .option(
      '--poll <interval>',
      'look for changes this often, such as 700ms, where the file system tells of none',
      readInterval,
    )
    .action(async (flags: ServerFlags) => {
      const port = Number(flags.port)
      if (!Number.isInteger(port) || port < 0 || port > 65535) {
        printError(`labwright: --port ${flags.port} is not a port; give a number from 0 to 65535`)
        outcome.code = exitCode.usage
        return
      }
      await runServer(flags, port)
    })
}

async function runServer(flags: ServerFlags, port: number): Promise<void> {
  const { serve } = await import('../serve.ts')
  const server = await serve({
    ...siteOptions(flags),
    port,
    bind: flags.bind,
    strictPort: flags.strictPort ?? false,
    liveReload: !flags.disableLiveReload,
    browserErrors: !flags.disableBrowserError,
    navigateToChanged: flags.navigateToChanged ?? false,
    pollMs: flags.poll,
    log: print,
  })
  if (flags.openBrowser) openBrowser(server.url)
  await new Promise<void>(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve)
  })
  await server.close()
}

/** Read an interval as Go writes it: `700ms`, `1s`, or a number of milliseconds. */
function readInterval(text: string): number {
  const [, number, unit] = /^(\d+(?:\.\d+)?)(ms|s|m)?$/.exec(text) ?? []
  const milliseconds = Number(number) * ({ s: 1000, m: 60_000 }[unit ?? ''] ?? 1)
  if (milliseconds > 0) return milliseconds
  throw new InvalidArgumentError(`${text} is no interval; one is 700ms`)
}

function openBrowser(url: string): void {
  const [program, ...args] =
    process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open']
  const child = spawn(program!, [...args, url], { stdio: 'ignore', detached: true })
  child.on('error', () => printError(`labwright: found no browser to open; go to ${url}`))
  child.unref()
}
