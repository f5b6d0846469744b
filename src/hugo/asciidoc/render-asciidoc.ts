/**
 * AsciiDoc content to HTML as Hugo makes it with asciidoctor (markup/asciidocext), in process and with nothing to
 * install. The worker starts with the first document of a site.
 */
import path from 'node:path'
import type { Diagnostic, Severity } from '../../shared/diagnostic.ts'
import type { Place } from '../../shared/position.ts'
import type { Generation } from '../config/generation.ts'
import type { Params } from '../config/params.ts'
import { type AsciidocOptions, readAsciidocOptions } from './asciidoc-options.ts'
import { type ConvertMessage, type ConvertSync, createConvertSync } from './convert-sync.ts'
import { type GoHtml, renderGoHtml } from './go-html.ts'
import { asciidoctorSays } from './messages.ts'

/** What the AsciiDoc of one site is rendered with. */
export interface AsciidocSettings {
  /** `[markup.asciidocExt]` of the site. */
  readonly settings: Params
  readonly generation: Generation
  /** The site's folder; absolute. */
  readonly root: string
  /** The folder the site is written to; absolute. */
  readonly publishFolder: string
  /** The path of the site's address, without a slash at its end. */
  readonly basePath: string
  /** The configuration, for messages. */
  readonly configFile: string
  readonly report: (diagnostic: Diagnostic) => void
}

/** One document. */
export interface AsciidocContext {
  /** Its path for messages. */
  readonly file: string
  /** Its absolute path. */
  readonly filename: string
  /** The path of its page's address. */
  readonly permalink: string
  /** Find the author's place of an offset in the text. */
  readonly placeOf: (offset: number) => Place | undefined
  readonly report: (diagnostic: Diagnostic) => void
}

/** Renders AsciiDoc. */
export interface AsciidocRenderer {
  render(source: string, context: AsciidocContext): GoHtml
}

/** Make the renderer of one site. */
export function createAsciidocRenderer(site: AsciidocSettings): AsciidocRenderer {
  const lazy: { convert?: ConvertSync; options?: AsciidocOptions } = {}
  const start = () => {
    const { options, diagnostics } = readAsciidocOptions(site.settings, site.generation, site.configFile)
    for (const diagnostic of diagnostics) site.report(diagnostic)
    return options
  }
  return {
    render(source, context) {
      lazy.options ??= start()
      lazy.convert ??= createConvertSync()
      const { options } = lazy
      const { output, messages } = lazy.convert(source, {
        backend: options.backend,
        safeMode: options.safeMode,
        baseFolder: options.workingFolderCurrent ? path.dirname(context.filename) : site.root,
        attributes: options.workingFolderCurrent
          ? { ...options.attributes, outdir: outputFolder(context.permalink, site) }
          : options.attributes,
      })
      passOn(messages, source, options, site.root, context)
      return renderGoHtml(output === '' ? '' : `${output}\n`, options)
    },
  }
}

function passOn(
  messages: readonly ConvertMessage[],
  source: string,
  options: AsciidocOptions,
  root: string,
  { file, placeOf, report }: AsciidocContext,
): void {
  for (const message of messages) {
    const severity = severityOf(message.severity, options)
    const text = message.text.replaceAll(`${root}/`, '')
    if (!severity) continue
    if (message.file !== '') {
      const included = path.relative(root, message.file).replaceAll('\\', '/')
      report(asciidoctorSays(text, severity, included, placeOfLine(message.line)))
      continue
    }
    const place = message.line > 0 ? placeOf(offsetOfLine(source, message.line)) : undefined
    report(asciidoctorSays(text, severity, file, place && { ...place, column: 1 }))
  }
}

function placeOfLine(line: number): Place | undefined {
  return line > 0 ? { line, column: 1 } : undefined
}

/** A message fails the build if the conversion did, or if the site says that warnings do. */
function severityOf(severity: string, { failureLevel, verbose }: AsciidocOptions): Severity | undefined {
  if (severity === 'FATAL') return 'error'
  if (severity === 'WARN' || severity === 'ERROR') return failureLevel === 'warn' ? 'error' : 'warning'
  return verbose ? 'info' : undefined
}

function offsetOfLine(text: string, line: number): number {
  let offset = 0
  for (let current = 1; current < line; current++) {
    const newline = text.indexOf('\n', offset)
    if (newline === -1) return offset
    offset = newline + 1
  }
  return offset
}

/** The folder a page is written to, from its address. */
function outputFolder(permalink: string, { basePath, publishFolder }: AsciidocSettings): string {
  const below = permalink.startsWith(`${basePath}/`) ? permalink.slice(basePath.length) : permalink
  const encoded = /%(?![0-9a-f]{2})/i.test(below) ? encodeURI(below) : below
  return path.resolve(publishFolder, `.${decodeURIComponent(encoded)}`)
}
