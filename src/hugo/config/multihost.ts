/** Sites whose languages have hosts of their own (gohugo.io/configuration/languages/#multihost). */
import type { LanguageConfig } from './site-config.ts'

/** Tell whether each of several languages has a base URL of its own, and so a root of its own in the output. */
export function isMultihost({ languages }: { readonly languages: readonly LanguageConfig[] }): boolean {
  return languages.length > 1 && new Set(languages.map(({ baseURL }) => baseURL)).size === languages.length
}
