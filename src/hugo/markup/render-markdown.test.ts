/**
 * Folder = specification: each fixture holds `input.md`, what Hugo 0.131 made of it (`output.html`), what the other
 * generations made of it where they differ (`output-0.111.html`), and the options (`config.json`).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { defaultMarkup, type GoldmarkSettings } from '../config/markup-config.ts'
import { escapeGoHtml } from './escape.ts'
import { createMarkdownRenderer } from './render-markdown.ts'
import type { Generation, MarkdownOptions } from './render-state.ts'

const defaultGoldmark = defaultMarkup().goldmark

const fixtures = new URL('./fixtures/', import.meta.url)

describe('the Markdown renderer', () => {
  for (const name of readdirSync(fixtures)) {
    for (const generation of ['0.111', '0.131', '0.169'] as const) {
      it(`renders ${name} as Hugo ${generation} does`, () => {
        const folder = new URL(`${name}/`, fixtures)
        const special = new URL(`output-${generation}.html`, folder)
        const expected = readFileSync(existsSync(special) ? special : new URL('output.html', folder), 'utf8')
        expect(render(readFileSync(new URL('input.md', folder), 'utf8'), readConfig(folder), generation)).toBe(expected)
      })
    }
  }
})

interface FixtureConfig {
  readonly goldmark?: object
  readonly tableOfContents?: MarkdownOptions['tableOfContents']
  readonly enableEmoji?: boolean
}

function readConfig(folder: URL): FixtureConfig {
  const file = new URL('config.json', folder)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}

function render(source: string, config: FixtureConfig, generation: Generation): string {
  const unsafe = { renderer: { unsafe: true } }
  const renderer = createMarkdownRenderer({
    generation,
    mend: false,
    goldmark: merge(merge(defaultGoldmark, unsafe), config.goldmark ?? {}) as GoldmarkSettings,
    tableOfContents: config.tableOfContents ?? { startLevel: 2, endLevel: 3, ordered: false },
    enableEmoji: config.enableEmoji,
    highlight: (code, language) =>
      `<pre tabindex="0"><code${language && ` class="language-${language}" data-lang="${language}"`}>${escapeGoHtml(code)}</code></pre>`,
  })
  const result = renderer.render(source, { file: 'input.md', report: () => {} })
  const toc = result.tableOfContents.includes('<li>') ? `<!-- table of contents -->\n${result.tableOfContents}\n` : ''
  return result.html + toc
}

function merge(base: object, over: object): object {
  const merged: Record<string, unknown> = { ...base }
  for (const [key, value] of Object.entries(over)) {
    const below = merged[key]
    const areObjects = [below, value].every(part => typeof part === 'object' && part !== null && !Array.isArray(part))
    merged[key] = areObjects ? merge(below as object, value as object) : value
  }
  return merged
}
