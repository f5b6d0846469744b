/** Smaller texts that mean the same: `minify` (gohugo.io/functions/resources/minify). */
import { atLeast, type Generation } from '../../config/generation.ts'
import { minifyCss } from './css/minify-css.ts'
import { editionOf } from './js/edition.ts'
import { minifyJs } from './js/minify-js.ts'
import type { MinifiedKind } from './minified-kind.ts'
import type { MinifySettings } from './minify-settings.ts'
import { shortenNumber } from './shorten-number.ts'
import { minifySvg, type SvgOptions } from './svg/minify-svg.ts'

/** Minify a text of a kind; one of no kind stays as it is. What is not of its kind throws a MinifyError. */
export function minifyText(kind: MinifiedKind | undefined, text: string, settings: MinifySettings): string {
  if (kind === undefined || settings.disabled.has(kind)) return text
  switch (kind) {
    case 'css':
      return minifyCss(text)
    case 'js':
      return minifyJs(text, editionOf(settings.generation), settings.js)
    case 'json':
      return minifyJson(text)
    case 'svg':
      return minifySvg(text, svgOptionsOf(settings.generation))
    case 'xml':
      return minifyXml(text)
    case 'html':
      return minifyHtml(text)
    default:
      return kind satisfies never
  }
}

function svgOptionsOf(generation: Generation): SvgOptions {
  const isOld = !atLeast(generation, '0.169')
  return { keepsForeign: isOld, lowersColours: isOld }
}

/** Space between tokens goes, and numbers are written shorter; what is no JSON stays as it is. */
function minifyJson(text: string): string {
  try {
    JSON.parse(text)
  } catch {
    return text
  }
  return text.replace(/"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|\s+/g, token => {
    if (token.startsWith('"')) return token
    return token.trim() === '' ? '' : shortenNumber(token).replace(/^(-?)\./, '$10.')
  })
}

/** Space between tags goes, unless the document holds text in which space may count. */
function minifyXml(text: string): string {
  if (/<!\[CDATA\[/.test(text)) return text
  const withoutComments = text.replace(/<!--[\s\S]*?-->/g, '')
  if (/<(?:text|style|script|foreignObject)\b|xml:space/i.test(withoutComments)) return withoutComments
  return withoutComments.replace(/>\s+</g, '><').trim()
}

const verbatim =
  /<(pre|textarea|script|style)\b[\s\S]*?<\/\1\s*>|<!--\[if[\s\S]*?<!\[endif\]-->|<!--[\s\S]*?-->|<[^>"']*(?:"[^"]*"|'[^']*'|[^>"'])*>|\s+/gi

/** Comments go and runs of space become one; tags, code and scripts stay as they are. */
function minifyHtml(text: string): string {
  return text
    .replace(verbatim, part => {
      if (part.startsWith('<!--') && !part.startsWith('<!--[if')) return ''
      return part.trim() === '' ? ' ' : part
    })
    .trim()
}
