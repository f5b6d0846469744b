/** Where a console's exercise comes from: the JSON inside it, or the address in `src`. */

/** What is done with an exercise once it is there. */
export interface ExerciseReceiver {
  readonly onLoad: (source: unknown) => void
  readonly onError: (message: string) => void
}

/** Find the exercise of `element`: at once when it is inside, later when it must be fetched or is still being parsed. */
export async function loadExercise(element: HTMLElement, src: string, receiver: ExerciseReceiver): Promise<void> {
  const text = element.querySelector(':scope > script[type="application/json"]')?.textContent
  if (text) return parse(text, receiver)
  if (src !== '') return fetchExercise(new URL(src, element.ownerDocument.baseURI), receiver)
  if (element.ownerDocument.readyState !== 'loading') return
  element.ownerDocument.addEventListener('DOMContentLoaded', () => void loadExercise(element, src, receiver), {
    once: true,
  })
}

function parse(text: string, { onLoad, onError }: ExerciseReceiver) {
  let source: unknown
  try {
    source = JSON.parse(text)
  } catch (error) {
    return onError(error instanceof Error ? error.message : String(error))
  }
  onLoad(source)
}

async function fetchExercise(url: URL, receiver: ExerciseReceiver) {
  try {
    const response = await fetch(url)
    if (!response.ok) return receiver.onError(`${url.pathname}: ${response.status}`)
    parse(await response.text(), receiver)
  } catch (error) {
    receiver.onError(error instanceof Error ? error.message : String(error))
  }
}
