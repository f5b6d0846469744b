/** The wording of what can be said about a configuration; one function per code. */

/** What a message consists of before it has a place. */
export interface Message {
  readonly code: string
  readonly message: string
  readonly hint?: string
}

/** Say that there is no configuration. */
export const missingConfig = (): Message => ({
  code: 'config/missing',
  message: 'there is no site configuration here',
  hint: 'Run this in the folder of a Hugo site, name one with --source, or write a hugo.toml with a title.',
})

/** Say that a configuration is no table. */
export const notATable = (): Message => ({
  code: 'config/not-a-table',
  message: 'the configuration is not a table of keys and values',
  hint: 'A configuration is lines such as `title = "My workshop"`.',
})

/** Say that a top-level key means nothing. */
export const unknownKey = (key: string, nearest: string | undefined): Message => ({
  code: 'config/unknown-key',
  message: `the key "${key}" is not known`,
  hint: nearest ? `did you mean "${nearest}"?` : 'Settings of your own belong under params.',
})

/** Say that a theme is not on disk. */
export const missingTheme = (name: string, themesDir: string): Message => ({
  code: 'config/theme-not-found',
  message: `the theme or module "${name}" is not there`,
  hint: name.includes('.')
    ? `labwright fetches no modules. Put it under _vendor/${name} (\`hugo mod vendor\` does that) or under ${themesDir}/; one that Hugo has fetched here before is found.`
    : `Put it under ${themesDir}/${name}; a theme kept as a git submodule comes with \`git submodule update --init\`.`,
})

/** Say that a Hugo version is none. */
export const badGeneration = (text: string, known: readonly string[]): Message => ({
  code: 'config/bad-compat',
  message: `"${text}" is not a version of Hugo`,
  hint: `Generations are ${known.join(', ')}.`,
})
