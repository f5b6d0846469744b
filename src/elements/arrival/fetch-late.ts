/** Code that comes later than the page, and what happens when it cannot be fetched. */
import { askAgain } from './late-notice.ts'

/** One question at a time, whatever it is that did not come. */
let question: Promise<void> | undefined

/**
 * Fetch code by `bring`. Where that fails, because there is no network or the site has been published anew, the reader is
 * told; the promise waits until they have tried again with success.
 */
export async function fetchLate<Module>(bring: () => Promise<Module>): Promise<Module> {
  for (;;) {
    try {
      return await bring()
    } catch (error) {
      if (typeof document === 'undefined') throw error
      reportError(error)
      question ??= askAgain(document).finally(() => {
        question = undefined
      })
      await question
    }
  }
}
