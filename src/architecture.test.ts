/**
 * The guard of the layers (design.md 4.1 and 4.3): which room may import which, which packages, and which globals are
 * banned where. The tables are the specification; the checks below only read them.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname)

/** What one room may import: other rooms, and npm packages (a `node:` entry allows all of Node's modules). */
interface Allowance {
  readonly rooms: readonly string[]
  readonly packages: readonly string[]
}

const unified = [
  'unified',
  'remark-parse',
  'remark-rehype',
  'rehype-stringify',
  'mdast',
  'hast',
  'unist',
  'micromark-util-types',
  'micromark-util-character',
  'micromark-util-classify-character',
  'micromark-util-normalize-identifier',
  'micromark-factory-space',
  'micromark-extension-gfm-table',
  'micromark-extension-gfm-strikethrough',
  'micromark-extension-gfm-footnote',
  'micromark-extension-gfm-task-list-item',
  'mdast-util-gfm-table',
  'mdast-util-gfm-strikethrough',
  'mdast-util-gfm-footnote',
  'mdast-util-gfm-task-list-item',
  'mdast-util-to-string',
  'mdast-util-from-markdown',
  'mdast-util-to-hast',
  'hast-util-to-html',
  'unist-util-visit',
  'lowlight',
]

const allowed: Record<string, Allowance> = {
  shared: { rooms: [], packages: [] },
  go: { rooms: ['shared'], packages: ['re2js'] },
  template: { rooms: ['shared', 'go'], packages: [] },
  'hugo/decode': { rooms: ['go', 'shared'], packages: ['yaml', 'smol-toml'] },
  'hugo/parser': { rooms: ['hugo/decode', 'hugo/config', 'go', 'shared'], packages: ['gray-matter'] },
  'hugo/config': { rooms: ['hugo/decode', 'go', 'shared'], packages: ['node:'] },
  'hugo/source': { rooms: ['hugo/config', 'shared'], packages: ['node:'] },
  'hugo/markup': { rooms: ['hugo/config', 'go', 'shared'], packages: unified },
  'hugo/worker': { rooms: [], packages: ['node:', 'synckit'] },
  'hugo/asciidoc': {
    rooms: ['hugo/worker', 'hugo/config', 'go', 'shared'],
    packages: ['node:', '@asciidoctor/core', 'synckit', 'htmlparser2'],
  },
  'hugo/highlight': { rooms: ['hugo/config', 'go', 'shared'], packages: unified },
  'hugo/output': { rooms: ['hugo/config', 'go', 'shared'], packages: [] },
  'hugo/page': { rooms: ['go', 'hugo/config', 'hugo/parser', 'hugo/output', 'shared'], packages: ['node:'] },
  'hugo/layouts': { rooms: ['template', 'hugo/source', 'hugo/config', 'go', 'shared'], packages: [] },
  'hugo/resources': {
    rooms: ['hugo/worker', 'hugo/page', 'hugo/source', 'hugo/output', 'hugo/config', 'go', 'shared'],
    packages: ['node:', 'acorn', 'esbuild', 'sass', 'sharp', 'synckit'],
  },
  'hugo/i18n': { rooms: ['hugo/config', 'hugo/decode', 'go', 'shared'], packages: [] },
  'hugo/funcs': {
    rooms: ['go', 'template', 'hugo/page', 'hugo/config', 'hugo/i18n', 'hugo/resources', 'shared'],
    packages: ['node:', 'htmlparser2', 'katex'],
  },
  'hugo/shortcodes': { rooms: ['hugo/parser', 'hugo/config', 'hugo/page', 'go', 'shared'], packages: [] },
  'hugo/build': {
    rooms: [
      'template',
      'go',
      'shared',
      'hugo/decode',
      'hugo/config',
      'hugo/parser',
      'hugo/source',
      'hugo/markup',
      'hugo/asciidoc',
      'hugo/highlight',
      'hugo/output',
      'hugo/page',
      'hugo/layouts',
      'hugo/resources',
      'hugo/i18n',
      'hugo/funcs',
      'hugo/shortcodes',
    ],
    packages: ['node:', 'htmlparser2'],
  },
  'hugo/migrate': {
    rooms: ['hugo/build', 'hugo/source', 'hugo/config', 'hugo/decode', 'shared'],
    packages: ['node:', 'htmlparser2'],
  },
  'hugo/server': { rooms: ['hugo/build', 'hugo/config', 'shared'], packages: ['node:', 'chokidar'] },
  'simulator/kernel': { rooms: ['shared'], packages: ['pure-rand'] },
  'simulator/cluster': { rooms: ['simulator/kernel', 'shared'], packages: [] },
  'simulator/scenario': {
    rooms: ['simulator/cluster', 'simulator/kernel', 'shared'],
    packages: [],
  },
  'simulator/store': {
    rooms: ['simulator/scenario', 'simulator/cluster', 'simulator/kernel', 'shared'],
    packages: [],
  },
  'simulator/index.ts': {
    rooms: ['simulator/store', 'simulator/scenario', 'simulator/cluster', 'simulator/kernel', 'shared'],
    packages: [],
  },
  exercise: { rooms: ['hugo/decode', 'simulator/index.ts', 'shared'], packages: ['node:', 'zod'] },
  'elements/arrival': { rooms: [], packages: [] },
  'elements/runtime': { rooms: ['elements/arrival', 'simulator/index.ts', 'shared'], packages: ['lit'] },
  'elements/widgets': { rooms: ['shared'], packages: ['lit'] },
  'elements/console': {
    rooms: ['elements/widgets', 'elements/runtime', 'elements/arrival', 'simulator/index.ts', 'shared'],
    packages: ['lit'],
  },
  'elements/workshop': {
    rooms: ['elements/widgets', 'elements/runtime', 'simulator/index.ts', 'shared'],
    packages: ['lit'],
  },
  elements: {
    rooms: [
      'elements/console',
      'elements/workshop',
      'elements/widgets',
      'elements/runtime',
      'elements/arrival',
      'simulator/index.ts',
    ],
    packages: ['lit', '@lit-labs/ssr-client'],
  },
  prerender: {
    rooms: ['elements', 'simulator/index.ts', 'shared'],
    packages: ['node:', 'lit', '@lit-labs/ssr', 'htmlparser2'],
  },
  cli: {
    rooms: ['hugo/build', 'hugo/server', 'hugo/migrate', 'hugo/config', 'prerender', 'exercise', 'shared'],
    packages: ['node:', 'commander', 'picocolors'],
  },
}

/** Longest name first, so that `hugo/page` wins over `hugo`. */
const rooms = Object.keys(allowed).sort((a, b) => b.length - a.length)
const roomOf = (file: string) => rooms.find(room => file === room || file.startsWith(`${room}/`))

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map(file => file.replaceAll('\\', '/'))
  .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.includes('fixtures/'))
  .filter(file => !file.startsWith('testing/'))
const texts = new Map(files.map(file => [file, readFileSync(path.join(root, file), 'utf8')]))

const importPattern =
  /^\s*(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm

const hasTest = (file: string) => existsSync(path.join(root, file.replace(/\.ts$/, '.test.ts')))

/** Everything a file imports: relative targets as paths under src/, packages by name. */
function importsOf(file: string, text: string): { relative: string[]; packages: string[] } {
  const found = { relative: [] as string[], packages: [] as string[] }
  for (const match of text.matchAll(importPattern)) {
    const name = match[1] ?? match[2] ?? match[3] ?? ''
    if (name.startsWith('.')) found.relative.push(path.posix.join(path.posix.dirname(file), name))
    else found.packages.push(name)
  }
  return found
}

function roomViolations(all: ReadonlyMap<string, string>): string[] {
  const found: string[] = []
  for (const [file, text] of all) {
    const from = roomOf(file)
    if (!from) {
      found.push(`${file} stands in no room of the table`)
      continue
    }
    for (const target of importsOf(file, text).relative) {
      const to = roomOf(target)
      if (to !== from && !(to && allowed[from]?.rooms.includes(to))) found.push(`${file} must not import ${target}`)
    }
  }
  return found
}

function packageViolations(all: ReadonlyMap<string, string>): string[] {
  const found: string[] = []
  for (const [file, text] of all) {
    const packages = allowed[roomOf(file) ?? '']?.packages ?? []
    for (const name of importsOf(file, text).packages) {
      const known = packages.some(entry => name === entry || name.startsWith(entry.endsWith(':') ? entry : `${entry}/`))
      if (!known) found.push(`${file} must not import the package ${name}`)
    }
  }
  return found
}

/** Code without comments, strings kept: enough to look for names of globals. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
}

const bannedInSimulator =
  /\bDate\b|Math\.(?!(?:abs|min|max|floor|ceil|round|trunc|sign|sqrt|imul)\b)\w+|\bset(?:Timeout|Interval|Immediate)\b|\bperformance\.|\bcrypto\.|\*\*|\btoLocale\w*|\blocaleCompare\b|\bIntl\b/g

function bannedGlobals(all: ReadonlyMap<string, string>): string[] {
  const found: string[] = []
  for (const [file, text] of all) {
    const code = withoutComments(text)
    if (file.startsWith('simulator/')) {
      for (const match of code.matchAll(bannedInSimulator)) found.push(`${file} uses ${match[0]}`)
    }
    if (!file.startsWith('cli/') && /\bconsole\.(?:log|error|warn|info)\b/.test(code)) found.push(`${file} prints`)
    if (/\beval\(|new Function\(/.test(code)) found.push(`${file} compiles text to code`)
  }
  return found
}

/** Code without the imports that vanish when it runs: classes of one model may name each other in types. */
function withoutTypeImports(text: string): string {
  return text.replace(/^import type [^;]*?from '[^']+'$/gm, '').replace(/^export type \{[^}]*\} from '[^']+'$/gm, '')
}

/** Strongly connected files (Tarjan): every group of more than one is a cycle. */
function importCycles(all: ReadonlyMap<string, string>): string[][] {
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const cycles: string[][] = []
  const visit = (file: string) => {
    index.set(file, index.size)
    low.set(file, index.get(file)!)
    stack.push(file)
    for (const target of importsOf(file, withoutTypeImports(all.get(file)!)).relative) {
      if (!all.has(target)) continue
      if (!index.has(target)) {
        visit(target)
        low.set(file, Math.min(low.get(file)!, low.get(target)!))
      } else if (stack.includes(target)) low.set(file, Math.min(low.get(file)!, index.get(target)!))
    }
    if (low.get(file) !== index.get(file)) return
    const group = stack.splice(stack.indexOf(file))
    if (group.length > 1) cycles.push(group)
  }
  for (const file of all.keys()) if (!index.has(file)) visit(file)
  return cycles
}

describe('the layers of src/', () => {
  it('lets each room import only the rooms below it', () => {
    expect(roomViolations(texts)).toEqual([])
  })

  it('lets each room import only its own packages', () => {
    expect(packageViolations(texts)).toEqual([])
  })

  it('keeps wall clock, chance, printing and code generation where they belong', () => {
    expect(bannedGlobals(texts)).toEqual([])
  })

  it('has no import cycle', () => {
    expect(importCycles(texts)).toEqual([])
  })

  it('keeps every file under 400 lines, tables and generated files aside', () => {
    const tables = /generated|embedded\/|tables?\.ts$|lexers\/|entities/
    const long = [...texts].filter(([file, text]) => !tables.test(file) && text.split('\n').length > 401)
    expect(long.map(([file]) => file)).toEqual([])
  })

  it('has a test beside every element', () => {
    const elements = [...texts].filter(([, text]) => /\bclass \w+(<.*>)? extends (LitElement|HTMLElement)\b/.test(text))
    expect(elements.length).toBeGreaterThan(0)
    expect(elements.map(([file]) => file).filter(file => !hasTest(file))).toEqual([])
  })
})

describe('the guard itself', () => {
  const planted = new Map([
    ['template/a.ts', "import {\n  Page,\n} from '../hugo/page/page.ts'\nimport './b.ts'"],
    ['template/b.ts', "import type { A } from './a.ts'\nimport { a } from './a.ts'\nimport 'lit'"],
    ['simulator/kernel/c.ts', 'export const now = () => Date.now() + 2 ** 3 + Math.exp(1)'],
  ])

  it('names planted violations and nothing else', () => {
    expect(roomViolations(planted)).toEqual(['template/a.ts must not import hugo/page/page.ts'])
    expect(packageViolations(planted)).toEqual(['template/b.ts must not import the package lit'])
    expect(bannedGlobals(planted)).toEqual(['Date', '**', 'Math.exp'].map(name => `simulator/kernel/c.ts uses ${name}`))
    expect(importCycles(planted)).toHaveLength(1)
  })
})
