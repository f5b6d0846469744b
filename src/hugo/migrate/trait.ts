/**
 * What Hugo has changed or removed over its generations, as data: the tables of traits that a report looks for. Facts:
 * Hugo's own deprecation messages at each release, and builds with Hugo 0.111, 0.131 and 0.169.
 */

/** What today's Hugo does where it meets a trait: the build fails, it warns, the words mean nothing, the page differs. */
export type Effect = 'fails' | 'warns' | 'ignores' | 'differs'

/** One thing that Hugo has changed. */
export interface Trait {
  /** Stable, searchable name. */
  readonly id: string
  /** The thing as an author wrote it, such as `.Hugo`. */
  readonly name: string
  /** Hugo version that removed or changed it; where today's Hugo only warns, the one that began to. */
  readonly since: string
  readonly today: Effect
  /** What happens now, or what to write instead, as the end of a sentence. */
  readonly advice: string
  /** What labwright does with it; default: what Hugo did then. */
  readonly here?: string
}

const effects: Record<Effect, string> = {
  fails: 'fails under Hugo since',
  warns: 'is deprecated in Hugo since',
  ignores: 'means nothing to Hugo since',
  differs: 'differs in Hugo since',
}

/** Say what today's Hugo does with a trait, such as `.Hugo fails under Hugo since 0.93`. */
export function describeTrait({ name, since, today }: Pick<Trait, 'name' | 'since' | 'today'>): string {
  return `${name} ${effects[today]} ${since}`
}
