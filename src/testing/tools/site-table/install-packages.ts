/** Packages of npm in a folder of their own. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { NpmPackage } from './site-row.ts'

/** Install packages with what they depend on; answer their `node_modules`. */
export function installPackages(packages: readonly NpmPackage[], folder: string): string {
  mkdirSync(folder, { recursive: true })
  // Without a package.json npm would install into the nearest folder above that has one.
  writeFileSync(path.join(folder, 'package.json'), '{}')
  const names = packages.map(({ package: name, version }) => `${name}@${version}`)
  const { status, stderr, error } = spawnSync('npm', ['install', '--no-save', '--no-package-lock', ...names], {
    cwd: folder,
    encoding: 'utf8',
  })
  if (error || status !== 0) throw new Error(`npm install ${names.join(' ')}: ${error?.message ?? stderr}`)
  return path.join(folder, 'node_modules')
}
