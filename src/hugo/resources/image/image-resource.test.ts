import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formatDiagnostic } from '../../../shared/diagnostic.ts'
import { withSite } from '../../../testing/build-site.ts'
import { type BuildOptions, build } from '../../build/build.ts'
import { pictures } from './fixtures/pictures.ts'
import { readImageSize } from './image-size.ts'

const config = `
-- hugo.toml --
title = "Pictures"
disableKinds = ["taxonomy", "term", "section", "RSS", "sitemap", "404"]
-- layouts/index.html --
`

/** Build a site whose assets and bundle `lab` hold the pictures. */
function buildPictures(template: string, options: Partial<BuildOptions> = {}, files: Record<string, Uint8Array> = {}) {
  return withSite(
    `${config}${template}\n-- content/lab/index.md --\n---\ntitle: Lab\n---\n-- layouts/_default/single.html --\nlab\n`,
    async root => {
      const all = Object.entries(pictures).flatMap(([name, bytes]) => [
        [`assets/${name}`, bytes] as const,
        [`content/lab/${name}`, bytes] as const,
      ])
      for (const [path, bytes] of [...all, ...Object.entries(files)]) {
        mkdirSync(dirname(join(root, path)), { recursive: true })
        writeFileSync(join(root, path), bytes)
      }
      const result = await build({ source: root, write: false, hugoCompat: '0.131', ...options })
      const outputs = new Map([...result.files].map(([path, content]) => [path, Buffer.from(content)]))
      const generated = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(path =>
        path.includes('_gen/labwright/images/'),
      )
      const home = outputs.get('index.html')?.toString().trim()
      return { outputs, home, generated, messages: result.diagnostics.map(formatDiagnostic) }
    },
  )
}

describe('a picture', () => {
  it.each([
    ['Resize', '4x', 4, 3],
    ['Resize', 'x3', 4, 3],
    ['Resize', '16x2', 16, 2],
    ['Resize', '3x r90', 3, 4],
    ['Fit', '4x4', 4, 3],
    ['Fit', '100x100', 8, 6],
    ['Fill', '3x3', 3, 3],
    ['Fill', '3x3 BottomRight', 3, 3],
    ['Crop', '5x5 Center', 5, 5],
    ['Crop', '50x5 Smart', 8, 5],
    ['Process', 'fill 2x4 webp', 2, 4],
  ])('answers .%s "%s" with one of %d by %d', async (method, spec, width, height) => {
    const { home, outputs, messages } = await buildPictures(
      `{{ with (resources.Get "p.png").${method} "${spec}" }}{{ .RelPermalink }} {{ .Width }} {{ .Height }} {{ .Name }}{{ end }}`,
    )
    expect(messages).toEqual([])
    const [link = '', ...rest] = home!.split(' ')
    expect(rest).toEqual([String(width), String(height), '/p.png'])
    expect(readImageSize(outputs.get(link.slice(1))!)).toEqual({ width, height })
  })

  it('of a bundle is published beside its page, in the format asked for', async () => {
    const { home, outputs } = await buildPictures(
      '{{ with site.GetPage "/lab" }}{{ with .Resources.Get "p.png" }}{{ with .Resize "4x jpg q30" }}{{ .RelPermalink }} {{ .MediaType }}{{ end }}{{ end }}{{ end }}',
    )
    const [link = '', type] = home!.split(' ')
    expect(link).toMatch(/^\/lab\/p_hu\d+\.jpg$/)
    expect(type).toBe('image/jpeg')
    expect([...outputs.get(link.slice(1))!.subarray(0, 2)]).toEqual([0xff, 0xd8])
  })

  it('is processed once: a result in resources/_gen is taken as it is', async () => {
    const { home } = await buildPictures('{{ ((resources.Get "p.png").Resize "4x").RelPermalink }}')
    const files = { [`resources/_gen/images${home}`]: pictures['g.gif']! }
    const again = await buildPictures('{{ ((resources.Get "p.png").Resize "4x").RelPermalink }}', {}, files)
    expect(again.outputs.get(home!.slice(1))).toEqual(pictures['g.gif'])
    expect(again.generated).toEqual([])
  })

  it('tells what the camera noted', async () => {
    const { home } = await buildPictures(
      '{{ with (resources.Get "j.jpg").Exif }}{{ .Date.Format "2006-01-02 15:04" }} {{ .Lat }} {{ .Long }} {{ range $k, $v := .Tags }}{{ $k }}={{ $v }};{{ end }}{{ end }}{{ with (resources.Get "p.png").Exif }}never{{ end }}',
    )
    expect(home).toBe(
      '2020-01-02 03:04 51.5 -0.125 ComponentsConfiguration=1 2 3 0;Copyright=me;DateTimeOriginal=2020:01:02 03:04:05;Make=Camera;Orientation=1;YCbCrPositioning=1;',
    )
  })

  it('tells its colours, each a text before 0.125', async () => {
    const template = '{{ range (resources.Get "p.png").Colors }}{{ . }} {{ printf "%T" . }};{{ end }}'
    const today = await buildPictures(template)
    expect(today.home?.split(';').sort()).toEqual(
      ['', '#00ff40', '#ff0040', '#ffff40', '#000040'].map(each => each && `${each} images.Color`).sort(),
    )
    expect((await buildPictures(template, { hugoCompat: '0.111' })).home).toContain('#ff0040 string')
  })

  it.each([
    ['images.Invert', [0, 255, 191]],
    ['images.Grayscale', [84, 84, 84]],
    ['(images.Brightness 10)', [255, 26, 90]],
    ['(images.Contrast -50)', [191, 64, 96]],
    ['(images.Gamma 2)', [255, 0, 128]],
    ['(images.Saturation -100)', [128, 128, 128]],
    ['(images.Hue 120)', [64, 255, 0]],
    ['(images.ColorBalance -50 0 100)', [128, 0, 128]],
    ['(images.Sepia 100)', [112, 100, 78]],
    ['(images.Opacity 0.5)', [255, 0, 64]],
    ['(slice images.Invert images.Invert)', [255, 0, 64]],
  ])('is changed point by point by %s', async (filter, [red, green, blue]) => {
    const { home, outputs, messages } = await buildPictures(
      `{{ ((resources.Get "p.png") | images.Filter ${filter}).RelPermalink }}`,
    )
    expect(messages).toEqual([])
    const { default: sharp } = await import('sharp')
    const points = await sharp(outputs.get(home!.slice(1))!)
      .raw()
      .toBuffer()
    expect([...points.subarray(0, 3)]).toEqual([red, green, blue])
  })

  it.each([
    ['(images.Padding 1 2 "#0000ff")', 12, 8],
    ['(images.GaussianBlur 2)', 8, 6],
    ['(images.UnsharpMask 10 0.4 0.03)', 8, 6],
    ['(images.Pixelate 4)', 8, 6],
    ['images.AutoOrient', 8, 6],
    ['(images.Overlay (resources.Get "g.gif") 4 -2)', 8, 6],
    ['(images.Mask (resources.Get "w.webp"))', 8, 6],
    ['(images.Text "two words" (dict "size" 4 "color" "#fff" "x" 1 "y" 1))', 8, 6],
    ['(images.Process "resize 4x")', 4, 3],
  ])('goes through %s', async (filter, width, height) => {
    const { home, messages } = await buildPictures(
      `{{ with (resources.Get "p.png").Filter ${filter} }}{{ .Width }}x{{ .Height }}{{ end }}`,
    )
    expect(messages).toEqual([])
    expect(home).toBe(`${width}x${height}`)
  })

  it('is measured by its path too', async () => {
    const { home } = await buildPictures(
      '{{ with imageConfig "/content/lab/j.jpg" }}{{ .Width }}x{{ .Height }}{{ end }}',
    )
    expect(home).toBe('8x6')
  })

  it('keeps its kind through a fingerprint', async () => {
    const { home } = await buildPictures(
      '{{ with resources.Get "p.png" | fingerprint "md5" }}{{ .Width }} {{ (.Resize "4x").Height }}{{ end }}',
    )
    expect(home).toBe('8 3')
  })

  it('that cannot be processed as asked names the reason', async () => {
    const { messages } = await buildPictures('{{ ((resources.Get "p.png").Fill "4x").RelPermalink }}')
    expect(messages.join()).toContain('fill must provide Width and Height: "4x"')
  })
})
