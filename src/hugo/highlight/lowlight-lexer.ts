/**
 * Lexers for all other languages: highlight.js through lowlight, its classes turned into Chroma's. The colours come out
 * alike; where one token ends and the next begins may differ from Chroma.
 */
import type { ElementContent } from 'hast'
import { all, createLowlight } from 'lowlight'
import type { Lexer } from './regex-lexer.ts'
import type { Token } from './token.ts'

/** Holds the grammars that were asked for; to build all of them takes longer than to build a small site. */
const lowlight = createLowlight()
const asked = new Set<string>()
let hasAll = false

/** Chroma's names that highlight.js spells differently. */
const otherNames: Readonly<Record<string, string>> = {
  'c#': 'csharp',
  'coffee-script': 'coffeescript',
  'common-lisp': 'lisp',
  'emacs-lisp': 'lisp',
  'objective-c': 'objectivec',
  posh: 'powershell',
  systemverilog: 'verilog',
  't-sql': 'sql',
  terraform: 'ini',
  tf: 'ini',
  viml: 'vim',
  vue: 'xml',
}

/** Chroma's classes by those of highlight.js; a class that is missing is written plain. */
const types: Readonly<Record<string, string>> = {
  addition: 'gi',
  attr: 'na',
  attribute: 'na',
  built_in: 'nb',
  bullet: 'k',
  char: 'se',
  code: 's',
  comment: 'c1',
  deletion: 'gd',
  doctag: 'cs',
  emphasis: 'ge',
  formula: 's',
  keyword: 'k',
  link: 's',
  literal: 'kc',
  meta: 'cp',
  name: 'nt',
  number: 'm',
  operator: 'o',
  property: 'na',
  punctuation: 'p',
  quote: 'ge',
  regexp: 'sr',
  section: 'gh',
  'selector-attr': 'na',
  'selector-class': 'nc',
  'selector-id': 'nn',
  'selector-pseudo': 'nd',
  'selector-tag': 'nt',
  string: 's',
  strong: 'gs',
  symbol: 'ss',
  'template-tag': 'cp',
  'template-variable': 'nv',
  title: 'nf',
  class_: 'nc',
  function_: 'nf',
  type: 'kt',
  variable: 'nv',
  constant_: 'no',
}

/** Find lowlight's lexer for a language. */
export function findLowlightLexer(name: string): Lexer | undefined {
  const known = otherNames[name] ?? name
  register(known)
  if (!lowlight.registered(known)) return undefined
  const { highlight } = lowlight
  return code => flatten(highlight(known, code).children as ElementContent[], '')
}

/** Build the grammar of a name; all of them for an alias, which only they know, and for one that embeds others. */
function register(name: string): void {
  if (hasAll || asked.has(name)) return
  asked.add(name)
  const grammar = Object.hasOwn(all, name) ? all[name] : undefined
  hasAll = grammar === undefined
  if (grammar) {
    lowlight.register(name, library => {
      const mode = grammar(library)
      hasAll = embedsOthers(mode)
      return mode
    })
  }
  if (hasAll) lowlight.register(all)
}

/** Whether a grammar, or a part of it, hands code on to other grammars. */
function embedsOthers(part: unknown, seen = new Set<unknown>()): boolean {
  if (typeof part !== 'object' || part === null || seen.has(part)) return false
  seen.add(part)
  return 'subLanguage' in part || Object.values(part).some(inner => embedsOthers(inner, seen))
}

function* flatten(nodes: readonly ElementContent[], type: string): Generator<Token> {
  for (const node of nodes) {
    if (node.type === 'text') yield { type, text: node.value }
    else if (node.type === 'element') yield* flatten(node.children, typeOf(node.properties['className']) ?? type)
  }
}

function typeOf(className: unknown): string | undefined {
  if (!Array.isArray(className)) return undefined
  const names = className.map(name => String(name).replace(/^hljs-/, ''))
  const special = names.slice(1).find(name => types[name])
  return special ? types[special] : types[names[0] ?? '']
}
