// A second pass over what esbuild has split. It gives the code that the entry and a late file share a file of its own, and
// another for each other set of late files, so that a page waits for ten small files. Here all that the entry needs is put
// into one file again, and the late files import from that.
import path from 'node:path'
import { removeStale } from './remove-stale.mjs'

/**
 * Merge into `<entry>.js` every chunk that it imports at once. The files go where the first pass would have put them; what
 * an earlier build left there is removed, except for the files to `keep`.
 */
export const mergeChunks = (entry, keep = []) => ({
  name: 'merge-chunks',
  setup(build) {
    const { outdir, ...options } = build.initialOptions
    Object.assign(build.initialOptions, { write: false, metafile: true, splitting: true })
    build.onEnd(async ({ metafile, outputFiles, errors }) => {
      if (errors.length > 0) return
      const chunks = readChunks(metafile, outputFiles)
      const merged = findMerged(chunks, `${entry}.js`)
      const late = [...chunks.keys()].filter(name => !merged.has(name))
      const { absWorkingDir, format, platform, target, minify, legalComments, logLevel } = options
      const second = await build.esbuild.build({
        entryPoints: [`${entry}.js`, ...late].map(name => ({ in: name, out: name.replace(/\.js$/, '') })),
        outdir,
        bundle: true,
        plugins: [serve(chunks, merged, `${entry}.js`)],
        metafile: true,
        ...{ absWorkingDir, format, platform, target, minify, legalComments, logLevel },
      })
      removeStale(path.resolve(absWorkingDir, outdir), [...Object.keys(second.metafile.outputs), ...keep])
    })
  },
})

/** What the first pass has made, by file name. */
function readChunks(metafile, outputFiles) {
  const made = new Map(outputFiles.map(file => [path.basename(file.path), file.text]))
  return new Map(
    Object.entries(metafile.outputs).map(([file, { imports, exports }]) => {
      const name = path.basename(file)
      const needed = imports.filter(({ kind }) => kind === 'import-statement').map(found => path.basename(found.path))
      return [name, { text: made.get(name), exports, needed }]
    }),
  )
}

/** The entry and all that it imports, directly or not. */
function findMerged(chunks, entry, found = new Set()) {
  if (found.has(entry)) return found
  found.add(entry)
  for (const name of chunks.get(entry).needed) findMerged(chunks, name, found)
  return found
}

/** The plugin of the second pass: the files of the first, those merged reached through what the entry exports. */
const serve = (chunks, merged, entry) => ({
  name: 'first-pass',
  setup(build) {
    const shared = [...merged].filter(name => name !== entry)
    const nameOf = (chunk, name) => `s${shared.indexOf(chunk)}_${name}`
    build.onResolve({ filter: /./ }, ({ path: wanted, importer, kind, namespace }) => {
      const name = path.basename(wanted)
      if (kind === 'entry-point') return { path: name, namespace: name === entry ? 'entry' : 'chunk' }
      if (namespace === 'door' || kind === 'dynamic-import') return { path: `./${name}`, external: true }
      if (merged.has(name)) return { path: name, namespace: merged.has(importer) ? 'chunk' : 'door' }
      return { path: `./${name}`, external: true }
    })
    build.onLoad({ filter: /./, namespace: 'chunk' }, ({ path: name }) => ({ contents: chunks.get(name).text }))
    build.onLoad({ filter: /./, namespace: 'entry' }, () => ({
      contents: [
        ...shared.map(chunk => writeExport(chunk, chunks, name => `${name} as ${nameOf(chunk, name)}`)),
        chunks.get(entry).text,
      ].join('\n'),
    }))
    build.onLoad({ filter: /./, namespace: 'door' }, ({ path: name }) => ({
      contents: writeExport(name, chunks, exported => `${nameOf(name, exported)} as ${exported}`, entry),
    }))
  },
})

function writeExport(chunk, chunks, write, from = chunk) {
  return `export {${chunks.get(chunk).exports.map(write).join(',')}} from './${from}'`
}
