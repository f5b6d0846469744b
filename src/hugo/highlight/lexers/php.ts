/**
 * PHP without the page around it, checked against Chroma's lexer; what follows a closing mark is an error there. Hugo 0.169
 * knows attributes, `match` and computed names.
 */
import { createLexer, type Lexer, type Rule } from '../regex-lexer.ts'

const keywords = `abstract and array as break case catch cfunction class clone const continue declare default die do E_ALL
  E_ERROR E_PARSE E_WARNING echo else elseif empty enddeclare endfor endforeach endif endswitch endwhile eval exit extends
  false final finally for foreach function global if implements include include_once interface list namespace new not
  null old_function or parent php_user_filter PHP_OS PHP_VERSION print private protected public require require_once
  return static stdClass switch this throw trait true try use var virtual while xor yield`
const constants = '__CLASS__ __DIR__ __FILE__ __FUNCTION__ __LINE__ __METHOD__ __NAMESPACE__ __TRAIT__'
const methods = `__construct __destruct __call __callStatic __get __set __isset __unset __sleep __wakeup __toString
  __invoke __set_state __clone __debugInfo`

const oneOf = (words: string): string => words.split(/\s+/).join('|')
const name = String.raw`(?:[\\_a-z]|[^\x00-\x7f])(?:[\\\w]|[^\x00-\x7f])*`

const stringRules = (inner: Lexer): readonly Rule[] => [
  [/"/, 's2', '#pop'],
  [/[^{$"\\]+/, 's2'],
  [/\\(?:[nrt"$\\]|[0-7]{1,3}|x[0-9a-f]{1,2})/i, 'se'],
  [new RegExp(`\\$${name}(?:\\[\\S+?\\]|->${name})?`, 'i'), 'si'],
  [/(\{\$\{)(.*?)(\}\})/, ['si', inner, 'si']],
  [/(\{)(\$.*?)(\})/, ['si', inner, 'si']],
  [/(\$\{)(\S+)(\})/, ['si', 'nv', 'si']],
  [/[${\\]/, 's2'],
]

function createPhp(isOld: boolean): Lexer {
  const inner: Lexer = code => lexer(code)
  const attributes: readonly Rule[] = isOld ? [] : [[/#\[/, 'p', 'attribute']]
  const computed: readonly Rule[] = isOld ? [] : [[/\$\{/, 'nv', 'computed']]
  const lexer = createLexer({
    root: [[/\?>/, 'cp', '#pop'], { include: 'code' }],
    code: [
      [
        new RegExp(`(<<<)(['"]?)(${name})(\\2\\n[\\s\\S]*?\\n\\s*)(\\3)(;?)(\\n)`, 'i'),
        ['s', 's', 'dl', 's', 'dl', 'p', ''],
      ],
      [/\s+/, ''],
      ...attributes,
      [/(?:#|\/\/).*?\n/, 'c1'],
      [/\/\*\*\//, 'cm'],
      [/\/\*\*[\s\S]*?\*\//, 'sd'],
      [/\/\*[\s\S]*?\*\//, 'cm'],
      [new RegExp(`(\\?->|->|::)(\\s*)(${name})`, 'i'), ['o', '', 'na']],
      [/[~!%^&*+=|:.<>/@?-]+/, 'o'],
      [/[[\]{}();,]+/, 'p'],
      [/(class)(\s+)/i, ['k', ''], 'class'],
      [/(function)(\s*)(?=\()/i, ['k', '']],
      [/(function)(\s+)(&?)(\s*)/i, ['k', '', 'o', ''], 'function'],
      [new RegExp(`(const)(\\s+)(${name})`, 'i'), ['k', '', 'no']],
      [new RegExp(`(?:${oneOf(isOld ? keywords : `${keywords} match`)})\\b`, 'i'), 'k'],
      [new RegExp(`(?:${oneOf(constants)})\\b`, 'i'), 'no'],
      [new RegExp(`\\$\\{\\$+${name}\\}|\\$+${name}`, 'i'), 'nv'],
      ...computed,
      [new RegExp(name, 'i'), 'nx'],
      [/(?:\d+\.\d*|\d*\.\d+)(?:e[+-]?\d+)?|\d+e[+-]?\d+/i, 'mf'],
      [isOld ? /0[0-7]+/ : /0o?[0-7]+/i, 'mo'],
      [/0x[a-f0-9]+/i, 'mh'],
      [/\d[\d_]*/, 'mi'],
      [/'(?:[^'\\]|\\[\s\S])*'/, 's1'],
      [/`(?:[^`\\]|\\[\s\S])*`/, 'sb'],
      [/"/, 's2', 'string'],
    ],
    attribute: [[new RegExp(name, 'i'), 'nd', 'root']],
    computed: [[/\}/, 'nv', '#pop'], { include: 'code' }],
    class: [[new RegExp(name, 'i'), 'nc', '#pop']],
    function: [
      [new RegExp(`(?:${oneOf(methods)})\\b`, 'i'), 'fm', '#pop'],
      [new RegExp(name, 'i'), 'nf', '#pop'],
      [/(?:)/, '', '#pop'],
    ],
    string: stringRules(inner),
  })
  return lexer
}

/** Lex PHP as Hugo 0.169 does. */
export const lexPhp = createPhp(false)

/** Lex PHP as Hugo did before. */
export const lexPhpBefore = createPhp(true)
