/** Filters of `images.*`: what a template names, to be applied later (gohugo.io/functions/images). */
import { formatPlain } from '../../../go/fmt.ts'
import { kindOf, numberOf } from '../../../go/kind.ts'
import { goType, type HostObject } from '../../../go/value.ts'
import { FileResource } from '../../page/resource.ts'
import type { ResourceFunctions } from '../asset-context.ts'
import { asResource } from '../resource-argument.ts'
import { StepOptions } from '../step-options.ts'

/** One step of the work on a picture's points. */
export type FilterStep =
  | { readonly type: 'point'; readonly name: string; readonly numbers: readonly number[] }
  | { readonly type: 'blur'; readonly sigma: number }
  | { readonly type: 'sharpen'; readonly sigma: number; readonly amount: number; readonly threshold: number }
  | { readonly type: 'pixelate'; readonly size: number }
  | { readonly type: 'orient' }
  | {
      readonly type: 'pad'
      readonly sides: readonly [top: number, right: number, bottom: number, left: number]
      readonly colour: string
    }
  | { readonly type: 'overlay'; readonly image: FileResource; readonly x: number; readonly y: number }
  | { readonly type: 'mask'; readonly image: FileResource }
  | { readonly type: 'text'; readonly text: string; readonly options: TextOptions }
  | { readonly type: 'process'; readonly spec: string }

/** How a text is drawn. */
export interface TextOptions {
  readonly colour: string
  /** Height of the letters in pixels. */
  readonly size: number
  readonly x: number
  readonly y: number
  readonly alignX: 'left' | 'center' | 'right'
  readonly alignY: 'top' | 'center' | 'bottom'
  readonly lineSpacing: number
  readonly font: FileResource | undefined
}

/** A filter as templates hold it. */
export class ImageFilter implements HostObject {
  readonly step: FilterStep

  constructor(step: FilterStep) {
    this.step = step
  }

  get [goType](): string {
    return 'images.filter'
  }
}

/** Filters that look at one point at a time, with how many numbers each takes. */
const pointFilters: Readonly<Record<string, number>> = {
  Brightness: 1,
  ColorBalance: 3,
  Colorize: 3,
  Contrast: 1,
  Gamma: 1,
  Grayscale: 0,
  Hue: 1,
  Invert: 0,
  Opacity: 1,
  Saturation: 1,
  Sepia: 1,
  Sigmoid: 2,
}

/** Make the functions of `images` that name filters. */
export function createFilterFunctions(): ResourceFunctions {
  const points = Object.entries(pointFilters).map(([name, count]) => [
    name,
    (...args: unknown[]) => {
      if (args.length !== count) throw new Error(`images.${name} takes ${count} numbers, not ${args.length}`)
      return new ImageFilter({ type: 'point', name, numbers: args.map(numberIn) })
    },
  ])
  return {
    ...(Object.fromEntries(points) as ResourceFunctions),
    AutoOrient: () => new ImageFilter({ type: 'orient' }),
    GaussianBlur: sigma => new ImageFilter({ type: 'blur', sigma: numberIn(sigma) }),
    Pixelate: size => new ImageFilter({ type: 'pixelate', size: numberIn(size) }),
    UnsharpMask: (sigma, amount, threshold) =>
      new ImageFilter({
        type: 'sharpen',
        sigma: numberIn(sigma),
        amount: numberIn(amount),
        threshold: numberIn(threshold),
      }),
    Overlay: (image, x, y) =>
      new ImageFilter({ type: 'overlay', image: asResource(image, 'images.Overlay'), x: numberIn(x), y: numberIn(y) }),
    Mask: image => new ImageFilter({ type: 'mask', image: asResource(image, 'images.Mask') }),
    Padding: (...args) => new ImageFilter(padding(args)),
    Process: spec => new ImageFilter({ type: 'process', spec: formatPlain(spec) }),
    Text: (text, options) =>
      new ImageFilter({ type: 'text', text: formatPlain(text), options: textOptions(new StepOptions(options)) }),
  }
}

/** List the steps of filters, which a template may have put into lists. */
export function stepsOf(values: readonly unknown[]): readonly FilterStep[] {
  return values.flatMap(value => {
    if (value instanceof ImageFilter) return [value.step]
    if (Array.isArray(value)) return stepsOf(value)
    throw new Error('.Filter takes filters, such as images.Grayscale')
  })
}

/** Describe steps, so that equal ones have equal names. */
export function describeSteps(steps: readonly FilterStep[]): string {
  return JSON.stringify(steps, (_, value: unknown) => (value instanceof FileResource ? value.init.path : value))
}

function numberIn(value: unknown): number {
  const kind = kindOf(value)
  const number = kind === 'int' || kind === 'float' ? Number(numberOf(value)) : Number(formatPlain(value))
  if (Number.isNaN(number)) throw new Error(`"${formatPlain(value)}" is no number`)
  return number
}

/** One to four numbers as in CSS, and a colour at the end. */
function padding(args: readonly unknown[]): FilterStep {
  const last = args.at(-1)
  const colour = kindOf(last) === 'string' && Number.isNaN(Number(last)) ? formatPlain(last).replace('#', '') : 'ffffff'
  const numbers = args.filter(arg => arg !== last || kindOf(last) !== 'string').map(numberIn)
  const [top = 0, right = top, bottom = top, left = right] = numbers
  if (numbers.length < 1 || numbers.length > 4) throw new Error('images.Padding takes one to four numbers and a colour')
  return { type: 'pad', sides: [top, right, bottom, left], colour }
}

function textOptions(options: StepOptions): TextOptions {
  const font = options.get('font')
  const alignX = options.text('alignx').toLowerCase()
  const alignY = options.text('aligny').toLowerCase()
  return {
    colour: options.text('color').replace('#', '') || 'ffffff',
    size: options.number('size') ?? 20,
    x: options.number('x') ?? 10,
    y: options.number('y') ?? 10,
    alignX: alignX === 'center' || alignX === 'right' ? alignX : 'left',
    alignY: alignY === 'center' || alignY === 'bottom' ? alignY : 'top',
    lineSpacing: options.number('linespacing') ?? 2,
    font: font instanceof FileResource ? font : undefined,
  }
}
