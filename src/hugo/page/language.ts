/** A language of the site (gohugo.io/methods/page/language). */
import { goString, goType, type HostObject } from '../../go/value.ts'
import type { Params } from '../config/params.ts'

/** What a Language is made of. */
export interface LanguageInit {
  readonly code: string
  readonly name: string
  /** Value of `languageCode`. */
  readonly locale: string
  readonly direction: string
  readonly title: string
  readonly weight: number
  /** Whether it is the site's `defaultContentLanguage`. */
  readonly isDefault: boolean
  readonly params: Params
}

/** One language. */
export class Language implements HostObject {
  readonly Lang: string
  readonly LanguageName: string
  readonly LanguageCode: string
  readonly LanguageDirection: string
  readonly Title: string
  readonly Weight: number
  readonly IsDefault: boolean
  readonly Params: Params

  constructor(init: LanguageInit) {
    this.Lang = init.code
    this.LanguageName = init.name
    this.LanguageCode = init.locale || init.code
    this.LanguageDirection = init.direction
    this.Title = init.title
    this.Weight = init.weight
    this.IsDefault = init.isDefault
    this.Params = init.params
  }

  get [goType](): string {
    return '*langs.Language'
  }

  [goString](): string {
    return this.Lang
  }

  get Name(): string {
    return this.Lang
  }

  get Label(): string {
    return this.LanguageName
  }

  get Locale(): string {
    return this.LanguageCode
  }

  get Direction(): string {
    return this.LanguageDirection
  }
}
