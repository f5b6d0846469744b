/** The only place that writes to the terminal: results on standard output, messages on standard error. */
import pc from 'picocolors'
import { compareDiagnostics, type Diagnostic, formatDiagnostic, type Severity } from '../shared/diagnostic.ts'

/** Write one line of a result. */
export function print(text: string): void {
  console.log(text)
}

/** Write one line of a message. */
export function printError(text: string): void {
  console.error(text)
}

const colours: Record<Severity, (text: string) => string> = { error: pc.red, warning: pc.yellow, info: pc.cyan }

/** Write diagnostics in the order a reader walks through the files, then how many there were of each kind. */
export function printDiagnostics(diagnostics: readonly Diagnostic[]): void {
  for (const diagnostic of [...diagnostics].sort(compareDiagnostics)) {
    const [head = '', ...rest] = formatDiagnostic(diagnostic).split('\n')
    const mark = `${diagnostic.severity}[${diagnostic.code}]`
    printError([head.replace(mark, colours[diagnostic.severity](mark)), ...rest].join('\n'))
  }
  const summary = countBySeverity(diagnostics)
  if (summary) printError(summary)
}

/** Say `1 error, 3 warnings`; nothing when there is nothing to say. */
export function countBySeverity(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Severity, noun: string) => {
    const number = diagnostics.filter(diagnostic => diagnostic.severity === severity).length
    return number === 0 ? [] : [`${number} ${noun}${number === 1 ? '' : 's'}`]
  }
  return [...count('error', 'error'), ...count('warning', 'warning'), ...count('info', 'note')].join(', ')
}

/** Show how far a long work has come, on a terminal only, and wipe the line when it is done. */
export function progressLine(): { show(text: string): void; clear(): void } {
  const stream = process.stderr
  if (!stream.isTTY) return { show() {}, clear() {} }
  return {
    show: text => void stream.write(`\r\x1b[2K${text.slice(0, (stream.columns ?? 80) - 1)}`),
    clear: () => void stream.write('\r\x1b[2K'),
  }
}
