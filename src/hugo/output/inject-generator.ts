/** The generator's name in home pages that do not say it themselves (hugo transform/metainject/hugogenerator.go). */
import { atLeast, type Generation } from '../config/generation.ts'

/** Put the meta tag where the generation of Hugo puts it; a page that names a generator, or has no head, stays. */
export function injectGenerator(html: string, name: string, generation: Generation): string {
  if (/<meta\s+name=['"|]?generator['"|]?/i.test(html)) return html
  const tag = `\t<meta name="generator" content="${name}">`
  return atLeast(generation, '0.169')
    ? html.replace(/<\/head>/i, end => `${tag}\n${end}`)
    : html.replace(/<head>|<HEAD>/, start => `${start}\n${tag}`)
}
