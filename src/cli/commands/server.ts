/** `labwright server`: builds, serves from memory, rebuilds and reloads on every save. */
import type { Command } from 'commander'
import { exitCode, type Outcome } from '../exit-code.ts'
import { print, printError } from '../print.ts'
import { serve } from '../serve.ts'
import { addSiteFlags, type SiteFlags, siteOptions } from '../site-flags.ts'

interface ServerFlags extends SiteFlags {
  port: string
  bind: string
  strictPort?: boolean
  disableLiveReload?: boolean
}

/** Add the command to the program. */
export function addServer(program: Command, outcome: Outcome): void {
  const command = program
    .command('server')
    .aliases(['serve', 'dev'])
    .description('serve the site and reload it on save')
  addSiteFlags(command)
    .option('-p, --port <number>', 'port to listen on; the next free one when it is taken', '1313')
    .option('--bind <address>', 'address to listen on', '127.0.0.1')
    .option('--strictPort', 'fail when the port is taken')
    .option('--disableLiveReload', 'do not reload pages')
    .action(async (flags: ServerFlags) => {
      const port = Number(flags.port)
      if (!Number.isInteger(port) || port < 0 || port > 65535) {
        printError(`labwright: --port ${flags.port} is not a port; give a number from 0 to 65535`)
        outcome.code = exitCode.usage
        return
      }
      const { port: _port, bind, strictPort = false, disableLiveReload = false, ...siteFlags } = flags
      const server = await serve({
        ...siteOptions(siteFlags),
        port,
        bind,
        strictPort,
        liveReload: !disableLiveReload,
        log: print,
      })
      await new Promise<void>(resolve => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve)
      })
      await server.close()
    })
}
