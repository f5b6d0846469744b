import { describe, expect, it } from 'vitest'
import type { Generation } from '../../config/generation.ts'
import { pictures } from './fixtures/pictures.ts'
import { formatOfPath } from './image-format.ts'
import { nameImage } from './image-name.ts'
import { parseImageRequest } from './image-request.ts'

const source = new Map<string, unknown>([
  ['quality', 70],
  ['resamplefilter', 'Lanczos'],
  ['anchor', 'TopLeft'],
])
const imaging = {
  quality: 70,
  resampleFilter: 'lanczos',
  anchor: 'topleft',
  background: 'ffffff',
  hint: 'photo',
  exifInclude: '',
  exifExclude: '',
  source,
}

function name(generation: Generation, picture: string, wishes: readonly (readonly [string, string])[]): string {
  let path = picture
  for (const [action, spec] of wishes) {
    const format = formatOfPath(path)!
    const request = parseImageRequest(action, spec, format, imaging)
    path = nameImage({ generation, path, format, original: pictures[picture]!, imaging: source }, request)
  }
  return path
}

const half = [['resize', '4x']] as const
const filled = [['fill', '3x3 q60']] as const
const twice = [
  ['crop', '5x5 BottomRight'],
  ['fit', '2x2 webp'],
] as const
const turned = [['resize', 'x3 r90 jpg #00ff00']] as const

// Names that Hugo 0.111.3, 0.131.0 and 0.169.0 gave.
describe('nameImage', () => {
  it.each([
    ['0.111', 'p.png', half, 'p_hu965394f24d2c6a8f85890e2899481864_105_4x0_resize_lanczos_3.png'],
    ['0.111', 'p.png', filled, 'p_hu965394f24d2c6a8f85890e2899481864_105_3x3_fill_q60_lanczos_topleft_3.png'],
    ['0.111', 'p.png', twice, 'p_hu965394f24d2c6a8f85890e2899481864_105_8a4fd504dc7654e96855e4f9542e5246.webp'],
    ['0.111', 'j.jpg', half, 'j_hue24bece82fd8945678f6c9e4434481bc_674_4x0_resize_q70_lanczos.jpg'],
    ['0.111', 'g.gif', turned, 'g_hu49aae4574d20d97b88b45af9f7a2710a_75_0x3_resize_q70_r90_bg00ff00_lanczos_1.jpg'],
    ['0.111', 'w.webp', half, 'w_hu08c10807c5d31da5f7b26f49a09093aa_54_4x0_resize_q70_h2_lanczos_2.webp'],
    ['0.131', 'p.png', half, 'p_hu16894530291604640887.png'],
    ['0.131', 'p.png', twice, 'p_hu11543493102492788395.webp'],
    ['0.131', 'j.jpg', turned, 'j_hu9907491759239162735.jpg'],
    ['0.131', 'w.webp', filled, 'w_hu14656273703803511025.webp'],
    ['0.169', 'p.png', half, 'p_hu_88691177872ace73.png'],
    ['0.169', 'p.png', twice, 'p_hu_fb4c10b877702cf4.webp'],
    ['0.169', 'j.jpg', turned, 'j_hu_bbf1ff443ad3d286.jpg'],
    ['0.169', 'g.gif', filled, 'g_hu_af2ee4ad0b6fcc9c.gif'],
  ] as const)('names as Hugo %s does, of %s for %j: %s', (generation, picture, wishes, expected) => {
    expect(name(generation, picture, wishes)).toBe(expected)
  })
})

describe('parseImageRequest', () => {
  it.each([
    ['fill', '10x', 'fill must provide Width and Height: "10x"'],
    ['resize', 'q50', 'resize must provide Width or Height: "q50"'],
    ['', '10x10', 'width or height are not supported for this action: "10x10"'],
    ['resize', '10x q101', 'quality ranges from 1 to 100 inclusive'],
    ['resize', '10xx', 'invalid image option "10xx"'],
  ])('refuses %s "%s"', (action, spec, message) => {
    expect(() => parseImageRequest(action, spec, 'png', imaging)).toThrow(message)
  })
})
