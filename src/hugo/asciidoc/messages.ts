/** What the AsciiDoc room says: one function per code, and the codes of what Asciidoctor says. */
import type { Diagnostic, Severity } from '../../shared/diagnostic.ts'
import type { Place } from '../../shared/position.ts'

/** Codes of Asciidoctor's messages, and what to do about them. */
const known: readonly (readonly [RegExp, string, string?])[] = [
  [
    /^section title out of sequence/,
    'asciidoc/section-out-of-sequence',
    'a section may be only one level below the one it is in',
  ],
  [/^include file not found/, 'asciidoc/include-not-found'],
  [/^(?:image to embed not found|SVG does not exist)/, 'asciidoc/image-not-found'],
  [/^unterminated .* block/, 'asciidoc/unterminated-block', 'repeat the line that opens the block where it ends'],
  [
    /^dropping cells? from incomplete row/,
    'asciidoc/incomplete-row',
    'give the last row as many cells as the table has columns',
  ],
  [/^dropping cell because it exceeds/, 'asciidoc/too-many-cells'],
  [/^list item index: expected/, 'asciidoc/list-index'],
  [/^(?:callout list item|no callout found)/, 'asciidoc/callout'],
  [/^id assigned to .* already in use/, 'asciidoc/duplicate-id'],
  [/^(?:possible )?invalid reference/, 'asciidoc/invalid-reference'],
  [
    /^unmatched preprocessor directive|^unterminated preprocessor conditional|^mismatched preprocessor/,
    'asciidoc/conditional',
  ],
  [/^level 0 sections can only be used/, 'asciidoc/level-0-section', 'start the title with two equals signs'],
]

/** Pass on what Asciidoctor says of a document. */
export function asciidoctorSays(text: string, severity: Severity, file: string, place: Place | undefined): Diagnostic {
  const [, code = 'asciidoc/message', hint] = known.find(([pattern]) => pattern.test(text)) ?? []
  return { code, severity, message: text, file, place, hint }
}

/** A setting names what there is no equal of in process. */
export function settingIgnored(file: string, key: string, value: string): Diagnostic {
  return {
    code: 'asciidoc/setting-ignored',
    severity: 'warning',
    message: `"${value}" under ${key} of [markup.asciidocExt] is ignored`,
    file,
    hint:
      key === 'extensions'
        ? 'extensions are Ruby programs; AsciiDoc is converted here without Ruby'
        : 'see the documentation of the setting for what it may say',
  }
}

/** A site asks for pages within pages. */
export function headerUnsupported(file: string): Diagnostic {
  return {
    code: 'asciidoc/header',
    severity: 'warning',
    message: 'noHeaderOrFooter = false under [markup.asciidocExt] is ignored: content is part of a page',
    file,
  }
}
