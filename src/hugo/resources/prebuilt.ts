/**
 * Results that Hugo left in `resources/_gen/assets` and the author committed, so that the site builds where the tools of a
 * step are not installed (gohugo.io/hugo-pipes/scss-sass).
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import type { SiteConfig } from '../config/site-config.ts'

/** Find the newest committed result for a file of `assets/`; Hugo has put it below the name of the file's kind. */
export function findPrebuilt({ root, resourceDir }: SiteConfig, path: string): Uint8Array | undefined {
  const generated = join(isAbsolute(resourceDir) ? resourceDir : join(root, resourceDir), '_gen', 'assets')
  if (!existsSync(generated)) return undefined
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : ''
  const name = path.slice(path.lastIndexOf('/') + 1)
  const found = ['', ...readdirSync(generated)]
    .map(kind => join(generated, kind, folder))
    .filter(each => existsSync(each) && statSync(each).isDirectory())
    .flatMap(each => readdirSync(each).map(file => ({ file, filename: join(each, file) })))
    .filter(({ file }) => file.startsWith(`${name}_`) && file.endsWith('.content'))
    .map(({ filename }) => ({ filename, changed: statSync(filename).mtimeMs }))
    .sort((a, b) => b.changed - a.changed)
  return found[0] && readFileSync(found[0].filename)
}
