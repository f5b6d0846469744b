/**
 * The public door of prerendering: a finished page goes in, the same page with its elements drawn comes out. Only what
 * is added differs; every other byte stays as it was. A page without our elements costs one search.
 */

const elementPattern =
  /<(?:cluster-console|cluster-picture|machine-room|lab-task|lab-hint|lab-progress|lab-quiz)[\s/>]/i

/** Draw the elements of a finished page into it as declarative shadow DOM. */
export function finishPage(html: string): string | Promise<string> {
  if (!elementPattern.test(html)) return html
  return import('./render-page.ts').then(({ renderPage }) => renderPage(html))
}
