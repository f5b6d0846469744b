/**
 * Programs of Node that a site brings along in `node_modules/.bin`: PostCSS, Babel, Tailwind. They read standard input and
 * are waited for, with the environment that Hugo gives them (common/hexec, hugo.GetExecEnviron).
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, dirname, isAbsolute, join } from 'node:path'
import type { AssetContext } from '../asset-context.ts'
import { isAllowed } from '../is-allowed.ts'

/** What a program gave: its output, or why there is none. */
export type ToolResult =
  | { readonly type: 'done'; readonly output: string }
  | { readonly type: 'missing' }
  | { readonly type: 'failed'; readonly reason: string }

/** Run the program `name` of the site with a text as its input. */
export function runTool(context: AssetContext, name: string, args: readonly string[], input: string): ToolResult {
  const { root, security } = context.config
  if (!isAllowed(security.execAllow, name))
    return { type: 'failed', reason: `"${name}" is not allowed by security.exec.allow of the site` }
  const program = findProgram(root, name)
  if (program === undefined) return { type: 'missing' }
  const result = spawnSync(program, args, {
    cwd: root,
    input,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    shell: process.platform === 'win32',
    env: { ...process.env, ...environmentOf(context) },
  })
  if (result.status === 0) return { type: 'done', output: result.stdout }
  return {
    type: 'failed',
    reason: (result.stderr || result.stdout || result.error?.message || `${name} failed`).trim(),
  }
}

/** Find a configuration file of a program: in `assets/_jsconfig`, else in the site's root. */
export function findToolConfig({ assets, config: { root } }: AssetContext, name: string): string | undefined {
  if (isAbsolute(name)) return existsSync(name) ? name : undefined
  const file = assets.get(join('_jsconfig', name).split('\\').join('/'))
  if (file) return file.filename
  return existsSync(join(root, name)) ? join(root, name) : undefined
}

/** Look in `node_modules/.bin` of the site and of the folders above it, then along the search path. */
function findProgram(root: string, name: string): string | undefined {
  const folders: string[] = []
  for (let folder = root; ; folder = dirname(folder)) {
    folders.push(join(folder, 'node_modules', '.bin'))
    if (folder === dirname(folder)) break
  }
  const file = process.platform === 'win32' ? `${name}.cmd` : name
  const searchPath = (process.env['PATH'] ?? '').split(delimiter).filter(folder => folder !== '')
  return [...folders, ...searchPath].map(folder => join(folder, file)).find(path => existsSync(path))
}

function environmentOf({ assets, config }: AssetContext): Record<string, string> {
  const { root, environment, publishDir } = config
  const files = [...assets.values()]
    .filter(({ path }) => /^_jsconfig\/[^/]+$/.test(path))
    .map(({ path, filename }) => [
      `HUGO_FILE_${path.slice('_jsconfig/'.length).toUpperCase().replaceAll('.', '_')}`,
      filename,
    ])
  const nodePath = process.env['NODE_PATH']
  return {
    NODE_PATH: [join(root, 'node_modules'), ...(nodePath ? [nodePath] : [])].join(delimiter),
    PWD: root,
    HUGO_ENVIRONMENT: environment,
    HUGO_ENV: environment,
    HUGO_PUBLISHDIR: isAbsolute(publishDir) ? publishDir : join(root, publishDir),
    ...Object.fromEntries(files),
  }
}
