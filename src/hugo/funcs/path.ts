/** The `path` namespace: Go's package path with slashes (Hugo manual, functions/path). */
import { posix } from 'node:path'
import { goString, goType, type HostObject } from '../../go/value.ts'
import { toText } from './convert.ts'
import { atLeastArgs, type Namespace } from './function-spec.ts'
import { elementsOf } from './inspect.ts'

/** The functions of `path`. */
export const pathNamespace: Namespace = {
  name: 'path',
  functions: {
    Base: {
      arity: 1,
      call: path => base(toText(path)),
      examples: [['{{ path.Base "a/b.html" }} {{ path.Base "" }} {{ path.Base "/" }}', 'b.html . /']],
    },
    BaseName: {
      arity: 1,
      call: path => withoutSuffix(base(toText(path)), extension(toText(path))),
      examples: [['{{ path.BaseName "a/b.html" }} {{ path.BaseName "/" }} {{ path.BaseName "" }}', 'b / .']],
    },
    Clean: { arity: 1, call: path => clean(toText(path)), examples: [['{{ path.Clean "a//b/./c/.." }}', 'a/b']] },
    Dir: {
      arity: 1,
      call: path => clean(toText(path).slice(0, toText(path).lastIndexOf('/') + 1)),
      examples: [
        ['{{ path.Dir "a/b.html" }} {{ path.Dir "" }} {{ path.Dir "/a" }} {{ path.Dir "a/b/" }}', 'a . / a/b'],
      ],
    },
    Ext: {
      arity: 1,
      call: path => extension(toText(path)),
      examples: [['{{ path.Ext "a/b.tar.gz" }}{{ path.Ext "x" }}', '.gz']],
    },
    Join: {
      arity: atLeastArgs(0),
      call: (...parts) => joinPaths(...parts.flatMap(part => elementsOf(part) ?? [part]).map(toText)),
      examples: [['{{ path.Join "a" "../b" "c/" }} {{ path.Join (slice "a" "b") "c" }}', 'b/c a/b/c']],
    },
    Split: {
      arity: 1,
      call: path => new DirFile(toText(path)),
      examples: [['{{ with path.Split "a/b.html" }}{{ .Dir }} {{ .File }}{{ end }}', 'a/ b.html']],
    },
  },
}

/** A path in two, as `path.Split` gives it. */
class DirFile implements HostObject {
  readonly Dir: string
  readonly File: string

  constructor(path: string) {
    const end = path.lastIndexOf('/') + 1
    this.Dir = path.slice(0, end)
    this.File = path.slice(end)
  }

  get [goType](): string {
    return 'paths.DirFile'
  }

  [goString](): string {
    return `${this.Dir}|${this.File}`
  }
}

function base(path: string): string {
  if (path === '') return '.'
  const trimmed = path.replace(/\/+$/, '')
  return trimmed === '' ? '/' : trimmed.slice(trimmed.lastIndexOf('/') + 1)
}

function extension(path: string): string {
  return /\.[^./]*$/.exec(path)?.[0] ?? ''
}

function withoutSuffix(text: string, suffix: string): string {
  return suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text
}

function clean(path: string): string {
  const cleaned = posix.normalize(path)
  return cleaned.length > 1 ? cleaned.replace(/\/$/, '') : cleaned
}

/** Join paths and clean the result (Go's `path.Join`). */
export function joinPaths(...parts: readonly string[]): string {
  const joined = parts.filter(part => part !== '').join('/')
  return joined === '' ? '' : clean(joined)
}
