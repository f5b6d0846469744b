/**
 * Code to HTML as Hugo's Chroma writes it; the room's door. A language that Chroma does not know gives a plain `<pre>`.
 *
 *     highlight('ls', 'bash')  ->  <div class="highlight"><pre tabindex="0" style="…"><code class="language-bash" …
 */
import { getLexerNames } from './data/lexer-names.ts'
import { findLexer } from './find-lexer.ts'
import { type HighlightOptions, mergeOptions, type OptionValue } from './highlight-options.ts'
import { escapeCode, languageAttributes, writeBlock, writeInline } from './write-html.ts'

/** Tell whether Chroma has a lexer of this name or alias. */
export function knownLanguage(name: string, generation = '0.131'): boolean {
  return getLexerNames(generation).has(name.toLowerCase())
}

/**
 * Highlight code. `options` are the site's, `settings` those of the block: options and attributes of the wrapper in one.
 * `ordinal` numbers the block on its page.
 */
export function highlight(
  code: string,
  language: string,
  options: Partial<HighlightOptions> = {},
  settings: Readonly<Record<string, OptionValue>> = {},
  ordinal = 0,
): string {
  const { options: merged, attributes } = mergeOptions(options, settings)
  const name = language === '' && merged.guessSyntax ? guessLanguage(code) : language
  const shown = merged.generation === '0.169' ? escapeCode(language) : language
  if (!knownLanguage(name, merged.generation)) return writePlain(code, shown, merged)
  const tokens = findLexer(name, merged.generation)(code.replace(/\r\n?/g, '\n'))
  if (merged.hl_inline) {
    return `<code class="code-inline language-${shown}">${writeInline(tokens, merged)}</code>`
  }
  const block = writeBlock({ tokens, language: shown || name, ordinal }, merged)
  return `<div${wrapperAttributes(attributes, merged)}>${block}</div>`
}

function writePlain(code: string, language: string, { hl_inline }: HighlightOptions): string {
  if (hl_inline) return `<code${language ? ` class="code-inline language-${language}"` : ''}>${escapeCode(code)}</code>`
  return `<pre tabindex="0"><code${languageAttributes(language)}>${escapeCode(code)}</code></pre>`
}

function wrapperAttributes(
  attributes: Readonly<Record<string, OptionValue>>,
  { wrapperClass }: HighlightOptions,
): string {
  const { class: className, ...others } = attributes
  const classes = className === undefined ? wrapperClass : `${wrapperClass} ${className}`
  const rest = Object.entries(others).filter(([name]) => !/^on/i.test(name))
  return ` class="${classes}"${rest.map(([name, value]) => ` ${name}="${escapeCode(String(value))}"`).join('')}`
}

/** Guess by the first line, as Chroma does for scripts; an unsure guess is no language. */
function guessLanguage(code: string): string {
  const interpreter = /^#!.*\/(?:env\s+)?(\w+)/.exec(code)?.[1] ?? ''
  if (interpreter !== '') return interpreter
  return /^<\?xml/.test(code) ? 'xml' : /^\s*<!doctype html/i.test(code) ? 'html' : ''
}
