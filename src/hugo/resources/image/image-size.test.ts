import { describe, expect, it } from 'vitest'
import { pictures } from './fixtures/pictures.ts'
import { readImageSize } from './image-size.ts'

describe('readImageSize', () => {
  it.each(Object.entries(pictures))('measures %s', (_, bytes) => {
    expect(readImageSize(bytes)).toEqual({ width: 8, height: 6 })
  })

  it('does not measure what is no picture, or only the beginning of one', () => {
    expect(readImageSize(Buffer.from('<svg width="8" height="6"/>'))).toBeUndefined()
    expect(readImageSize(pictures['j.jpg']!.subarray(0, 100))).toBeUndefined()
  })
})
