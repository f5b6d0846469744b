/**
 * The only wall clock: turns frames of the browser into simulated time. It stands still while the page is hidden,
 * because the browser asks for no frames then.
 */

/** What the clock drives. */
export interface Advancing {
  advance(ms: number): void
}

/** Frames as the browser gives them; a test gives its own. */
export interface FrameSource {
  request(callback: (timeMs: number) => void): number
  cancel(handle: number): void
}

/** Simulated seconds that pass in one second. */
export const speeds = [1, 10, 60] as const
export type Speed = (typeof speeds)[number]

/** A clock that plays or rests. */
export interface Clock {
  readonly isPlaying: boolean
  readonly speed: Speed
  /** Whether the reader has used play or pause; before that the first action starts the clock. */
  readonly isTouched: boolean
  play(): void
  pause(): void
  /** Stand still as at the start: the next action starts it again. */
  rest(): void
  setSpeed(speed: Speed): void
  /** Hold the frames back or let them run again, without changing what the reader chose. */
  setAttached(isAttached: boolean): void
  subscribe(listener: () => void): () => void
}

/** Real time that is gathered before the simulation moves: twenty steps a second are smooth enough and cheap. */
const stepMs = 50
/** A frame that comes later than this was held up; the simulation does not leap after it. */
const longestFrameMs = 250

/** Create a clock for `target`, resting, at `speed`. */
export function createClock(target: Advancing, speed: Speed, frames: FrameSource = browserFrames): Clock {
  const listeners = new Set<() => void>()
  const state = { isPlaying: false, isTouched: false, isAttached: true, speed }
  let handle: number | undefined
  let previousMs: number | undefined
  let gatheredMs = 0

  const onFrame = (timeMs: number) => {
    gatheredMs += Math.min(longestFrameMs, Math.max(0, timeMs - (previousMs ?? timeMs)))
    previousMs = timeMs
    handle = frames.request(onFrame)
    if (gatheredMs < stepMs) return
    const dueMs = Math.round(gatheredMs * state.speed)
    gatheredMs = 0
    target.advance(dueMs)
  }
  const update = () => {
    const isRunning = state.isPlaying && state.isAttached
    if (isRunning && handle === undefined) {
      previousMs = undefined
      handle = frames.request(onFrame)
    } else if (!isRunning && handle !== undefined) {
      frames.cancel(handle)
      handle = undefined
    }
    for (const listener of listeners) listener()
  }
  const set = (change: Partial<typeof state>) => {
    Object.assign(state, change)
    update()
  }

  return {
    get isPlaying() {
      return state.isPlaying
    },
    get isTouched() {
      return state.isTouched
    },
    get speed() {
      return state.speed
    },
    play: () => set({ isPlaying: true, isTouched: true }),
    pause: () => set({ isPlaying: false, isTouched: true }),
    rest: () => set({ isPlaying: false, isTouched: false }),
    setSpeed: next => set({ speed: next }),
    setAttached: isAttached => set({ isAttached }),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Read a speed from an attribute: the nearest one the clock has. */
export function toSpeed(text: string | null): Speed {
  const number = Number.parseFloat(text ?? '')
  return speeds.find(speed => speed === number) ?? 1
}

const browserFrames: FrameSource = {
  request: callback => requestAnimationFrame(callback),
  cancel: handle => cancelAnimationFrame(handle),
}
