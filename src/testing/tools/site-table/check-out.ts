/**
 * Lays a site out on disk as its author has it: the commit of its repository, its submodules and modules, and, for the
 * comparison, the patch that lets Hugo build it.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { SiteRow, Source } from './site-row.ts'

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
  for (const part of row.parts ?? []) {
    const whole = path.join(folder, 'part')
    writeCommit(part, clones, whole)
    rmSync(path.join(whole, '.git'))
    cpSync(path.join(whole, part.place ?? ''), path.join(root, part.into), { recursive: true })
    rmSync(whole, { recursive: true })
  }
  return root
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
