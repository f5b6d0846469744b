/** The `os` namespace: files of the site and the environment (Hugo manual, functions/os). */
import type { GoTime } from '../../go/time.ts'
import { goType, type HostObject } from '../../go/value.ts'
import { toText } from './convert.ts'
import type { FileEntry, FuncDeps } from './deps.ts'
import type { Namespace } from './function-spec.ts'

/** The functions of `os`. */
export const osNamespace: Namespace = {
  name: 'os',
  functions: {
    ReadFile: {
      arity: 1,
      bind: deps => path => deps.readFile(checkedPath(path)) ?? '',
      aliases: ['readFile'],
      examples: [['{{ readFile "README.md" }}', 'hello']],
    },
    ReadDir: {
      arity: 1,
      bind: deps => path => readFolder(deps, checkedPath(path)),
      aliases: ['readDir'],
      examples: [['{{ range readDir "content" }}{{ .Name }} {{ .Size }} {{ .IsDir }}{{ end }}', 'a.md 2 false']],
    },
    FileExists: {
      arity: 1,
      bind: deps => path => deps.fileExists(checkedPath(path)),
      aliases: ['fileExists'],
      examples: [['{{ fileExists "README.md" }} {{ fileExists "nope" }}', 'true false']],
    },
    Stat: {
      arity: 1,
      bind: deps => path => {
        const entry = deps.stat?.(checkedPath(path))
        if (!entry) throw new Error(`failed to stat file: open ${toText(path)}: file does not exist`)
        return new FileInfo(entry)
      },
    },
    Getenv: { arity: 1, bind: deps => name => deps.getenv(toText(name)), aliases: ['getenv'] },
  },
}

/** A file as `os.Stat` shows it: Go's fs.FileInfo. */
class FileInfo implements HostObject {
  readonly Name: string
  readonly Size: number
  readonly IsDir: boolean
  readonly ModTime: GoTime

  constructor(entry: FileEntry) {
    this.Name = entry.name
    this.Size = entry.sizeBytes
    this.IsDir = entry.isDirectory
    this.ModTime = entry.modified
  }

  get [goType](): string {
    return 'fs.FileInfo'
  }
}

function readFolder(deps: FuncDeps, path: string): FileInfo[] {
  const entries = deps.readDir(path)
  if (!entries) throw new Error(`failed to read directory "${path}": open ${path}: file does not exist`)
  return entries.map(entry => new FileInfo(entry))
}

function checkedPath(value: unknown): string {
  const path = toText(value)
  if (path.trim() === '') throw new Error('invalid path: empty path')
  return path
}
