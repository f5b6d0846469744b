/** The keys of a console, as long as no control inside needs them: time, and undo. */
import type { Session } from '../../runtime/session.ts'

/** Answer a key: Space plays and pauses, `.` goes to the next event, Ctrl+Z undoes, Ctrl+Shift+Z does again, `?` helps. */
export function handleKey(event: KeyboardEvent, session: Session, help: () => void): void {
  const target = event.composedPath()[0]
  if (event.defaultPrevented || !(target instanceof HTMLElement)) return
  if (target.matches('input, select, textarea')) return
  const act = event.key === '?' ? help : findKeyAction(event, target instanceof HTMLButtonElement, session)
  if (!act) return
  act()
  event.preventDefault()
}

function findKeyAction(event: KeyboardEvent, isButton: boolean, { store, clock }: Session): (() => void) | undefined {
  const { key } = event
  if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === 'z') return event.shiftKey ? store.redo : store.undo
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined
  if (key === '.') return store.advanceToNextEvent
  if (key === ' ' && !isButton) return clock.isPlaying ? clock.pause : clock.play
  return undefined
}
