// How the elements are bundled for the browser: what a lab's page needs at once in `elements.js`, all else beside it, under
// names that change with what is in them.
import path from 'node:path'
import { root } from './install.mjs'
import { lighten } from './lighten.mjs'
import { mergeChunks } from './merge-chunks.mjs'

/** Where the theme has the elements. */
export const elementsFolder = path.join(root, 'themes/labwright/static/labwright')

/** What esbuild is told to bundle them into `outdir`. */
export const bundleOptions = (outdir = elementsFolder) => ({
  absWorkingDir: root,
  entryPoints: { elements: 'src/elements/browser.ts' },
  outdir,
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  legalComments: 'none',
  plugins: [lighten, mergeChunks('elements')],
  logLevel: 'warning',
})
