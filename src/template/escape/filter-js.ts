/** Escapers for JavaScript: values as JSON, strings, template literals, regular expressions (html/template js.go). */
import { sprint } from '../../go/fmt.ts'
import { toJson } from '../../go/json.ts'
import { SafeString } from '../../go/safe.ts'
import { goJson, goString, isHostObject } from '../../go/value.ts'
import { contentOf } from './content.ts'

/** Write a value as an expression of JavaScript. */
export function escapeJsValue(value: unknown): string {
  if (value instanceof SafeString && value.kind === 'JS') return value.value
  if (value instanceof SafeString && value.kind === 'JSStr') return `"${value.value}"`
  const shown =
    isHostObject(value) && !value[goJson] && value[goString] && !(value instanceof SafeString) ? sprint(value) : value
  let json: string
  try {
    json = toJson(shown)
  } catch (error) {
    return ` /* ${harmless(error instanceof Error ? error.message : String(error))} */null `
  }
  const isWord = (character: string | undefined) => character !== undefined && /[$0-9A-Z_a-z]/.test(character)
  return isWord(json[0]) || isWord(json.at(-1)) ? ` ${json} ` : json
}

/** Keep an error's text from ending the comment or script it is put in. */
function harmless(message: string): string {
  return message.replaceAll('*/', '* /').replaceAll('</script', '\\x3C/script').replaceAll('<!--', '\\x3C!--')
}

const shortEscapes: Readonly<Record<string, string>> = {
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '/': '\\/',
  '\\': '\\\\',
}

function toUnicode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

function inString(character: string): string {
  return Object.hasOwn(shortEscapes, character) ? shortEscapes[character]! : toUnicode(character)
}

/** Escape for a quoted string. */
export function escapeJsString(value: unknown): string {
  const { text, kind } = contentOf(value)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to escape
  const pattern = kind === 'JSStr' ? /[\0-\x1f"&'+/<>`\u2028\u2029]/g : /[\0-\x1f"&'+/<>\\`\u2028\u2029]/g
  return text.replace(pattern, inString)
}

/** Escape for a template literal. */
export function escapeTemplateLiteral(value: unknown): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to escape
  return contentOf(value).text.replace(/[\0-\x1f"$&'+/<>\\`{}\u2028\u2029]/g, inString)
}

/** Escape for a regular expression. */
export function escapeJsRegexp(value: unknown): string {
  const { text } = contentOf(value)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to escape
  const escaped = text.replace(/[\0-\x1f"$&'()*+\-./<>?[\\\]^{|}\u2028\u2029]/g, character =>
    '$()*-./?[\\]^{|}'.includes(character) ? `\\${character}` : inString(character),
  )
  return escaped === '' ? '(?:)' : escaped
}
