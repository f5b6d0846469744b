import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'

/** Remove what earlier builds left in `folder`, where this one has made the files `outputs`. */
export function removeStale(folder, outputs) {
  const made = new Set(outputs.map(file => path.basename(file)))
  for (const file of readdirSync(folder)) if (!made.has(file)) rmSync(path.join(folder, file), { recursive: true })
}
