/**
 * Lays a site out on disk as its author has it: the commit of its repository, its submodules and modules, and, for the
 * comparison, the patch that lets Hugo build it.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { installPackages } from './install-packages.ts'
import type { NpmPackage, SiteRow, Source, VendoredModule } from './site-row.ts'

/** A site on disk. */
export interface CheckedOut {
  /** The site's own folder, as its author has it. */
  readonly plain: string
  /** The same with the patch; the same folder where there is no patch. */
  readonly patched: string
}

function git(args: readonly string[], env: Record<string, string> = {}): string {
  const { status, stdout, stderr, error } = spawnSync('git', args, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 1 << 28,
  })
  if (error || status !== 0) throw new Error(`git ${args.join(' ')}: ${error?.message ?? stderr}`)
  return stdout.trim()
}

/** Answer the Git folder of a clone; clone the repository from GitHub where it is missing. */
function gitFolder({ repository, commit }: Source, clones: string): string {
  const folder = path.join(clones, repository)
  if (!existsSync(folder)) {
    git(['clone', '--quiet', '--no-checkout', `https://github.com/${repository}`, folder])
  }
  const found = git(['-C', folder, 'rev-parse', '--absolute-git-dir'])
  git(['--git-dir', found, 'cat-file', '-e', `${commit}^{commit}`])
  return found
}

/** Write the files of a commit, and a link to its history; a file whose content the clone lacks is left out. */
function writeCommit(source: Source, clones: string, into: string): void {
  const gitDir = gitFolder(source, clones)
  mkdirSync(into, { recursive: true })
  const index = `${into}.index`
  const prefix = ['--git-dir', gitDir, '--work-tree', into]
  git([...prefix, 'read-tree', source.commit], { GIT_INDEX_FILE: index })
  spawnSync('git', [...prefix, 'checkout-index', '--all', '--force', '--quiet'], {
    cwd: into,
    env: { ...process.env, GIT_INDEX_FILE: index },
  })
  rmSync(index, { force: true })
  writeFileSync(path.join(into, '.git'), `gitdir: ${gitDir}\n`)
}

function checkOutOnce(row: SiteRow, clones: string, folder: string): string {
  const root = path.join(folder, path.basename(row.repository))
  writeCommit(row, clones, root)
  for (const part of row.parts ?? []) layPart(part, clones, path.join(root, part.into))
  const site = path.join(root, row.place ?? '')
  layModules(row.modules ?? [], clones, path.join(site, '_vendor'))
  if (row.packages)
    renameSync(installPackages(row.packages, path.join(folder, 'packages')), path.join(site, 'node_modules'))
  return root
}

/** Write a commit, or one folder of it, without its history. */
function layPart(source: Source, clones: string, into: string): void {
  const whole = `${into}.part`
  writeCommit(source, clones, whole)
  rmSync(path.join(whole, '.git'))
  cpSync(path.join(whole, source.place ?? ''), into, { recursive: true })
  rmSync(whole, { recursive: true })
}

/** Fill `_vendor` and write its list. */
function layModules(modules: readonly VendoredModule[], clones: string, vendor: string): void {
  if (modules.length === 0) return
  const isOfNpm = (from: VendoredModule['from']): from is NpmPackage => 'package' in from
  const packages = modules.map(({ from }) => from).filter(isOfNpm)
  const installed = packages.length === 0 ? '' : installPackages(packages, `${vendor}.packages`)
  for (const { module, from } of modules) {
    const into = path.join(vendor, module)
    if (isOfNpm(from)) cpSync(path.join(installed, from.package), into, { recursive: true })
    else layPart(from, clones, into)
  }
  rmSync(`${vendor}.packages`, { recursive: true, force: true })
  const list = modules.map(({ module, version }) => `# ${module} ${version}\n`)
  writeFileSync(path.join(vendor, 'modules.txt'), list.join(''))
}

/** Check a site out, twice if it needs a patch. */
export function checkOut(row: SiteRow, clones: string, folder: string, patches: string): CheckedOut {
  const plain = checkOutOnce(row, clones, path.join(folder, 'plain'))
  if (row.patch === undefined) {
    const site = path.join(plain, row.place ?? '')
    return { plain: site, patched: site }
  }
  const patched = checkOutOnce(row, clones, path.join(folder, 'patched'))
  const patch = path.join(patches, `${row.name}.patch`)
  const { status, stderr } = spawnSync('patch', ['-p1', '--quiet', '--directory', patched, '--input', patch], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${patch}: ${stderr}`)
  return { plain: path.join(plain, row.place ?? ''), patched: path.join(patched, row.place ?? '') }
}
