/**
 * The grammar of a style sheet as a minifier needs it: rules, declarations and at-rules one after the other, with the space
 * that means nothing left out (after github.com/tdewolff/parse, whose reading decides what Hugo's minifier writes).
 */
import { type CssToken, lexCss } from './css-token.ts'

/** One piece of a style sheet. */
export type CssPiece =
  | { readonly type: 'at-rule'; readonly name: string; readonly values: readonly CssToken[] }
  | { readonly type: 'begin-at-rule'; readonly name: string; readonly values: readonly CssToken[] }
  | { readonly type: 'selector'; readonly values: readonly CssToken[]; readonly isLast: boolean }
  | { readonly type: 'declaration'; readonly property: string; readonly values: readonly CssToken[] }
  | { readonly type: 'custom'; readonly property: string; readonly value: string }
  | { readonly type: 'comment'; readonly text: string }
  | { readonly type: 'raw'; readonly text: string }
  /** What cannot be read, as it stands; `endsInSemicolon` when a semicolon closed it. */
  | { readonly type: 'broken'; readonly values: readonly CssToken[]; readonly endsInSemicolon: boolean }
  | { readonly type: 'end' }

const space: CssToken = { type: 'space', text: ' ' }
const rulesInside = new Set(['media', 'supports', 'document', 'keyframes'])
const declarationsInside = new Set(['font-face', 'page'])

/** Cut a style sheet into pieces. */
export function parseCss(text: string): readonly CssPiece[] {
  return new CssParser(text).parse()
}

class CssParser {
  readonly #tokens: readonly CssToken[]
  readonly #pieces: CssPiece[] = []
  #at = 0
  /** Whether space, or a comment, stood before the token read last. */
  #afterSpace = false
  #afterComment = false

  constructor(text: string) {
    this.#tokens = [...lexCss(text)]
  }

  parse(): readonly CssPiece[] {
    while (this.#at < this.#tokens.length) {
      const token = this.#next(true)
      if (!token) break
      if (token.type === 'comment') this.#pieces.push({ type: 'comment', text: token.text })
      else if (token.text === '<!--' || token.text === '-->') this.#pieces.push({ type: 'raw', text: token.text })
      else this.#rule(token)
    }
    return this.#pieces
  }

  #next(withComments = false): CssToken | undefined {
    this.#afterSpace = false
    this.#afterComment = false
    for (; this.#at < this.#tokens.length; this.#at++) {
      const token = this.#tokens[this.#at]!
      if (token.type === 'space') this.#afterSpace = true
      else if (token.type === 'comment' && !withComments) this.#afterComment = true
      else {
        this.#at++
        return token
      }
    }
    return undefined
  }

  #rule(first: CssToken): void {
    if (first.type === 'at') this.#atRule(first)
    else this.#qualifiedRule(first)
  }

  /** Rules up to the brace that closes them. */
  #rules(): void {
    for (let token = this.#next(); token; token = this.#next()) {
      if (token.text === '}') break
      this.#rule(token)
    }
    this.#pieces.push({ type: 'end' })
  }

  #atRule({ text }: CssToken): void {
    const name = text.toLowerCase()
    const values: CssToken[] = []
    let level = 0
    let skipsSpace = false
    for (let token = this.#next(); ; token = this.#next()) {
      if (!token || (level === 0 && (token.text === ';' || token.text === '}'))) {
        this.#pieces.push({ type: 'at-rule', name, values })
        if (token?.text === '}') this.#at--
        return
      }
      if (level === 0 && token.text === '{') break
      if (token.type === 'open' || token.type === 'function') level++
      else if (token.type === 'close') level--
      const isFirst = values.length === 0 && (token.text === '(' || token.text === '[')
      if (token.text === ',' || token.text === ':') skipsSpace = true
      else if (this.#afterSpace && !isFirst && !skipsSpace && token.text !== ')') values.push(space)
      else skipsSpace = false
      if (token.text === '(') skipsSpace = true
      values.push(token)
    }
    this.#pieces.push({ type: 'begin-at-rule', name, values })
    const plain = name.slice(1).replace(/^-[a-z]+-/, '')
    if (declarationsInside.has(plain)) this.#declarations()
    else if (rulesInside.has(plain)) this.#rules()
    else this.#unknownBlock()
  }

  /** The inside of an at-rule that is not known stays as it is, without its comments. */
  #unknownBlock(): void {
    let level = 0
    for (let token = this.#next(); token; token = this.#tokens[this.#at++]) {
      if (level === 0 && token.text === '}') break
      if (token.type === 'open' || token.type === 'function') level++
      else if (token.type === 'close') level--
      if (token.type !== 'comment') this.#pieces.push({ type: 'raw', text: token.text })
    }
    this.#pieces.push({ type: 'end' })
  }

  #qualifiedRule(first: CssToken): void {
    let values: CssToken[] = []
    let level = 0
    let skipsSpace = true
    let inAttribute = false
    this.#afterSpace = false
    for (let token: CssToken | undefined = first; token; token = this.#next()) {
      if (level === 0 && token.text === '{') {
        this.#pieces.push({ type: 'selector', values, isLast: true })
        this.#declarations()
        return
      }
      if (token.type === 'open' || token.type === 'function') level++
      else if (token.type === 'close') level = Math.max(0, level - 1)
      if (token.text === ',') {
        this.#pieces.push({ type: 'selector', values, isLast: false })
        values = []
        skipsSpace = true
        continue
      }
      if (token.text === '>' || token.text === '+' || token.text === '~') skipsSpace = true
      else if (this.#afterSpace && !skipsSpace && !inAttribute) values.push(space)
      else skipsSpace = false
      if (token.text === '[') inAttribute = true
      else if (token.text === ']') inAttribute = false
      values.push(token)
    }
    this.#pieces.push({ type: 'broken', values, endsInSemicolon: false })
  }

  #declarations(): void {
    for (let token = this.#next(); token; token = this.#next()) {
      if (token.text === '}') break
      if (token.text === ';') continue
      // The old hack `*color: red` for one browser.
      const hacked = token.text === '*' ? this.#next() : undefined
      this.#declaration(hacked ? { type: hacked.type, text: `*${hacked.text}` } : token)
    }
    this.#pieces.push({ type: 'end' })
  }

  #declaration(token: CssToken): void {
    if (token.type === 'at') this.#atRule(token)
    else if (token.type === 'custom') this.#customProperty(token.text)
    else if (token.type === 'ident' || token.type === 'delim') this.#property(token)
    else this.#broken([], token)
  }

  #property(name: CssToken): void {
    const property = name.text.toLowerCase()
    const colon = this.#next()
    if (colon?.text !== ':') {
      this.#broken([{ ...name, text: property }], colon)
      return
    }
    const values: CssToken[] = []
    let level = 0
    let skipsSpace = true
    for (let token = this.#next(); ; token = this.#next()) {
      if (!token || (level === 0 && (token.text === ';' || token.text === '}'))) {
        if (token?.text === '}') this.#at--
        this.#pieces.push({ type: 'declaration', property, values })
        return
      }
      if (token.type === 'open' || token.type === 'function') level++
      else if (token.type === 'close') level = Math.max(0, level - 1)
      if (/^[,/:!=]$/.test(token.text)) skipsSpace = true
      else if ((this.#afterSpace || this.#afterComment) && !skipsSpace) values.push(space)
      else skipsSpace = false
      values.push(token)
    }
  }

  #broken(before: readonly CssToken[], token: CssToken | undefined): void {
    const values = [...before]
    let level = 0
    for (let current = token; ; current = this.#next()) {
      const isEnd = !current || (level === 0 && (current.text === ';' || current.text === '}'))
      if (isEnd) {
        if (current?.text === '}') this.#at--
        this.#pieces.push({ type: 'broken', values, endsInSemicolon: current?.text === ';' })
        return
      }
      if (current!.type === 'open' || current!.type === 'function') level++
      else if (current!.type === 'close') level--
      if (this.#afterSpace) values.push(space)
      values.push(current!)
    }
  }

  /** The value of a custom property stays as it is, since scripts read it. */
  #customProperty(property: string): void {
    if (this.#next()?.text !== ':') return
    let value = ''
    let level = 0
    for (let token = this.#tokens[this.#at++]; token; token = this.#tokens[this.#at++]) {
      if (level === 0 && (token.text === ';' || token.text === '}')) {
        if (token.text === '}') this.#at--
        break
      }
      if (token.type === 'open' || token.type === 'function') level++
      else if (token.type === 'close') level--
      value += token.text
    }
    this.#pieces.push({ type: 'custom', property, value })
  }
}
