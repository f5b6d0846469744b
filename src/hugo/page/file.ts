/** The content file of a page as templates see it (gohugo.io/methods/page/file). */
import { goString, goType, type HostObject } from '../../go/value.ts'

/** What a File is made of. */
export interface FileInit {
  /** Path below the content folder, with forward slashes. */
  readonly path: string
  /** Path on disk. */
  readonly filename: string
  readonly language: string
  /** The language in the file's name, such as `fr` in `a.fr.md`; undefined when it names none. */
  readonly nameLanguage?: string | undefined
  /** Whether it is a content adapter, which makes several pages. */
  readonly isContentAdapter?: boolean | undefined
  /** MD5 of a text in hexadecimal digits. */
  readonly hash: (text: string) => string
}

/** A content file. */
export class File implements HostObject {
  readonly Path: string
  readonly Filename: string
  readonly Lang: string
  readonly IsContentAdapter: boolean
  readonly #nameLanguage: string | undefined
  readonly #hash: (text: string) => string

  constructor({ path, filename, language, nameLanguage, isContentAdapter = false, hash }: FileInit) {
    this.#hash = hash
    this.Path = path
    this.Filename = filename
    this.Lang = language
    this.IsContentAdapter = isContentAdapter
    this.#nameLanguage = nameLanguage
  }

  get [goType](): string {
    return '*source.File'
  }

  [goString](): string {
    return this.Path
  }

  /** The folder with a slash at its end; a slash alone for the content folder itself. */
  get Dir(): string {
    return this.Path.slice(0, this.Path.lastIndexOf('/') + 1) || '/'
  }

  get LogicalName(): string {
    return this.Path.slice(this.Path.lastIndexOf('/') + 1)
  }

  get Ext(): string {
    const dot = this.LogicalName.lastIndexOf('.')
    return dot === -1 ? '' : this.LogicalName.slice(dot + 1)
  }

  get Extension(): string {
    return this.Ext
  }

  get BaseFileName(): string {
    const dot = this.LogicalName.lastIndexOf('.')
    return dot === -1 ? this.LogicalName : this.LogicalName.slice(0, dot)
  }

  get TranslationBaseName(): string {
    const name = this.BaseFileName
    return this.#nameLanguage ? name.slice(0, -this.#nameLanguage.length - 1) : name
  }

  get ContentBaseName(): string {
    const name = this.TranslationBaseName
    return name === 'index' || name === '_index' || this.IsContentAdapter ? (this.Dir.split('/').at(-2) ?? name) : name
  }

  get Section(): string {
    return this.Path.includes('/') ? (this.Path.split('/')[0] ?? '') : ''
  }

  get UniqueID(): string {
    return this.#hash(this.Path)
  }
}
