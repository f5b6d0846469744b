/** esbuild, loaded when a site first needs it. */
import { createRequire } from 'node:module'

/** Load esbuild; templates need its answers at once, so the synchronous functions are used. */
export function loadEsbuild(): typeof import('esbuild') {
  return createRequire(import.meta.url)('esbuild') as typeof import('esbuild')
}
