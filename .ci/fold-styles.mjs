// Take the white space out of the elements' css`…` templates as they are bundled for browsers.
import { readFile } from 'node:fs/promises'

export const foldStyles = {
  name: 'fold-styles',
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
    .replace(/(--?[a-z-]+|[a-z-]+): /g, '$1:')
    .replace(/;}/g, '}')
}
