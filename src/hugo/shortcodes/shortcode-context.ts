/** What a shortcode's template sees as its dot: Hugo's `hugolib.ShortcodeWithPage`. */

import { type SafeString, safe } from '../../go/safe.ts'
import { findMember, goString, goType, type HostObject, isHostObject } from '../../go/value.ts'
import type { Place } from '../../shared/position.ts'
import type { ShortcodeParams } from '../parser/content-item.ts'

/** What a context is made of. */
export interface ShortcodeContextInit {
  readonly name: string
  readonly ordinal: number
  readonly params: ShortcodeParams
  readonly indentation: string
  readonly page: unknown
  readonly parent: ShortcodeContext | undefined
  readonly position: ShortcodePosition
  /** Make the store that `.Scratch` and `.Store` give; one for each context. */
  readonly createScratch: () => unknown
}

/** Where a shortcode stands; prints as `"path:line:col"`. */
export class ShortcodePosition implements HostObject {
  readonly Filename: string
  readonly LineNumber: number
  readonly ColumnNumber: number
  readonly Offset: number

  constructor(filename: string, place: Place, offset: number) {
    this.Filename = filename
    this.LineNumber = place.line
    this.ColumnNumber = place.column
    this.Offset = offset
  }

  get [goType](): string {
    return 'text.Position'
  }

  IsValid(): boolean {
    return this.LineNumber > 0
  }

  String(): string {
    return this[goString]()
  }

  [goString](): string {
    return `"${this.Filename}:${this.LineNumber}:${this.ColumnNumber}"`
  }
}

/** The dot of a shortcode's template. */
export class ShortcodeContext implements HostObject {
  readonly Name: string
  readonly Ordinal: number
  /** An array, empty without parameters, or a Map with keys as written. */
  readonly Params: readonly unknown[] | ReadonlyMap<string, unknown>
  readonly IsNamedParams: boolean
  readonly Page: unknown
  readonly Parent: ShortcodeContext | null
  readonly Position: ShortcodePosition
  readonly indentation: string
  readonly createScratch: () => unknown
  inner = ''
  scratch: unknown

  constructor(init: ShortcodeContextInit) {
    const { positional, named } = init.params
    this.Name = init.name
    this.Ordinal = init.ordinal
    this.Params = named ?? positional ?? []
    this.IsNamedParams = named !== undefined
    this.Page = init.page
    this.Parent = init.parent ?? null
    this.Position = init.position
    this.indentation = init.indentation
    this.createScratch = init.createScratch
  }

  get [goType](): string {
    return '*hugolib.ShortcodeWithPage'
  }

  /** What stands between the tags; rendered already where the notation says so. */
  get Inner(): SafeString {
    return safe.HTML(this.inner)
  }

  /** Inner with the shortcode's own indentation taken off each line. */
  get InnerDeindent(): SafeString {
    if (!this.indentation) return this.Inner
    const lines = this.inner.split(/(?<=\n)/)
    const stripped = lines.map(line => (line.startsWith(this.indentation) ? line.slice(this.indentation.length) : line))
    return safe.HTML(stripped.join(''))
  }

  get Site(): unknown {
    return isHostObject(this.Page) ? readMember(this.Page, 'Site') : undefined
  }

  get Scratch(): unknown {
    this.scratch ??= this.createScratch()
    return this.scratch
  }

  get Store(): unknown {
    return this.Scratch
  }

  /** A positional parameter by number or a named one by name; `""` where there is none of that kind. */
  Get(key: unknown): unknown {
    if (!this.IsNamedParams && (this.Params as readonly unknown[]).length === 0) return undefined
    if (typeof key === 'string') {
      return this.Params instanceof Map ? (this.Params.has(key) ? this.Params.get(key) : '') : undefined
    }
    if (!Array.isArray(this.Params)) return undefined
    const index = Number(key)
    if (index < 0) throw new RangeError(`there is no parameter ${index}`)
    return index < this.Params.length ? this.Params[index] : ''
  }

  Ref(...args: unknown[]): unknown {
    return callMember(this.Page, 'Ref', args)
  }

  RelRef(...args: unknown[]): unknown {
    return callMember(this.Page, 'RelRef', args)
  }
}

function readMember(object: HostObject, name: string): unknown {
  const member = findMember(object, name)
  return member?.type === 'method' ? member.call() : member?.value
}

function callMember(object: unknown, name: string, args: unknown[]): unknown {
  const member = isHostObject(object) ? findMember(object, name) : undefined
  return member?.type === 'method' ? member.call(...args) : undefined
}
