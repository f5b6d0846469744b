/** A Hugo version as templates see it: it compares as a version, so that 0.99 comes before 0.131 (Hugo common/version). */
import { goString, goType, type HostObject } from '../../go/value.ts'

/** The value of `hugo.Version`. */
export class VersionString implements HostObject {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }

  get [goType](): string {
    return 'hugo.VersionString'
  }

  [goString](): string {
    return this.text
  }

  String(): string {
    return this.text
  }

  toString(): string {
    return this.text
  }
}

/** Order two versions by their numbers; a `-DEV` or like end comes before the release. */
export function compareVersions(a: string, b: string): number {
  const left = parts(a)
  const right = parts(b)
  for (let i = 0; i < 3; i++) {
    const difference = (left.numbers[i] ?? 0) - (right.numbers[i] ?? 0)
    if (difference !== 0) return difference
  }
  return Number(left.suffix === '') - Number(right.suffix === '')
}

function parts(version: string): { readonly numbers: readonly number[]; readonly suffix: string } {
  const [, numbers = '', suffix = ''] = /^v?([\d.]*)(?:-(.+))?/.exec(version) ?? []
  return { numbers: numbers.split('.').map(Number), suffix }
}
