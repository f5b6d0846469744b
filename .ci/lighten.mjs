// What makes the elements' bundle lighter than esbuild does by itself: white space in css`…` templates, and the part of
// cel-js that defines the methods of optional values, which goals cannot have (`enableOptionalTypes` is off).
import { readFile } from 'node:fs/promises'

export const lighten = {
  name: 'lighten',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]elements[\\/].*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      return { contents: source.replace(/\bcss`[^`]*`/g, fold), loader: 'ts' }
    })
    build.onLoad({ filter: /[\\/]cel-js[\\/]lib[\\/]optional\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      const end = source.indexOf("  functionOverload('optional.hasValue")
      return { contents: end === -1 ? source : `${source.slice(0, end)}}`, loader: 'js' }
    })
  },
}

function fold(template) {
  return template
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/([a-z-]+): /g, '$1:')
    .replace(/;}/g, '}')
}
