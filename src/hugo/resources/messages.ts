/** The wording of what Hugo Pipes have to say. */
import type { Diagnostic } from '../../shared/diagnostic.ts'
import type { ResourceReport } from './asset-context.ts'

/** A step needs a package that is not installed; `severity` says whether the site can be published without the step. */
export function packageMissing(details: {
  readonly step: string
  readonly packages: string
  readonly file: string
  readonly severity: 'error' | 'warning'
  /** What becomes of the file instead. */
  readonly instead: string
}): Diagnostic {
  return {
    code: 'resources/package-missing',
    severity: details.severity,
    message: `${details.step} needs a package that is not installed: ${details.instead}`,
    file: details.file,
    hint: `npm install ${details.packages}`,
  }
}

/** A style sheet cannot be compiled. */
export function styleBroken(
  details: Pick<Diagnostic, 'file' | 'place' | 'source' | 'cause'> & { reason: string },
): Diagnostic {
  const { reason, ...where } = details
  return { code: 'resources/sass', severity: 'error', message: `css.Sass: ${reason}`, ...where }
}

/** A style sheet says something with `@warn`. */
export function styleWarns(text: string, file: string): Diagnostic {
  return { code: 'resources/sass-warn', severity: 'warning', message: text, file }
}

/** A script cannot be built. */
export function scriptBroken(
  step: string,
  details: Pick<Diagnostic, 'file' | 'place' | 'source' | 'cause'> & { reason: string },
): Diagnostic {
  const { reason, ...where } = details
  return { code: 'resources/script', severity: 'error', message: `${step}: ${reason}`, ...where }
}

/** A text cannot be minified, since it is not of its kind. */
export function minifyBroken(
  details: Pick<Diagnostic, 'file' | 'place' | 'source' | 'cause'> & { reason: string },
): Diagnostic {
  const { reason, ...where } = details
  return { code: 'resources/minify', severity: 'error', message: `minify: ${reason}`, ...where }
}

/** A program of the site that does a step fails. */
export function toolFailed(step: string, reason: string, file: string): Diagnostic {
  return { code: 'resources/tool', severity: 'error', message: `${step}: ${reason}`, file }
}

/** A file from elsewhere could not be had; the build goes on without it. */
export function remoteFailed(url: string, reason: string, kind: 'offline' | 'refused' | 'failed'): ResourceReport {
  if (kind === 'offline')
    return {
      code: 'resources/offline',
      severity: 'warning',
      message: 'templates ask for files from elsewhere; none is fetched, since the build is offline',
      hint: 'what was fetched before is still used',
    }
  return { code: 'resources/remote', severity: 'warning', message: `got nothing from ${url}: ${reason}` }
}
