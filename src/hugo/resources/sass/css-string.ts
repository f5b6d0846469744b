/** A text that `css.Quoted` or `css.Unquoted` marks for style sheets (gohugo.io/functions/css/quoted). */
import { goString, goType, type HostObject } from '../../../go/value.ts'

/** A marked text. */
export class CssString implements HostObject {
  readonly text: string
  readonly isQuoted: boolean

  constructor(text: string, isQuoted: boolean) {
    this.text = text
    this.isQuoted = isQuoted
  }

  get [goType](): string {
    return this.isQuoted ? 'css.QuotedString' : 'css.UnquotedString'
  }

  [goString](): string {
    return this.text
  }
}
