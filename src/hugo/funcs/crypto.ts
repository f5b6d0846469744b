/** The `crypto` and `hash` namespaces (Hugo manual, functions/crypto and functions/hash). */
import { createHash, createHmac } from 'node:crypto'
import { xxHash64 } from '../../go/xx-hash.ts'
import { bytesOf, stringOfBytes } from './byte-string.ts'
import { toText } from './convert.ts'
import type { FunctionSpec, Namespace } from './function-spec.ts'
import { isNil } from './inspect.ts'

const fnv32a: FunctionSpec = { arity: 1, call: text => hashFnv32a(toText(text)) }

/** The functions of `crypto`. */
export const cryptoNamespace: Namespace = {
  name: 'crypto',
  functions: {
    MD5: digest('md5', ['md5'], '5d41402abc4b2a76b9719d911017c592'),
    SHA1: digest('sha1', ['sha1'], 'aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d'),
    SHA256: digest('sha256', ['sha256'], '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824'),
    Hash: {
      arity: [1, 2],
      call: (...args) => {
        const [algorithm, text] = args.length === 1 ? ['sha256', args[0]] : args
        return createHash(algorithmName(algorithm)).update(bytesOf(text)).digest('hex')
      },
      examples: [
        ['{{ crypto.Hash "md5" "Hello world" }}', '3e25960a79dbc69b674cd4ec67a72c62'],
        ['{{ "Hello world" | crypto.Hash }}', '64ec88ca00b268e5ba1a35678a1b5316d212f4f366b2477232534a8aeca37f3c'],
      ],
    },
    HMAC: {
      arity: [3, 4],
      call: hmac,
      aliases: ['hmac'],
      examples: [
        ['{{ hmac "sha256" "k" "msg" }}', 'bf1a0c1242929b6464a6c0a9ac6298a67e09bd1cd4ef1f182ce0141691fc17a0'],
        [
          '{{ hmac "sha256" "Secret key" "Secret message" "binary" | base64Encode }}',
          'XM60kfRfixVOIPOwow7Tpv8wJ9Nz+Fx4/+iYMYCwPIQ=',
        ],
      ],
    },
    FNV32a: fnv32a,
  },
}

/** The functions of `hash`. */
export const hashNamespace: Namespace = {
  name: 'hash',
  functions: {
    FNV32a: { ...fnv32a, examples: [['{{ hash.FNV32a "hello" }}', '1335831723']] },
    XxHash: {
      arity: 1,
      call: text => xxHash64(new TextEncoder().encode(toText(text))),
      aliases: ['xxhash'],
      examples: [['{{ hash.XxHash "hello" }}', '26c7827d889f6da3']],
    },
  },
}

function digest(algorithm: string, aliases: readonly string[], output: string): FunctionSpec {
  const call = (text: unknown) => createHash(algorithm).update(bytesOf(text)).digest('hex')
  return { arity: 1, call, aliases, examples: [[`{{ ${aliases[0]} "hello" }}`, output]] }
}

function algorithmName(value: unknown): string {
  const name = toText(value).toLowerCase()
  if (!['md5', 'sha1', 'sha256', 'sha384', 'sha512'].includes(name))
    throw new Error(`hmac: ${name} is not a supported hash function`)
  return name
}

function hmac(algorithm: unknown, key: unknown, message: unknown, encoding?: unknown): unknown {
  const mac = createHmac(algorithmName(algorithm), toText(key)).update(bytesOf(message))
  const wanted = isNil(encoding) ? 'hex' : toText(encoding)
  if (wanted === 'hex') return mac.digest('hex')
  if (wanted === 'binary') return stringOfBytes(mac.digest())
  throw new Error(`"${wanted}" is not a supported encoding method`)
}

function hashFnv32a(text: string): number {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash >>> 0
}
