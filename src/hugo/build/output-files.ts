/** The output of a build by path. Files that are copies are read from disk when they are asked for. */
import { readFileSync } from 'node:fs'
import type { OutputFile } from './publish.ts'

/** A map of output files that reads copies late. */
export class OutputFiles extends Map<string, string | Uint8Array> {
  readonly outputs: ReadonlyMap<string, OutputFile>

  constructor(outputs: ReadonlyMap<string, OutputFile>) {
    super()
    this.outputs = outputs
  }

  override get size(): number {
    return this.outputs.size
  }

  override has(path: string): boolean {
    return this.outputs.has(path)
  }

  override get(path: string): string | Uint8Array | undefined {
    const output = this.outputs.get(path)
    return typeof output === 'object' && 'copyOf' in output ? readFileSync(output.copyOf) : output
  }

  override keys(): MapIterator<string> {
    return this.outputs.keys() as MapIterator<string>
  }

  override *values(): MapIterator<string | Uint8Array> {
    for (const path of this.outputs.keys()) yield this.get(path)!
    return undefined
  }

  override *entries(): MapIterator<[string, string | Uint8Array]> {
    for (const path of this.outputs.keys()) yield [path, this.get(path)!]
    return undefined
  }

  override [Symbol.iterator](): MapIterator<[string, string | Uint8Array]> {
    return this.entries()
  }

  override forEach(
    visit: (value: string | Uint8Array, path: string, map: Map<string, string | Uint8Array>) => void,
  ): void {
    for (const [path, value] of this.entries()) visit(value, path, this)
  }
}
