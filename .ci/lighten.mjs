// What makes the elements' bundle lighter than esbuild does by itself: white space in css`…` templates.
import { readFile } from 'node:fs/promises'

export const lighten = {
  name: 'lighten',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]elements[\\/].*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      return { contents: source.replace(/\bcss`[^`]*`/g, fold), loader: 'ts' }
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
