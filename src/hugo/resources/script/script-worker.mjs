/**
 * The worker that builds scripts: only esbuild's asynchronous build asks where an import leads, and templates must not wait
 * for it, so it works in a thread of its own that build-script.ts waits for. Plain JavaScript, because it has to start in two
 * worlds: from this file when tests run the sources, and from `dist/lib/script-worker.js`, its own entry of the built package.
 */
import path from 'node:path'
import { build } from 'esbuild'
import { runAsWorker } from 'synckit'

const suffixes = [
  ...['.js', '.ts', '.tsx', '.jsx', '.css'],
  ...['/index.js', '/index.ts', '/index.tsx', '/index.jsx', '/index.esm.js', '/index.css'],
]

/**
 * Build one script.
 *
 * @param {import('./build-script.ts').ScriptTask} task
 * @returns {Promise<import('./build-script.ts').ScriptAnswer>}
 */
async function buildScript(task) {
  try {
    const { outputFiles = [] } = await build({
      ...task.settings,
      absWorkingDir: task.root,
      outfile: path.join(task.root, task.target),
      stdin: task.entry,
      nodePaths: [...task.nodePaths],
      plugins: [paramsPlugin(task.params), assetsPlugin(task)],
      bundle: true,
      write: false,
      logLevel: 'silent',
      legalComments: 'none',
    })
    const target = path.join(task.root, task.target)
    const companions = outputFiles
      .filter(({ path: file }) => file !== target)
      .map(({ path: file, contents }) => [path.relative(task.root, file), contents])
    return { type: 'built', text: outputFiles.find(({ path: file }) => file === target)?.text ?? '', companions }
  } catch (error) {
    const [first] = error?.errors ?? []
    if (!first) return { type: 'failed', reason: error instanceof Error ? error.message : String(error) }
    const { text, location } = first
    return { type: 'failed', reason: text, ...(location && { location: placeOf(location) }) }
  }
}

function placeOf({ file, line, column, lineText }) {
  return { file: file.replace(/^[\w-]+:/, ''), line, column: column + 1, text: lineText }
}

/** `import params from '@params'` gives the parameters of the template. */
function paramsPlugin(params) {
  return {
    name: 'params',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^@params$/ }, () => ({ path: '@params', namespace: 'params' }))
      onLoad({ filter: /.*/, namespace: 'params' }, () => ({ contents: params, loader: 'json' }))
    },
  }
}

/** Imports lead through the union of all `assets/` folders first, so that a site replaces single files of its theme. */
function assetsPlugin({ assets, shims, path: entryPath }) {
  const files = new Map(assets)
  const paths = new Map(assets.map(([asset, filename]) => [filename, asset]))
  const find = asset => [asset, ...suffixes.map(suffix => asset + suffix)].map(each => files.get(each)).find(Boolean)
  return {
    name: 'assets',
    setup({ onResolve }) {
      onResolve({ filter: /.*/ }, ({ path: given, importer }) => {
        const wanted = shims[given] ?? given
        const from =
          importer === '' || importer === '<stdin>'
            ? entryPath
            : (paths.get(importer) ?? (importer.endsWith(entryPath) ? entryPath : undefined))
        const isRelative = /^\.\.?(?:\/|$)/.test(wanted)
        if (isRelative && from === undefined) return undefined
        const asset = isRelative ? path.posix.join(path.posix.dirname(from), wanted) : wanted.replace(/^\/+/, '')
        const found = find(asset)
        return found === undefined ? undefined : { path: found }
      })
    },
  }
}

runAsWorker(buildScript)
