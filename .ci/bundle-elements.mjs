// How the elements are bundled for the browser: what waits for a reader in `elements.js`, what a lab's page needs once it is
// used in `lab-page-….js`, all else beside them, under names that change with what is in them; what a page without a
// console needs in a file of its own.
import path from 'node:path'
import { root } from './install.mjs'
import { lighten } from './lighten.mjs'
import { mergeChunks } from './merge-chunks.mjs'

/** Where the theme has the elements. */
export const elementsFolder = path.join(root, 'themes/labwright/static/labwright')

/** What esbuild is told to bundle them into `outdir`: all of them, and once more the quiz by itself. */
export function bundles(outdir = elementsFolder) {
  const common = {
    absWorkingDir: root,
    outdir,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'warning',
  }
  const keep = ['quiz.js']
  return [
    {
      ...common,
      entryPoints: { elements: 'src/elements/browser.ts' },
      plugins: [lighten, mergeChunks(['elements', 'lab-page'], keep)],
    },
    { ...common, entryPoints: { quiz: 'src/elements/quiz.ts' }, plugins: [lighten] },
  ]
}
