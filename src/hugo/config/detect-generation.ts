/**
 * Which generation a site was written for (design.md 1): the author's word, a Hugo version pinned in the repository,
 * the traits of the Blackfriday years, else the default.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { toTable, toText } from './cast.ts'
import { type Compatibility, defaultGeneration, type Generation, generations, nearestGeneration } from './generation.ts'
import { Params } from './params.ts'

/** What detection looks at. */
export interface DetectOptions {
  readonly root: string
  /** The site's merged configuration. */
  readonly config: Params
  /** What `--hugo-compat` says. */
  readonly hugoCompat?: string | undefined
  /** The lowest Hugo versions that themes and modules ask for. */
  readonly minimumVersions: readonly string[]
}

/** A version of Hugo found in a file. */
interface Pin {
  readonly version: string
  readonly file: string
}

/** Choose the generation and say why. */
export function detectGeneration(options: DetectOptions): Compatibility {
  const hasOldTheme = options.minimumVersions.some(version => /^v?0\.\d/.test(version) && !hasGoldmark(version))
  return { ...chooseGeneration(options), hasOldTheme }
}

type Choice = Omit<Compatibility, 'hasOldTheme'>

function chooseGeneration(options: DetectOptions): Choice {
  const { hugoCompat, config } = options
  const flag = hugoCompat === undefined ? undefined : nearestGeneration(hugoCompat)
  if (flag) return byAuthor(flag, `--hugo-compat says ${hugoCompat}`)
  const own = toText(toTable(toTable(config.get('params')).get('labwright')).get('hugo'), '')
  const wanted = nearestGeneration(own)
  if (wanted) return byAuthor(wanted, `the configuration says hugo = "${own}" under params.labwright`)
  const pin = findPin(options.root)
  const pinned = pin && nearestGeneration(pin.version)
  if (pin && pinned) return byTool(pinned, `${pin.file} pins Hugo ${pin.version}`)
  const trait = blackfridayTrait(options)
  if (trait) return byTool('0.54', trait)
  const handler = toText(toTable(config.get('markup')).get('defaultmarkdownhandler'), '').toLowerCase()
  if (handler === 'blackfriday')
    return byTool('0.111', 'the configuration chooses Blackfriday, which Hugo had until 0.100')
  return byTool(defaultGeneration, 'nothing in the repository names a version of Hugo')
}

/** Tell whether a text names a version of Hugo, as `--hugo-compat` must. */
export function isHugoVersion(text: string): boolean {
  return generations.includes(text as Generation) || nearestGeneration(text) !== undefined
}

function byAuthor(generation: Generation, reason: string): Choice {
  return { generation, chosenBy: 'author', mend: false, reason }
}

function byTool(generation: Generation, reason: string): Choice {
  return { generation, chosenBy: 'tool', mend: true, reason }
}

const netlify = /^\s*HUGO_VERSION\s*=\s*["']?v?(\d+\.\d+(?:\.\d+)?)/m
const pinPatterns: readonly RegExp[] = [
  /hugo-version:\s*["']?v?(\d+\.\d+(?:\.\d+)?)/i,
  /HUGO_VERSION["']?\s*[:=]\s*["']?v?(\d+\.\d+(?:\.\d+)?)/i,
  /gohugoio\/hugo\/releases\/download\/v(\d+\.\d+(?:\.\d+)?)/i,
  /hugo(?:_extended)?[_-]v?(\d+\.\d+(?:\.\d+)?)[_-]linux/i,
  /hugo(?:_extended)?@v?(\d+\.\d+(?:\.\d+)?)/i,
]

/** Look in the site's folder, then in those above it that belong to the same repository. */
function findPin(root: string): Pin | undefined {
  for (const folder of foldersOfRepository(root)) {
    const pin = findPinIn(folder)
    if (pin) return { ...pin, file: relative(root, join(folder, pin.file)) }
  }
  return undefined
}

/** List a folder and those above it up to the root of its Git repository; the folder alone where there is none. */
function foldersOfRepository(root: string): string[] {
  const folders = [root]
  for (let folder = root; !existsSync(join(folder, '.git')); folders.push(folder)) {
    const above = dirname(folder)
    if (above === folder) return [root]
    folder = above
  }
  return folders
}

function findPinIn(root: string): Pin | undefined {
  const workflows = '.github/workflows'
  const workflowFiles = list(join(root, workflows)).filter(name => /\.ya?ml$/.test(name))
  const candidates: readonly (readonly [file: string, patterns: readonly RegExp[]])[] = [
    ['netlify.toml', [netlify]],
    ...workflowFiles.map(name => [`${workflows}/${name}`, pinPatterns] as const),
    ['.travis.yml', pinPatterns],
    ['.gitlab-ci.yml', pinPatterns],
    ['vercel.json', pinPatterns],
  ]
  for (const [file, patterns] of candidates) {
    const text = read(join(root, file))
    for (const pattern of patterns) {
      const version = pattern.exec(text)?.[1]
      if (version) return { version, file }
    }
  }
  return undefined
}

function blackfridayTrait({ config, minimumVersions }: DetectOptions): string | undefined {
  const trait = config.has('blackfriday')
    ? '[blackfriday]'
    : config.has('metadataformat')
      ? 'metaDataFormat'
      : undefined
  if (!trait || config.get('markup') instanceof Params) return undefined
  return minimumVersions.some(hasGoldmark) ? undefined : `the configuration has ${trait} and no [markup]`
}

/** Goldmark came with Hugo 0.60. */
function hasGoldmark(version: string): boolean {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number)
  return (major ?? 0) > 0 || (minor ?? 0) >= 60
}

function read(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

function list(dir: string): string[] {
  return existsSync(dir) ? readdirSync(dir).sort() : []
}
