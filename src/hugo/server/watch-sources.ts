/** Watches the sources and asks for one build at a time, after they have come to rest. */
import { watch } from 'chokidar'

/** What to do with changes. */
export interface WatchOptions {
  readonly debounceMs: number
  /** Look for changes this often instead of being told of them. */
  readonly pollMs?: number | undefined
  onChange(changed: readonly string[]): Promise<void>
}

/** A watch that can be ended. */
export interface SourceWatcher {
  close(): Promise<void>
}

const passedOver = /(^|[/\\])(\.git|node_modules|\.DS_Store|[^/\\]*~|\.?#[^/\\]*|[^/\\]*\.sw[a-z]|4913)([/\\]|$)/

/** Watch folders and files; changes during a build are gathered for the next. */
export async function watchSources(
  paths: readonly string[],
  { debounceMs, pollMs, onChange }: WatchOptions,
): Promise<SourceWatcher> {
  if (paths.length === 0) return { close: async () => {} }
  const changed = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined

  function schedule(): void {
    clearTimeout(timer)
    timer = setTimeout(start, debounceMs)
  }

  function start(): void {
    if (running || changed.size === 0) return
    const batch = [...changed].sort()
    changed.clear()
    running = onChange(batch).finally(() => {
      running = undefined
      if (changed.size > 0) schedule()
    })
  }

  const watcher = watch([...paths], {
    ignoreInitial: true,
    ignored: path => passedOver.test(path),
    ...(pollMs !== undefined && { usePolling: true, interval: pollMs, binaryInterval: pollMs }),
  })
  watcher.on('all', (_event, path) => {
    changed.add(path)
    schedule()
  })
  await new Promise<void>(resolve => watcher.on('ready', () => resolve()))
  return {
    close: async () => {
      clearTimeout(timer)
      changed.clear()
      await watcher.close()
      await running
    },
  }
}
