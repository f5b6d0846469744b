/**
 * The worker that converts AsciiDoc: `@asciidoctor/core` answers asynchronously, templates must not wait for it, so it
 * works in a thread of its own that convert-sync.ts waits for. Plain JavaScript, because it has to start in two worlds:
 * from this file when tests run the sources, and from `dist/lib/asciidoc-worker.js`, its own entry of the built package.
 */
import { LoggerManager, load, MemoryLogger } from '@asciidoctor/core'
import { runAsWorker } from 'synckit'
import { numberUntitledImages, RubyConverter, registerHighlighters } from './ruby-output.mjs'

registerHighlighters()

/**
 * Convert one document.
 *
 * @param {string} source
 * @param {import('./convert-sync.ts').ConvertOptions} options
 * @returns {Promise<import('./convert-sync.ts').Converted>}
 */
async function convert(source, { backend, safeMode, baseFolder, attributes }) {
  const logger = new MemoryLogger()
  LoggerManager.logger = logger
  const isHtml = backend === 'html5' || backend === 'xhtml5'
  try {
    const document = await load(source, {
      backend,
      safe: safeMode,
      base_dir: baseFolder,
      standalone: false,
      attributes,
      ...(isHtml && { converter: RubyConverter }),
    })
    await numberUntitledImages(document)
    const output = await document.convert()
    return { output: String(output ?? ''), messages: logger.messages.map(toMessage) }
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    return { output: '', messages: [...logger.messages.map(toMessage), { severity: 'FATAL', text, file: '', line: 0 }] }
  }
}

/**
 * @param {import('@asciidoctor/core').LogMessage} logged
 * @returns {import('./convert-sync.ts').ConvertMessage}
 */
function toMessage({ severity, message }) {
  const { text, source_location: location } = typeof message === 'string' ? { text: message } : message
  return {
    severity: String(severity),
    text: String(text),
    file: location?.file ? String(location.file) : '',
    line: Number(location?.lineno ?? 0),
  }
}

runAsWorker(convert)
