/** The wording of what the build has to say. */
import type { Diagnostic } from '../../shared/diagnostic.ts'

/** A template failed while a page was rendered. */
export function templateFailed(
  details: Pick<Diagnostic, 'file' | 'place' | 'source' | 'cause'> & { reason: string; page?: string | undefined },
): Diagnostic {
  const { reason, page, ...where } = details
  return {
    code: 'build/template',
    severity: 'error',
    message: reason,
    ...where,
    ...(page !== undefined && { hint: `while rendering ${page}` }),
  }
}

/** A template reads a member of nothing, or of data in another shape; mended, it is nil. */
export function memberMissing(details: Pick<Diagnostic, 'file' | 'place' | 'source'> & { reason: string }): Diagnostic {
  const { reason, ...where } = details
  return {
    code: 'build/missing-member',
    severity: 'warning',
    message: `${reason}; taken for nil`,
    ...where,
    hint: 'Hugo stops here. Ask with `with` or `isset` first, or correct the name.',
  }
}

/** Something stands behind a parenthesis that takes no arguments; mended, it is passed over. */
export function argumentsPassedOver(
  details: Pick<Diagnostic, 'file' | 'place' | 'source'> & { reason: string },
): Diagnostic {
  const { reason, ...where } = details
  return {
    code: 'build/arguments-passed-over',
    severity: 'warning',
    message: `${reason}; what follows it is passed over`,
    ...where,
    hint: 'The Hugos of 2019 did so; later ones stop here. A function stands first: `or (not .A) .B`.',
  }
}

/** No template fits a kind of page. */
export function layoutMissing(kind: string, format: string, example: string): Diagnostic {
  return {
    code: 'layouts/not-found',
    severity: 'warning',
    message: `found no layout for "${format}" of kind "${kind}"; pages of this kind are not written`,
    file: example,
    hint: `a template such as layouts/_default/${kind === 'page' ? 'single' : 'list'}.html shows them`,
  }
}

/** A content file in a language that is not built yet. */
export function markupUnsupported(markup: string, file: string): Diagnostic {
  return {
    code: 'build/unsupported-markup',
    severity: 'warning',
    message: `${markup} content is not rendered yet; its text is shown as it stands`,
    file,
  }
}

/** A reference leads nowhere. */
export function refNotFound(ref: string, file: string, isError: boolean): Diagnostic {
  return {
    code: 'build/ref-not-found',
    severity: isError ? 'error' : 'warning',
    message: `found no page for the reference "${ref}"`,
    file,
  }
}

/** Two pages are written to the same file. */
export function duplicateTarget(path: string, file: string, other: string): Diagnostic {
  return {
    code: 'build/duplicate-target',
    severity: 'warning',
    message: `this page and ${other} are both written to ${path}; the later one stays`,
    file,
  }
}

/** A page asks for its own content while that is being rendered. */
export function contentRecursion(file: string): Diagnostic {
  return {
    code: 'build/content-recursion',
    severity: 'warning',
    message: 'a shortcode or template of this page asks for the content it is part of; it gets none',
    file,
  }
}

/** A data or translation file cannot be read. */
export function dataUnreadable(file: string, reason: string): Diagnostic {
  return { code: 'build/data', severity: 'error', message: reason, file }
}

/** A translation cannot be filled in with what the template gave; it is left empty, as Hugo leaves it. */
export function translationFailed(id: string, language: string, reason: string): Diagnostic {
  return {
    code: 'build/translation',
    severity: 'warning',
    message: `translation "${id}" of language "${language}" cannot be filled in: ${reason}`,
    file: 'i18n',
  }
}

/** A link or picture that an author wrote leads to no file of the site. */
export function brokenLink(link: string, file: string): Diagnostic {
  return {
    code: 'build/broken-link',
    severity: 'warning',
    message: `"${link}" leads to nothing on this site`,
    file,
    hint: 'Mind that a page lies one folder deeper than its source: a picture beside lab.md is ../picture.png from there.',
  }
}

/** A link leads to a page that has no such heading or id. */
export function brokenAnchor(link: string, file: string): Diagnostic {
  return {
    code: 'build/broken-anchor',
    severity: 'warning',
    message: `"${link}" leads to a page that has no such id`,
    file,
  }
}

/** A link that a template wrote leads nowhere; it is said once, for the first page that has it. */
export function templateLink(link: string, { path, source }: { path: string; source: string | undefined }): Diagnostic {
  return {
    code: 'build/broken-template-link',
    severity: 'warning',
    message: `a template writes a link to "${link}", which is not on this site (seen on ${path})`,
    file: source ?? path,
  }
}

/** No archetype has the name asked for. */
export function archetypeMissing(kind: string): Diagnostic {
  return {
    code: 'build/archetype-not-found',
    severity: 'error',
    message: `found no archetype "${kind}"`,
    file: 'archetypes',
    hint: `archetypes/${kind}.md would be one, in the site or in its theme`,
  }
}

/** New content would overwrite a file. */
export function contentExists(file: string): Diagnostic {
  return {
    code: 'build/content-exists',
    severity: 'error',
    message: 'there is such a file already',
    file,
    hint: 'choose another path, or overwrite it with --force',
  }
}

/** A new site would land among other files. */
export function folderInUse(folder: string): Diagnostic {
  return {
    code: 'build/folder-in-use',
    severity: 'error',
    message: 'this folder holds something already',
    file: folder,
    hint: 'choose an empty folder, or go on with --force: files that are there stay as they are',
  }
}

/** The site wants dates of Git and there are none to be had. */
export function gitUnreadable(reason: string): Diagnostic {
  return {
    code: 'build/git',
    severity: 'warning',
    message: `enableGitInfo is set, but the history cannot be read: ${reason}`,
    file: '.git',
    hint: 'pages have no .GitInfo, and no dates from it',
  }
}
