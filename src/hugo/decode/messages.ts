/** The wording of what can be wrong with a data file; one function per code. */

/** What a message consists of before it has a place. */
interface Message {
  readonly code: string
  readonly message: string
  readonly hint?: string
}

/** Say that YAML cannot be read. */
export const yamlSyntax = (reason: string): Message => ({
  code: 'decode/yaml-syntax',
  message: `this is not valid YAML: ${reason}`,
  hint: yamlHint(reason),
})

/** Say that a key of a YAML mapping stands twice. */
export const yamlDuplicateKey = (key: string): Message => ({
  code: 'decode/yaml-duplicate-key',
  message: `the key "${key}" is given twice`,
  hint: 'Keep one of the two.',
})

/** Say that a YAML anchor contains itself. */
export const yamlSelfReference = (name: string): Message => ({
  code: 'decode/yaml-self-reference',
  message: `the value of the anchor "${name}" contains itself`,
  hint: 'Remove the alias inside the anchored value.',
})

/** Say that TOML cannot be read. */
export const tomlSyntax = (reason: string): Message => ({
  code: 'decode/toml-syntax',
  message: `this is not valid TOML: ${reason}`,
  hint: 'A TOML line is `key = value`, with text in quotes; a table begins with `[name]`.',
})

/** Say that JSON cannot be read. */
export const jsonSyntax = (reason: string): Message => ({
  code: 'decode/json-syntax',
  message: `this is not valid JSON: ${reason}`,
  hint: 'JSON takes double quotes, a comma between entries and none after the last.',
})

/** Say that CSV cannot be read. */
export const csvSyntax = (reason: string): Message => ({
  code: 'decode/csv-syntax',
  message: `this is not valid CSV: ${reason}`,
  hint: 'Every line takes the same number of fields; a field with a quote or a comma in it stands in double quotes.',
})

function yamlHint(reason: string): string {
  if (/tab/i.test(reason)) return 'Indent with spaces: YAML does not take tabs.'
  if (/nested mappings|multiple|compact mapping|implicit key/i.test(reason)) {
    return 'A value with a colon and a blank in it must stand in quotes: title: "Part 1: the start".'
  }
  return 'Check quotes, brackets and the indentation of this line and the one before.'
}
