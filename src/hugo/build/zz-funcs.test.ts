import { it } from 'vitest'
import { build } from './build.ts'
import fs from 'node:fs'
import { formatDiagnostic } from '../../shared/diagnostic.ts'
it('x', async () => {
  for (const [src, out, gen] of JSON.parse(process.env.BUILDS!)) {
    fs.rmSync(out, {recursive:true, force:true})
    const r = await build({ source: src, destination: out, hugoCompat: gen } as any)
    fs.writeFileSync(out + '.log', r.diagnostics.map(formatDiagnostic).join('\n'))
  }
}, 120000)
