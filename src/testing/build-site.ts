/** A whole site in one string, built, with its output at hand (after Hugo's own smoke tests). */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type BuildOptions, type BuildResult, build } from '../hugo/build/build.ts'
import { formatDiagnostic } from '../shared/diagnostic.ts'
import { parseTxtar } from './txtar.ts'

/** What building a site in a string gave. */
export interface BuiltSite extends BuildResult {
  /** Give the text of an output file; fails when there is none. */
  read(path: string): string
  /** Tell whether an output file is there. */
  has(path: string): boolean
  /** Errors and warnings as text. */
  readonly messages: readonly string[]
}

/** Do something with the site of a txtar archive in a folder of its own, which is removed afterwards. */
export function withSite<T>(archive: string, work: (root: string) => T): T {
  const root = layOut(archive)
  const remove = () => rmSync(root, { recursive: true, force: true })
  let result: T
  try {
    result = work(root)
  } catch (error) {
    remove()
    throw error
  }
  if (result instanceof Promise) return result.finally(remove) as T
  remove()
  return result
}

function layOut(archive: string): string {
  const root = mkdtempSync(join(tmpdir(), 'labwright-site-'))
  for (const [path, text] of parseTxtar(archive)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

/** Build the site of a txtar archive in a folder of its own, which is removed afterwards. */
export async function buildSite(archive: string, options: Partial<BuildOptions> = {}): Promise<BuiltSite> {
  const root = layOut(archive)
  try {
    const result = await build({ source: root, write: false, now: new Date('2026-01-01T00:00:00Z'), ...options })
    const texts = new Map([...result.files].map(([path, content]) => [path, toText(content)]))
    return {
      ...result,
      files: texts,
      messages: result.diagnostics.map(formatDiagnostic),
      has: path => texts.has(path),
      read: path => {
        const text = texts.get(path)
        if (text !== undefined) return text
        throw new Error(
          `no output file ${path}; there are ${[...texts.keys()].join(' ')}\n${result.diagnostics.map(formatDiagnostic).join('\n')}`,
        )
      },
    }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

function toText(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content)
}
