/**
 * The character references that can change the state of a script, style or URL inside an attribute: all numeric ones and
 * the names of ASCII characters. Others stand for letters and symbols that no state depends on.
 */

const names: Readonly<Record<string, string>> = {
  Tab: '\t',
  NewLine: '\n',
  excl: '!',
  quot: '"',
  QUOT: '"',
  num: '#',
  dollar: '$',
  percnt: '%',
  amp: '&',
  AMP: '&',
  apos: "'",
  lpar: '(',
  rpar: ')',
  ast: '*',
  midast: '*',
  plus: '+',
  comma: ',',
  period: '.',
  sol: '/',
  colon: ':',
  semi: ';',
  lt: '<',
  LT: '<',
  equals: '=',
  gt: '>',
  GT: '>',
  quest: '?',
  commat: '@',
  lsqb: '[',
  lbrack: '[',
  bsol: '\\',
  rsqb: ']',
  rbrack: ']',
  Hat: '^',
  lowbar: '_',
  UnderBar: '_',
  grave: '`',
  DiacriticalGrave: '`',
  lcub: '{',
  lbrace: '{',
  verbar: '|',
  vert: '|',
  VerticalLine: '|',
  rcub: '}',
  rbrace: '}',
  nbsp: '\u00a0',
}

const withoutSemicolon = /^(?:quot|QUOT|amp|AMP|lt|LT|gt|GT|nbsp)/

/** Replace the character references of a text by what they stand for. */
export function unescapeHtml(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#[xX]([0-9a-fA-F]+);?|#([0-9]+);?|([a-zA-Z]+)(;?))/g,
    (all, hex, decimal, name, semicolon) => {
      if (hex !== undefined) return fromPoint(Number.parseInt(hex, 16))
      if (decimal !== undefined) return fromPoint(Number(decimal))
      if (semicolon && Object.hasOwn(names, name)) return names[name]!
      const short = withoutSemicolon.exec(name)?.[0]
      return short ? names[short]! + name.slice(short.length) + semicolon : all
    },
  )
}

function fromPoint(point: number): string {
  const isBad = point === 0 || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)
  return isBad ? '\uFFFD' : String.fromCodePoint(point)
}
