/** Packages that only some sites need: those of the site come first, then those installed beside labwright. */
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** Load the first of some packages that is installed; undefined where none is. */
export function loadOptional<T>(names: readonly string[], siteRoot: string): T | undefined {
  for (const from of [join(siteRoot, 'package.json'), import.meta.url]) {
    const require = createRequire(from)
    for (const name of names) {
      const path = resolveFrom(require, name)
      if (path !== undefined) return require(path) as T
    }
  }
  return undefined
}

function resolveFrom(require: NodeJS.Require, name: string): string | undefined {
  try {
    return require.resolve(name)
  } catch {
    return undefined
  }
}
