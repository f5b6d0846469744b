/** The `encoding` namespace: base64, hexadecimal digits and JSON (Hugo manual, functions/encoding). */
import { toJson } from '../../go/json.ts'
import { safe } from '../../go/safe.ts'
import { bytesOf, stringOfBytes } from './byte-string.ts'
import { toBool, toText } from './convert.ts'
import type { Namespace } from './function-spec.ts'
import { entriesOf } from './inspect.ts'

/** The functions of `encoding`. */
export const encodingNamespace: Namespace = {
  name: 'encoding',
  functions: {
    Base64Encode: {
      arity: 1,
      call: text => Buffer.from(bytesOf(text)).toString('base64'),
      aliases: ['base64Encode'],
      examples: [['{{ base64Encode "héllo" }} {{ base64Encode 5 }}', 'aMOpbGxv NQ==']],
    },
    Base64Decode: {
      arity: 1,
      call: decodeBase64,
      aliases: ['base64Decode'],
      examples: [['{{ base64Decode "aMOpbGxv" }} {{ "//8=" | base64Decode | base64Encode }}', 'héllo //8=']],
    },
    HexEncode: {
      arity: 1,
      call: text => Buffer.from(bytesOf(text)).toString('hex'),
      examples: [['{{ encoding.HexEncode "héllo" }}', '68c3a96c6c6f']],
    },
    HexDecode: {
      arity: 1,
      call: decodeHex,
      examples: [['{{ encoding.HexDecode "68c3a96c6c6f" }}', 'héllo']],
    },
    Jsonify: {
      arity: [0, 2],
      call: jsonify,
      aliases: ['jsonify'],
      examples: [
        ['{{ jsonify (dict "b" 1.0 "a" (slice "x<y" nil true)) }}', '{"a":["x\\u003cy",null,true],"b":1}'],
        ['{{ jsonify (dict "indent" " ") (dict "a" (slice 1)) }}', '{\n "a": [\n  1\n ]\n}'],
        ['{{ jsonify (dict "noHTMLEscape" true) "<a>" }} {{ jsonify 1e21 }} {{ jsonify 1e-7 }}', '"<a>" 1e+21 1e-7'],
      ],
    },
  },
}

function decodeBase64(value: unknown): unknown {
  const text = toText(value)
  const compact = text.replace(/[\r\n]/g, '')
  const broken = /[^A-Za-z0-9+/=]/.exec(compact)
  if (broken || compact.length % 4 !== 0)
    throw new Error(`illegal base64 data at input byte ${broken?.index ?? compact.length - (compact.length % 4)}`)
  return stringOfBytes(Buffer.from(compact, 'base64'))
}

function decodeHex(value: unknown): unknown {
  const text = toText(value)
  const broken = /[^0-9A-Fa-f]/.exec(text)
  if (broken) throw new Error(`encoding/hex: invalid byte: ${JSON.stringify(broken[0])}`)
  if (text.length % 2 !== 0) throw new Error('encoding/hex: odd length hex string')
  return stringOfBytes(Buffer.from(text, 'hex'))
}

function jsonify(...args: unknown[]): unknown {
  if (args.length === 0) return undefined
  const options = args.length === 2 ? entriesOf(args[0]) : undefined
  if (args.length === 2 && !options) throw new Error('first argument must be a map of options')
  const option = (name: string) =>
    [...(options ?? [])].find(([key]) => String(key).toLowerCase() === name.toLowerCase())?.[1]
  const json = toJson(args.at(-1), {
    prefix: toText(option('prefix')),
    indent: toText(option('indent')),
    escapeHtml: !toBool(option('noHTMLEscape')),
  })
  return safe.HTML(json)
}
