/** What `hugo` gives: version, environment and the shape of the build (Hugo manual, functions/hugo). */
import { type SafeString, safe } from '../../go/safe.ts'
import { goString, goType, type HostObject } from '../../go/value.ts'
import type { Generation } from '../config/generation.ts'
import type { FuncDeps } from './deps.ts'
import { VersionString } from './version-string.ts'

const versions: Readonly<Record<Generation, string>> = {
  '0.54': '0.54.0',
  '0.111': '0.111.3',
  '0.131': '0.131.0',
  '0.169': '0.169.0',
}

/** The value of `hugo`. */
export class HugoValue implements HostObject {
  readonly #deps: FuncDeps
  #store: unknown

  constructor(deps: FuncDeps) {
    this.#deps = deps
  }

  get [goType](): string {
    return 'hugo.HugoInfo'
  }

  [goString](): string {
    return `Hugo ${this.Version.text}`
  }

  get Version(): VersionString {
    return new VersionString(this.#deps.hugo.version ?? versions[this.#deps.generation])
  }

  get Environment(): string {
    return this.#deps.hugo.environment
  }

  get Generator(): SafeString {
    const generator = this.#deps.hugo.generator ?? `Hugo ${this.Version.text}`
    const end = this.#deps.generation === '0.54' ? ' />' : '>'
    return safe.HTML(`<meta name="generator" content="${generator}"${end}`)
  }

  get IsProduction(): boolean {
    return this.#deps.hugo.environment === 'production'
  }

  get IsDevelopment(): boolean {
    return this.#deps.hugo.environment === 'development'
  }

  get IsServer(): boolean {
    return this.#deps.hugo.isServer
  }

  get IsExtended(): boolean {
    return true
  }

  get IsMultilingual(): boolean {
    return this.#deps.hugo.isMultilingual
  }

  get IsMultihost(): boolean {
    return this.#deps.hugo.isMultihost
  }

  get IsMultiHost(): boolean {
    return this.IsMultihost
  }

  get WorkingDir(): string {
    return this.#deps.hugo.workingDirectory
  }

  get CommitHash(): string {
    return ''
  }

  get BuildDate(): string {
    return ''
  }

  get GoVersion(): string {
    return 'go1.22.6'
  }

  get Deps(): readonly unknown[] {
    return []
  }

  get Sites(): unknown {
    return this.#deps.sites?.() ?? [this.#deps.site()]
  }

  get Data(): unknown {
    return (this.#deps.site() as { Data?: unknown } | undefined)?.Data
  }

  Store(): unknown {
    this.#store ??= this.#deps.newScratch()
    return this.#store
  }
}
