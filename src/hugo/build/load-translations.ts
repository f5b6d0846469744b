/** The tables of `i18n/` by language, the site's laid over its themes' (gohugo.io/content-management/multilingual). */
import { type Diagnostic, DiagnosticError } from '../../shared/diagnostic.ts'
import { parseTemplate } from '../../template/index.ts'
import type { SiteConfig } from '../config/site-config.ts'
import { decode, findFormat } from '../decode/decode.ts'
import { mergeTables, readTranslationTable, type TranslationTable } from '../i18n/translation-table.ts'
import { createTranslator } from '../i18n/translator.ts'
import { readText, type SourceFile } from '../source/source-file.ts'
import { dataUnreadable, translationFailed } from './messages.ts'

/** Make the function that translates for one language. */
export function createSiteTranslator(
  tables: ReadonlyMap<string, TranslationTable>,
  language: string,
  config: SiteConfig,
  report: (diagnostic: Diagnostic) => void,
): (id: string, data: unknown) => string | undefined {
  const noValue = config.compatibility.mend ? '' : '<no value>'
  const translate = createTranslator({
    tables,
    defaultLanguage: config.defaultContentLanguage,
    showMissing: config.enableMissingTranslationPlaceholders,
    execute: (source, data) => parseTemplate('i18n', source, { mode: 'text', noValue }).execute(data),
    onFailure: (id, error) => report(translationFailed(id, language, error.message)),
  })
  return (id, data) => translate(language, id, data)
}

/** Read all translation files; a broken one is reported and left out. */
export function loadTranslations(
  files: readonly SourceFile[],
  { compatibility }: SiteConfig,
  report: (diagnostic: Diagnostic) => void,
): ReadonlyMap<string, TranslationTable> {
  const byLanguage = new Map<string, TranslationTable[]>()
  for (const file of files) {
    const name = file.path.slice(file.path.lastIndexOf('/') + 1)
    const format = findFormat(name)
    if (!format || format === 'csv') continue
    try {
      const { value } = decode(format, readText(file), { file: file.displayPath, generation: compatibility.generation })
      const language = languageOf(name)
      byLanguage.set(language, [...(byLanguage.get(language) ?? []), readTranslationTable(value)])
    } catch (error) {
      if (error instanceof DiagnosticError) report(error.diagnostic)
      else report(dataUnreadable(file.displayPath, error instanceof Error ? error.message : String(error)))
    }
  }
  return new Map([...byLanguage].map(([language, tables]) => [language, mergeTables(tables)]))
}

/** A language that is not in the world's lists is written `art-x-pirate.toml` and stands in the site as `pirate`. */
function languageOf(name: string): string {
  return name
    .slice(0, name.lastIndexOf('.'))
    .toLowerCase()
    .replace(/^art-x-/, '')
}
