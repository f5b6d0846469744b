/** Find a free port for the server: the wanted one, else the next. */
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { portTaken } from './messages.ts'

/** Where to listen. */
export interface ListenOptions {
  readonly port: number
  readonly bind: string
  log(line: string): void
}

const attempts = 100

/** Listen on `port` or the first free one after it, and give the port. */
export async function listenOnFreePort(server: Server, { port, bind, log }: ListenOptions): Promise<number> {
  for (let candidate = port; ; candidate++) {
    try {
      return await listen(server, candidate, bind)
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
      if (!isTaken || candidate - port >= attempts) throw error
      log(portTaken(candidate, candidate + 1))
    }
  }
}

function listen(server: Server, port: number, bind: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, bind, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}
