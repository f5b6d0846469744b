/**
 * Answers from the network kept on disk, where and for how long `[caches]` says (gohugo.io/configuration/caches): for ever,
 * unless the site wants otherwise.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, isAbsolute, join } from 'node:path'
import { formatPlain } from '../../../go/fmt.ts'
import { toMilliseconds } from '../../config/cast.ts'
import type { SiteConfig } from '../../config/site-config.ts'
import type { RemoteAnswer } from './fetch-sync.ts'

/** The caches that hold what came from elsewhere, by Hugo's names. */
export type CacheName = 'getresource' | 'getjson' | 'getcsv'

/** Keeps answers by their keys. */
export interface RemoteCache {
  read(key: string): RemoteAnswer | undefined
  write(key: string, answer: RemoteAnswer): void
}

/** Make one cache of a site. */
export function createRemoteCache(config: SiteConfig, name: CacheName): RemoteCache {
  const { folder, maxAgeMs } = cacheSettings(config, name)
  const fileOf = (key: string) => join(folder, name, createHash('sha256').update(key).digest('hex'))
  return {
    read(key) {
      const file = fileOf(key)
      const isFresh =
        maxAgeMs !== 0 && existsSync(file) && (maxAgeMs < 0 || Date.now() - statSync(file).mtimeMs < maxAgeMs)
      return isFresh ? decode(readFileSync(file)) : undefined
    },
    write(key, answer) {
      if (maxAgeMs === 0 || answer.type !== 'answered') return
      const file = fileOf(key)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(`${file}.part`, encode(answer))
      renameSync(`${file}.part`, file)
    },
  }
}

/** The head as one line of JSON, then the body as it came. */
function encode({ body, ...head }: Extract<RemoteAnswer, { readonly type: 'answered' }>): Uint8Array {
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), body])
}

function decode(bytes: Uint8Array): RemoteAnswer | undefined {
  const end = bytes.indexOf(0x0a)
  try {
    const head = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as object
    return { ...head, body: bytes.subarray(end + 1) } as RemoteAnswer
  } catch {
    return undefined
  }
}

function cacheSettings(config: SiteConfig, name: CacheName): { readonly folder: string; readonly maxAgeMs: number } {
  const table = config.sections.get('caches')?.get(name)
  const settings: ReadonlyMap<string, unknown> = table instanceof Map ? table : new Map()
  const folder = formatPlain(settings.get('dir') ?? ':cacheDir/:project')
    .replace(/^:cachedir/i, usualFolder(config))
    .replace(/^:resourcedir/i, config.resourceDir)
    .replace(/:project/i, basename(config.root))
  return {
    folder: isAbsolute(folder) ? folder : join(config.root, folder),
    maxAgeMs: ageOf(settings.get('maxage') ?? -1),
  }
}

/** `cacheDir` of the site, else a folder of labwright's own among the user's caches. */
function usualFolder({ raw }: SiteConfig): string {
  const own = formatPlain(raw.get('cachedir') ?? '')
  return own || join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'labwright')
}

/** A time below zero is for ever. */
function ageOf(value: unknown): number {
  const text = formatPlain(value)
  return text.startsWith('-') ? -1 : toMilliseconds(text, -1)
}
