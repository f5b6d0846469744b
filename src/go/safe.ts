/**
 * Strings of known content, which contextual escaping lets through where their kind fits: Go's `html/template` types
 * HTML, CSS, JS, JSStr, HTMLAttr, URL and Srcset (html/template/content.go).
 */
import { goString, goType, type HostObject } from './value.ts'

/** The kinds of typed strings, by Go's names. */
export type SafeKind = 'HTML' | 'CSS' | 'JS' | 'JSStr' | 'HTMLAttr' | 'URL' | 'Srcset'

/** A string that its maker vouches for as content of one kind. */
export class SafeString implements HostObject {
  readonly kind: SafeKind
  readonly value: string

  constructor(kind: SafeKind, value: string) {
    this.kind = kind
    this.value = value
  }

  get [goType](): string {
    return `template.${this.kind}`
  }

  [goString](): string {
    return this.value
  }

  toString(): string {
    return this.value
  }
}

/** Makers of typed strings: `safe.HTML('<b>x</b>')`. */
export const safe = {
  HTML: (text: string) => new SafeString('HTML', text),
  CSS: (text: string) => new SafeString('CSS', text),
  JS: (text: string) => new SafeString('JS', text),
  JSStr: (text: string) => new SafeString('JSStr', text),
  HTMLAttr: (text: string) => new SafeString('HTMLAttr', text),
  URL: (text: string) => new SafeString('URL', text),
  Srcset: (text: string) => new SafeString('Srcset', text),
}
