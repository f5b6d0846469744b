import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { withSite } from '../../testing/build-site.ts'
import { build, createBuilder } from './build.ts'
import type { BuildResult } from './options.ts'

const site = `
-- hugo.toml --
title = "Edits"
baseURL = "https://example.org/"
-- layouts/_default/single.html --
<h1>{{ .Title }}</h1>{{ .Content }}{{ .WordCount }} {{ .Summary }}{{ with .Next }}<a href="{{ .RelPermalink }}">on</a>{{ end }}
-- layouts/_default/list.html --
{{ .Title }}{{ range .Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ .Summary }}{{ end }}
-- layouts/shortcodes/box.html --
<div>{{ .Inner }}</div>
-- content/labs/a.md --
---
title: A
---
A [b](../b/)
-- content/labs/b.md --
---
title: B
---
B
`

/** Numbers below a limit, the same in every run (a linear congruence). */
function createChance(seed: number): (limit: number) => number {
  let state = seed
  return limit => {
    state = (state * 1103515245 + 12345) % 2 ** 31
    return Math.floor((state / 2 ** 31) * limit)
  }
}

const bodies = [
  'Plain *words*.',
  '# Heading\n\n```bash\n$ ls\n```',
  '[lost](nowhere/) and [a](../a/)',
  '{{< box >}}*raw*{{< /box >}} {{% box %}}*cooked*{{% /box %}}',
  '<img src="x.png" "Login" width="9">',
  'one<!--more-->two',
]
const names = ['a', 'b', 'c', 'd']

function edit(root: string, chance: (limit: number) => number): void {
  const page = `content/labs/${names[chance(names.length)]}.md`
  const kind = chance(5)
  if (kind === 0) {
    rmSync(join(root, page), { force: true })
    return
  }
  const unsafe = `[markup.goldmark.renderer]\nunsafe = ${chance(2) === 1}\n`
  const body = bodies[chance(bodies.length)]
  const [file, text] = [
    ['layouts/shortcodes/box.html', `<div class="c${chance(9)}">{{ .Inner }}</div>`] as const,
    ['hugo.toml', `title = "Edits ${chance(9)}"\nbaseURL = "https://example.org/"\n${unsafe}`] as const,
  ][kind - 1] ?? [page, `---\ntitle: T${chance(9)}\nweight: ${chance(4)}\n---\n${body}\n`]
  writeFileSync(join(root, file), text)
}

const seen = ({ files, diagnostics }: BuildResult) => ({
  files: [...files],
  messages: diagnostics.map(({ code, file, place, message }) => [code, file, place, message]),
})

describe('a build with what earlier builds have left', () => {
  it.each([1, 2, 3])('gives what a build from nothing gives, whatever was edited (seed %i)', async seed => {
    await withSite(site, async source => {
      const options = { source, write: false, env: {}, now: new Date('2026-01-01T00:00:00Z') }
      const builder = createBuilder(options)
      const chance = createChance(seed)
      await builder.build()
      for (let step = 0; step < 15; step++) {
        edit(source, chance)
        expect(seen(await builder.rebuild([]))).toEqual(seen(await build(options)))
      }
    })
  })
})
