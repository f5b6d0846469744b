// A second pass over what esbuild has split. It gives the code that some entries share a file of its own, and another for
// each other set of them, so that a page waits for ten small files. Here all that a home (the entry, or a module that it
// imports later) needs is put into one file again, and the others import from that.
import { createHash } from 'node:crypto'
import path from 'node:path'
import { removeStale } from './remove-stale.mjs'

/**
 * Merge into each of `homes`, the entry and the names of later modules, every chunk that it imports at once; what two of
 * them need goes to the first. All files but the entry are named by what the build has made: a file that a browser has
 * kept never meets one of another build. What an earlier build left is removed, except for the files to `keep`.
 */
export const mergeChunks = (homes, keep = []) => ({
  name: 'merge-chunks',
  setup(build) {
    const { outdir, ...options } = build.initialOptions
    Object.assign(build.initialOptions, { write: false, metafile: true, splitting: true })
    build.onEnd(async ({ metafile, outputFiles, errors }) => {
      if (errors.length > 0) return
      const chunks = readChunks(metafile, outputFiles)
      const homeOf = findHomes(chunks, homes)
      const nameOf = nameFiles(chunks, homes[0])
      const entries = [...chunks.keys()].filter(chunk => (homeOf.get(chunk) ?? chunk) === chunk)
      const { absWorkingDir, format, platform, target, minify, legalComments, logLevel } = options
      const second = await build.esbuild.build({
        entryPoints: entries.map(chunk => ({ in: chunk, out: nameOf.get(chunk) })),
        outdir,
        bundle: true,
        plugins: [serve(chunks, homeOf, chunk => `./${nameOf.get(chunk)}.js`)],
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

/** The name that esbuild has given a chunk, without its hash. */
const stemOf = chunk => chunk.replace(/(-[A-Z0-9]{8})?\.js$/, '')

/** The home of each chunk that has one; a home is its own. */
function findHomes(chunks, homes) {
  const homeOf = new Map()
  const settle = (chunk, home) => {
    if (homeOf.has(chunk)) return
    homeOf.set(chunk, home)
    for (const needed of chunks.get(chunk).needed) settle(needed, home)
  }
  for (const wanted of homes) {
    const home = [...chunks.keys()].find(chunk => stemOf(chunk) === wanted)
    settle(home, home)
  }
  return homeOf
}

/** What each chunk's file is called, without `.js`. */
function nameFiles(chunks, entry) {
  const hash = createHash('sha256')
  for (const { text } of chunks.values()) hash.update(text)
  const made = hash.digest('hex').slice(0, 8)
  const counts = new Map()
  return new Map(
    [...chunks.keys()].map(chunk => {
      const stem = stemOf(chunk)
      const count = (counts.get(stem) ?? 0) + 1
      counts.set(stem, count)
      return [chunk, stem === entry ? entry : `${stem}${count > 1 ? count : ''}-${made}`]
    }),
  )
}

/** The plugin of the second pass: the files of the first, those that have a home reached through what it exports. */
const serve = (chunks, homeOf, addressOf) => ({
  name: 'first-pass',
  setup(build) {
    const merged = [...homeOf.keys()]
    const aliasOf = (chunk, name) => `s${merged.indexOf(chunk)}_${name}`
    const writeExport = (chunk, write, from) =>
      `export {${chunks.get(chunk).exports.map(write).join(',')}} from '${from}'`
    build.onResolve({ filter: /./ }, ({ path: wanted, importer, kind, namespace }) => {
      if (namespace === 'door') return { path: wanted, external: true }
      const chunk = path.basename(wanted)
      const home = homeOf.get(chunk)
      if (kind === 'entry-point') return { path: chunk, namespace: home ? 'home' : 'chunk' }
      if (kind === 'dynamic-import' || !home) return { path: addressOf(chunk), external: true }
      return { path: chunk, namespace: homeOf.get(importer) === home ? 'chunk' : 'door' }
    })
    build.onLoad({ filter: /./, namespace: 'chunk' }, ({ path: chunk }) => ({ contents: chunks.get(chunk).text }))
    build.onLoad({ filter: /./, namespace: 'home' }, ({ path: home }) => ({
      contents: [
        ...merged
          .filter(chunk => chunk !== home && homeOf.get(chunk) === home)
          .map(chunk => writeExport(chunk, name => `${name} as ${aliasOf(chunk, name)}`, `./${chunk}`)),
        chunks.get(home).text,
      ].join('\n'),
    }))
    build.onLoad({ filter: /./, namespace: 'door' }, ({ path: chunk }) => ({
      contents: writeExport(chunk, name => `${aliasOf(chunk, name)} as ${name}`, addressOf(homeOf.get(chunk))),
    }))
  },
})
