/** Smaller texts that mean the same: `minify` (gohugo.io/functions/resources/minify). scripts go through esbuild. */
import { atLeast, type Generation } from '../../config/generation.ts'
import { loadEsbuild } from '../load-esbuild.ts'
import { minifyCss } from './css/minify-css.ts'
import { shortenNumber } from './shorten-number.ts'
import { minifySvg, type SvgOptions } from './svg/minify-svg.ts'

/** Minify a text of a kind, which is what stands after the slash of its media type; one that cannot be read stays as it is. */
export function minifyText(kind: string, text: string, generation: Generation): string {
  switch (kind) {
    case 'css':
      return minifyCss(text)
    case 'javascript':
      return minifyScript(text)
    case 'json':
    case 'manifest+json':
    case 'ld+json':
      return minifyJson(text)
    case 'svg+xml':
      return minifySvg(text, svgOptionsOf(generation))
    case 'xml':
    case 'rss+xml':
      return minifyXml(text)
    case 'html':
      return minifyHtml(text)
    default:
      return text
  }
}

function svgOptionsOf(generation: Generation): SvgOptions {
  const isOld = !atLeast(generation, '0.169')
  return { keepsForeign: isOld, lowersColours: isOld }
}

/** A script that cannot be read stays as it is. */
function minifyScript(text: string): string {
  try {
    const settings = { loader: 'js', minify: true, legalComments: 'none', charset: 'utf8', logLevel: 'silent' } as const
    return loadEsbuild().transformSync(text, settings).code.trimEnd()
  } catch {
    return text
  }
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
