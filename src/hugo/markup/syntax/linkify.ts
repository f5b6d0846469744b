/**
 * Bare URLs and addresses become links, as Goldmark's linkify extension does it: a micromark text construct on the letters
 * they can begin with, which works only at the start of a line, after a blank or one of `*_~(`, or after another inline.
 */
import type { Link, Root } from 'mdast'
import type { Extension as FromMarkdownExtension, Handle } from 'mdast-util-from-markdown'
import { markdownLineEndingOrSpace } from 'micromark-util-character'
import type { Code, Construct, Event, State, TokenizeContext } from 'micromark-util-types'
import type { Plugin } from 'unified'
import { type FoundLink, findEmail, findUrl } from './find-link.ts'
import { type Ahead, createLookAhead } from './look-ahead.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    bareLink: 'bareLink'
  }
  interface Token {
    _bareLink?: FoundLink
  }
}

declare module 'mdast' {
  interface LinkData {
    /** Set for links that stand for themselves: bare URLs and `<https://…>`. */
    autolink?: 'url' | 'email'
  }
}

/** What to turn into links. */
export interface LinkifyOptions {
  /** Look for URLs. */
  readonly urls: boolean
  /** Look for e-mail addresses. */
  readonly emails: boolean
  /** Protocol of links that begin with `www.`. */
  readonly protocol: string
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** Turn bare URLs and e-mail addresses into links. */
export const remarkLinkify: Plugin<[LinkifyOptions], Root> = function (options) {
  const data = this.data()
  const url = createConstruct(findUrl, wantsMoreOfUrl)
  const email = createConstruct(findEmail, wantsMoreOfEmail)
  const text: Record<number, Construct[]> = {}
  for (const letter of options.emails ? letters : 'hfw') {
    const constructs = [...(options.urls && /[hfw]/.test(letter) ? [url] : []), ...(options.emails ? [email] : [])]
    text[letter.charCodeAt(0)] = constructs
  }
  data.micromarkExtensions ??= []
  data.micromarkExtensions.push({ text })
  data.fromMarkdownExtensions ??= []
  data.fromMarkdownExtensions.push(createNodes(options.protocol))
}

function createConstruct(find: (text: string) => FoundLink | undefined, more: (text: string) => boolean): Construct {
  return {
    name: 'bareLink',
    previous: mayFollow,
    tokenize(effects, ok, nok) {
      const self = this
      const ahead: Ahead = { text: '', atEnd: false }
      let remaining = 0
      return start

      function start(code: Code): State | undefined {
        if (!mayFollow.call(self, self.previous) || isInLabel(self.events)) return nok(code)
        return effects.check(createLookAhead(ahead, more), decide, decide)(code)
      }

      function decide(code: Code): State | undefined {
        const found = find(ahead.text)
        if (!found) return nok(code)
        remaining = found.length
        effects.enter('bareLink', { _bareLink: found })
        return consume(code)
      }

      function consume(code: Code): State | undefined {
        effects.consume(code)
        remaining--
        if (remaining > 0) return consume
        effects.exit('bareLink')
        return ok
      }
    },
  }
}

/** Tell whether a link may begin after `code`; in the midst of text only a blank or one of four signs allows it. */
function mayFollow(this: TokenizeContext, code: Code): boolean {
  if (code === null || markdownLineEndingOrSpace(code)) return true
  const last = this.events[this.events.length - 1]
  if (last?.[0] === 'exit' && last[1].type === 'characterEscape') return false
  if (code === 40 || code === 42 || code === 95 || code === 126) return true
  return last !== undefined && last[0] === 'exit' && !plainTokens.has(last[1].type)
}

const plainTokens = new Set<string>(['data', 'characterEscape', 'characterReference'])

/** Tell whether a `[` stands open: Goldmark makes no links inside what may become a link. */
function isInLabel(events: readonly Event[]): boolean {
  return events.some(([, token]) => (token.type === 'labelLink' || token.type === 'labelImage') && !token._balanced)
}

function wantsMoreOfUrl(text: string): boolean {
  return text.length < 4
    ? /^[hfw]/.test(text) || text === ''
    : /^(?:http|ftp:|www\.)/.test(text) && !/[\s<|]$/.test(text)
}

function wantsMoreOfEmail(text: string): boolean {
  return !/[^a-zA-Z0-9.!#$%&'*+/=?^_`{|}~@-]$/.test(text)
}

function createNodes(protocol: string): FromMarkdownExtension {
  return {
    enter: {
      bareLink(token) {
        const text = this.sliceSerialize(token)
        const kind = token._bareLink!.kind
        const prefix = kind === 'email' ? 'mailto:' : kind === 'www' ? `${protocol}://` : ''
        const link: Link = { type: 'link', url: prefix + text, children: [] }
        link.data = { autolink: kind === 'email' ? 'email' : 'url' }
        this.enter(link, token)
        this.enter({ type: 'text', value: text }, token)
        this.exit(token)
      },
    },
    exit: {
      bareLink(token) {
        this.exit(token)
      },
      autolinkProtocol: markAutolink('url'),
      autolinkEmail: markAutolink('email'),
    },
  }
}

/** After the stock handler has closed `<https://…>`, note on the link what it is. */
function markAutolink(kind: 'url' | 'email'): Handle {
  return function (token) {
    this.config.exit['data']!.call(this, token)
    const link = this.stack[this.stack.length - 1]
    if (link?.type !== 'link') return
    const text = this.sliceSerialize(token)
    link.url = kind === 'email' && !/^mailto:/i.test(text) ? `mailto:${text}` : text
    link.data = { autolink: kind }
  }
}
