/** A colour that stands out in a picture (gohugo.io/methods/resource/colors). */
import { goString, goType, type HostObject } from '../../../go/value.ts'

/** A colour as templates see it since 0.125; before it is its text alone. */
export class ImageColour implements HostObject {
  /** `#rrggbb` */
  readonly ColorHex: string

  constructor(hex: string) {
    this.ColorHex = hex
  }

  get [goType](): string {
    return 'images.Color'
  }

  [goString](): string {
    return this.ColorHex
  }

  /** Relative luminance from 0 to 1 (WCAG 2). */
  get Luminance(): number {
    const [red, green, blue] = [1, 3, 5].map(at => linear(Number.parseInt(this.ColorHex.slice(at, at + 2), 16) / 255))
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
  }
}

function linear(channel: number): number {
  return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}
