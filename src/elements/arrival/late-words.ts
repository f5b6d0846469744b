/** The English words for code that did not come. They are here by themselves, since they must not come late. */
export const lateNoticeEnglish = {
  'late.failed':
    'A part of this page could not be fetched. Check your connection and try again; when the site has changed meanwhile, reload the page. Your cluster is kept.',
  'late.again': 'Try again',
  'late.reload': 'Reload the page',
}
