/** What all steps of shortening a script know: the edition and the settings of `minify.tdewolff.js`. */
import type { Edition } from './edition.ts'
import type { Statement } from './statement.ts'

/** The settings of a script's minification (gohugo.io/configuration/minify). */
export interface ScriptSettings {
  /** Leave the names of variables as they are. Default: false. */
  readonly keepVarNames: boolean
  /** How many digits of a number count; 0 for all. Default: 0. */
  readonly precision: number
  /** The year of the standard that browsers know; 0 for the newest. Default: 2022. */
  readonly version: number
}

export interface Context {
  readonly edition: Edition
  readonly settings: ScriptSettings
  /** Tell whether what came with a year's standard may be used. */
  readonly allows: (year: number) => boolean
  /** Shorten a statement within what is shortened; it may be changed in place. */
  readonly shorten: (statement: Statement) => Statement
}

/** Create the context of one script. */
export function createContext(edition: Edition, settings: ScriptSettings, shorten: Context['shorten']): Context {
  const { version } = settings
  return { edition, settings, allows: year => version === 0 || year <= version, shorten }
}
