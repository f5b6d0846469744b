/** The `strings` namespace (Hugo manual, functions/strings). */
import { SafeString, safe } from '../../go/safe.ts'
import { titleCase } from '../../go/title.ts'
import { toInt, toText, toTexts } from './convert.ts'
import { atLeastArgs, type FunctionTable, type Namespace } from './function-spec.ts'
import { elementsOf } from './inspect.ts'
import { plainText } from './plainify.ts'
import { findMatches, findSubmatches, replaceMatches } from './strings-regexp.ts'
import { truncate } from './truncate.ts'
import { unifiedDiff } from './unified-diff.ts'

const tests: FunctionTable = {
  HasPrefix: {
    arity: 2,
    call: (text, prefix) => toText(text).startsWith(toText(prefix)),
    aliases: ['hasPrefix'],
    examples: [['{{ hasPrefix "Hugo" "Hu" }} {{ hasPrefix 123 "1" }}', 'true true']],
  },
  HasSuffix: {
    arity: 2,
    call: (text, suffix) => toText(text).endsWith(toText(suffix)),
    aliases: ['hasSuffix'],
    examples: [['{{ hasSuffix "Hugo" "go" }}', 'true']],
  },
  Contains: {
    arity: 2,
    call: (text, part) => toText(text).includes(toText(part)),
    examples: [['{{ strings.Contains "abc" "b" }}', 'true']],
  },
  ContainsAny: {
    arity: 2,
    call: (text, characters) => [...toText(characters)].some(character => toText(text).includes(character)),
    examples: [['{{ strings.ContainsAny "abc" "xc" }}', 'true']],
  },
  ContainsNonSpace: {
    arity: 1,
    call: text => /\S/u.test(toText(text)),
    examples: [['{{ strings.ContainsNonSpace "  " }} {{ strings.ContainsNonSpace " a" }}', 'false true']],
  },
}

const counts: FunctionTable = {
  Count: {
    arity: 2,
    call: (part, text) =>
      toText(part) === '' ? [...toText(text)].length + 1 : toText(text).split(toText(part)).length - 1,
    examples: [['{{ strings.Count "a" "banana" }}', '3']],
  },
  CountRunes: {
    arity: 1,
    call: text => [...plainText(toText(text)).replace(/\s/gu, '')].length,
    aliases: ['countrunes'],
    examples: [['{{ countrunes "日本 a" }}', '3']],
  },
  RuneCount: {
    arity: 1,
    call: text => [...toText(text)].length,
    examples: [['{{ strings.RuneCount "日本 a" }}', '4']],
  },
  CountWords: {
    arity: 1,
    call: text => countWords(plainText(toText(text))),
    aliases: ['countwords'],
    examples: [['{{ countwords "Hello big 日本 world" }}', '5']],
  },
}

const trims: FunctionTable = {
  Chomp: {
    arity: 1,
    call: chomp,
    aliases: ['chomp'],
    examples: [['{{ chomp "a\\n\\n" }}', 'a']],
  },
  Trim: {
    arity: 2,
    call: (text, cutset) => trimLeft(trimRight(toText(text), toText(cutset)), toText(cutset)),
    aliases: ['trim'],
    examples: [['{{ trim "xyaxy" "yx" }}', 'a']],
  },
  TrimLeft: {
    arity: 2,
    call: (cutset, text) => trimLeft(toText(text), toText(cutset)),
    examples: [['{{ strings.TrimLeft "x" "xxax" }}', 'ax']],
  },
  TrimRight: {
    arity: 2,
    call: (cutset, text) => trimRight(toText(text), toText(cutset)),
    examples: [['{{ strings.TrimRight "x" "xaxx" }}', 'xa']],
  },
  TrimPrefix: {
    arity: 2,
    call: (prefix, text) =>
      toText(text).startsWith(toText(prefix)) ? toText(text).slice(toText(prefix).length) : toText(text),
    examples: [['{{ strings.TrimPrefix "x" "xxa" }}', 'xa']],
  },
  TrimSuffix: {
    arity: 2,
    call: (suffix, text) => trimSuffix(toText(text), toText(suffix)),
    examples: [['{{ strings.TrimSuffix "x" "axx" }}', 'ax']],
  },
  TrimSpace: {
    arity: 1,
    call: text => toText(text).trim(),
    examples: [['{{ strings.TrimSpace "  a\\n" }}', 'a']],
  },
}

const changes: FunctionTable = {
  ToUpper: {
    arity: 1,
    call: text => toUpper(toText(text)),
    aliases: ['upper'],
    examples: [['{{ upper "aß" }}', 'Aß']],
  },
  ToLower: {
    arity: 1,
    call: text => toText(text).toLowerCase(),
    aliases: ['lower'],
    examples: [['{{ lower "ÀB" }}', 'àb']],
  },
  Title: {
    arity: 1,
    bind: deps => text => titleCase(toText(text), deps.titleCaseStyle ?? 'ap'),
    aliases: ['title'],
    examples: [
      ['{{ title "hello world of the rings" }} {{ title "THE END" }}', 'Hello World of the Rings THE END'],
      ['{{ title "a tale of two cities" }}', 'A Tale of Two Cities'],
    ],
  },
  FirstUpper: {
    arity: 1,
    call: text => toText(text).replace(/^./su, first => toUpper(first)),
    examples: [['{{ strings.FirstUpper "abc" }}', 'Abc']],
  },
  Replace: {
    arity: [3, 4],
    call: replace,
    aliases: ['replace'],
    examples: [['{{ replace "aaa" "a" "b" }} {{ replace "aaa" "a" "b" 2 }}', 'bbb bba']],
  },
  ReplacePairs: {
    arity: atLeastArgs(1),
    call: replacePairs,
    examples: [['{{ strings.ReplacePairs "a" "b" "b" "c" "ab" }}', 'bc']],
  },
  Repeat: { arity: 2, call: repeat, examples: [['{{ strings.Repeat 3 "ab" }}', 'ababab']] },
}

const parts: FunctionTable = {
  Split: {
    arity: 2,
    call: (text, separator) => (toText(separator) === '' ? [...toText(text)] : toText(text).split(toText(separator))),
    aliases: ['split'],
    examples: [['{{ split "a,b,c" "," }} {{ len (split "" ",") }}', '[a b c] 1']],
  },
  SliceString: {
    arity: [1, 3],
    call: sliceString,
    aliases: ['slicestr'],
    examples: [['{{ slicestr "abcdef" 1 3 }} {{ slicestr "abc" 1 }}', 'bc bc']],
  },
  Substr: {
    arity: [2, 3],
    call: substr,
    aliases: ['substr'],
    examples: [
      ['{{ substr "abcdef" 1 3 }} {{ substr "abcdef" -2 }} {{ substr "abcdef" 1 -2 }}', 'bcd ef bcd'],
      ['{{ substr "abc" 5 }}{{ substr "abcdef" -3 2 }} {{ substr "日本語" 1 1 }} {{ substr "abc" -5 }}', 'de 本 abc'],
    ],
  },
  Truncate: {
    arity: [2, 3],
    call: truncate,
    aliases: ['truncate'],
    examples: [
      ['{{ truncate 10 "Hello big world" }} {{ truncate 10 "…!" "Hello big world" }}', 'Hello big … Hello big…!'],
      [
        '{{ truncate 20 "short" }} {{ safeHTML "With <a href=\\"#m\\">Markdown</a> inside" | truncate 14 }}',
        'short With <a href="#m">Markdown …</a>',
      ],
    ],
  },
  FindRE: {
    arity: [2, 3],
    call: findMatches,
    aliases: ['findRE'],
    examples: [
      ['{{ findRE "a." "abacad" }} {{ findRE "a." "abacad" 2 }} {{ findRE "z" "abc" }}', '[ab ac ad] [ab ac] []'],
    ],
  },
  FindRESubmatch: {
    arity: [2, 3],
    call: findSubmatches,
    aliases: ['findRESubmatch'],
    examples: [['{{ findRESubmatch "(a)(.)" "abac" }}', '[[ab a b] [ac a c]]']],
  },
  ReplaceRE: {
    arity: [3, 4],
    call: replaceMatches,
    aliases: ['replaceRE'],
    examples: [
      // biome-ignore lint/suspicious/noTemplateCurlyInString: Go's own form of a group's name
      ['{{ replaceRE "a(x*)b" "${1}W" "-ab-axxb-" }} {{ replaceRE "a" "b" "aaa" 2 }}', '-W-xxW- bba'],
      ['{{ replaceRE "a(x*)b" "$1W" "-ab-axxb-" }}', '---'],
    ],
  },
}

const difference: FunctionTable = {
  Diff: {
    arity: 4,
    call: (oldName, oldText, newName, newText) =>
      unifiedDiff(toText(oldName), toText(oldText), toText(newName), toText(newText)),
    examples: [
      ['{{ strings.Diff "a" "x\\ny\\n" "b" "x\\nz\\n" }}', 'diff a b\n--- a\n+++ b\n@@ -1,2 +1,2 @@\n x\n-y\n+z\n'],
    ],
  },
}

/** The functions of `strings`. */
export const stringsNamespace: Namespace = {
  name: 'strings',
  functions: { ...tests, ...counts, ...trims, ...changes, ...parts, ...difference },
}

/** Go's ToUpper changes letter by letter: ß has no upper case of one letter and stays. */
function toUpper(text: string): string {
  return text.replace(/\p{L}/gu, letter =>
    letter.toUpperCase().length === letter.length ? letter.toUpperCase() : letter,
  )
}

/** Count words at spaces; in scripts without spaces each character counts. */
function countWords(text: string): number {
  let count = 0
  for (const word of text.split(/\s+/u)) {
    if (word === '') continue
    const runes = [...word].length
    count += runes === new TextEncoder().encode(word).length ? 1 : runes
  }
  return count
}

/** HTML stays HTML. */
function chomp(text: unknown): SafeString | string {
  const chomped = toText(text).replace(/[\r\n]+$/, '')
  return text instanceof SafeString && text.kind === 'HTML' ? safe.HTML(chomped) : chomped
}

function trimLeft(text: string, cutset: string): string {
  const cut = new Set(cutset)
  let start = 0
  for (const character of text) {
    if (!cut.has(character)) break
    start += character.length
  }
  return text.slice(start)
}

function trimRight(text: string, cutset: string): string {
  const cut = new Set(cutset)
  const characters = [...text]
  while (characters.length > 0 && cut.has(characters.at(-1) ?? '')) characters.pop()
  return characters.join('')
}

function trimSuffix(text: string, suffix: string): string {
  return suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text
}

function replace(text: unknown, from: unknown, to: unknown, limit?: unknown): string {
  const count = limit === undefined ? -1 : toInt(limit)
  if (count < 0) return toText(text).replaceAll(toText(from), () => toText(to))
  let left = count
  return toText(text).replaceAll(toText(from), match => (left-- > 0 ? toText(to) : match))
}

function replacePairs(...args: unknown[]): string {
  const pairs = args.length === 2 ? toTexts(elementsOf(args[0])) : args.slice(0, -1).map(toText)
  const text = toText(args.at(-1))
  if (pairs.length % 2 !== 0) throw new Error('uneven number of replacement pairs')
  let result = ''
  for (let i = 0; i < text.length; ) {
    const pair = pairs.findIndex((from, n) => n % 2 === 0 && from !== '' && text.startsWith(from, i))
    result += pair === -1 ? text[i] : pairs[pair + 1]
    i += pair === -1 ? 1 : (pairs[pair]?.length ?? 1)
  }
  return result
}

function repeat(times: unknown, text: unknown): string {
  const count = toInt(times)
  if (count < 0) throw new Error('strings: negative Repeat count')
  return toText(text).repeat(count)
}

function sliceString(text: unknown, start?: unknown, end?: unknown): string {
  const runes = [...toText(text)]
  const from = start === undefined ? 0 : toInt(start)
  const to = end === undefined ? runes.length : toInt(end)
  if (start !== undefined && (from < 0 || from > runes.length)) throw new Error('slice bounds out of range')
  if (end !== undefined && (to < from || to > runes.length)) throw new Error('slice bounds out of range')
  return runes.slice(from, to).join('')
}

/** PHP's substr: a negative start counts from the end, a negative length leaves that many off. */
function substr(text: unknown, ...range: unknown[]): string {
  const runes = [...toText(text)]
  const wanted = toInt(range[0])
  const start = wanted < 0 ? Math.max(0, runes.length + wanted) : wanted
  if (range.length === 1) return runes.slice(start).join('')
  const length = toInt(range[1])
  const end = length < 0 ? runes.length + length : start + length
  return length === 0 || end <= start ? '' : runes.slice(start, end).join('')
}
