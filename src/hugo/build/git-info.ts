/** What Git knows of the content: one `git log` for the whole site, as Hugo reads it (hugolib/gitinfo.go). */
import { execFileSync } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { GoTime, guessTime, utc } from '../../go/time.ts'
import { goTruth, goType, type HostObject } from '../../go/value.ts'
import type { Diagnostic } from '../../shared/diagnostic.ts'
import { gitUnreadable } from './messages.ts'

/** The last commit that touched a file, as templates see it (gohugo.io/methods/page/gitinfo). */
export class GitInfo implements HostObject {
  readonly Hash: string
  readonly AbbreviatedHash: string
  readonly Subject: string
  readonly AuthorName: string
  readonly AuthorEmail: string
  readonly AuthorDate: GoTime
  readonly CommitDate: GoTime
  readonly Body: string

  constructor(fields: readonly string[]) {
    const text = (index: number) => fields[index]?.trim() ?? ''
    const time = (index: number) => guessTime(text(index), utc) ?? GoTime.zero()
    this.Hash = text(0)
    this.AbbreviatedHash = text(1)
    this.Subject = text(2)
    this.AuthorName = text(3)
    this.AuthorEmail = text(4)
    this.AuthorDate = time(5)
    this.CommitDate = time(6)
    this.Body = text(7)
  }

  get [goType](): string {
    return '*source.GitInfo'
  }

  /** One that Git knows nothing of is false. */
  [goTruth](): boolean {
    return this.Hash !== ''
  }
}

/** Finds the last commit of a file by its path on disk. */
export type GitHistory = (filename: string) => GitInfo | undefined

const format = '%x1e%H%x1f%h%x1f%s%x1f%aN%x1f%aE%x1f%aI%x1f%cI%x1f%b%x1d'

/** Read the history of the repository a site lies in; without one, a warning says so and no file has any. */
export function readGitHistory(root: string, report: (diagnostic: Diagnostic) => void): GitHistory {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', root, '-c', 'core.quotePath=false', ...args], {
      encoding: 'utf8',
      maxBuffer: 1 << 30,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  try {
    const top = git('rev-parse', '--show-toplevel').trim()
    const commits = parseLog(git('log', '--name-only', '--no-merges', `--format=${format}`), top)
    return filename => commits.get(filename) ?? commits.get(realPath(filename))
  } catch (error) {
    report(gitUnreadable(reasonOf(error)))
    return () => undefined
  }
}

/** Read the output of `git log`: the newest commit comes first and stays. */
function parseLog(log: string, top: string): ReadonlyMap<string, GitInfo> {
  const commits = new Map<string, GitInfo>()
  for (const entry of log.split('\x1e').slice(1)) {
    const [fields = '', names = ''] = entry.split('\x1d')
    const info = new GitInfo(fields.split('\x1f'))
    for (const name of names.split('\n')) {
      const filename = join(top, name)
      if (name !== '' && !commits.has(filename)) commits.set(filename, info)
    }
  }
  return commits
}

function realPath(filename: string): string {
  try {
    return realpathSync(filename)
  } catch {
    return filename
  }
}

function reasonOf(error: unknown): string {
  const stderr = (error as { readonly stderr?: unknown }).stderr
  const text = typeof stderr === 'string' && stderr.trim() !== '' ? stderr : String((error as Error).message)
  return text.trim().split('\n')[0] ?? ''
}
