/**
 * Processes the pictures of one site. A result that Hugo or an earlier build left in `resources/_gen` is taken as it is;
 * else `sharp` makes it, where it is installed.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'
import type { Diagnostic } from '../../../shared/diagnostic.ts'
import type { SiteConfig } from '../../config/site-config.ts'
import type { FileResource } from '../../page/resource.ts'
import { packageMissing } from '../messages.ts'
import { createConvertImage, findSharp, type ImageAnswer, type ImageTask, type WorkerStep } from './convert-image.ts'
import type { FilterStep } from './image-filter.ts'
import type { ImageFormat } from './image-format.ts'
import { type ImageRequest, parseImageRequest } from './image-request.ts'
import { readImageSize } from './image-size.ts'
import { type ImagingDefaults, readImagingDefaults } from './imaging-defaults.ts'
import { resizeSteps } from './resize-steps.ts'

/** What the processor needs of the site. */
export interface ImageContext {
  readonly config: SiteConfig
  readonly report: (diagnostic: Diagnostic) => void
}

/** One picture to be made. */
export interface ImageWork {
  readonly input: Uint8Array
  readonly source: ImageFormat
  readonly request: ImageRequest
  /** Filters to apply; none for a wish about size and format alone. */
  readonly filters: readonly FilterStep[]
  /** Path of the result below the publish folder. */
  readonly file: string
}

/** Processes pictures. */
export class ImageProcessor {
  readonly context: ImageContext
  readonly defaults: ImagingDefaults
  readonly #sharpFrom: string | undefined
  #isSaid = false

  constructor(context: ImageContext) {
    this.context = context
    this.defaults = readImagingDefaults(context.config)
    this.#sharpFrom = findSharp(context.config.root)
  }

  /** Give the bytes of a picture; undefined, and said once, where nothing can make it. */
  make(work: ImageWork): Uint8Array | undefined {
    const [committed, own] = ['images', 'labwright/images'].map(folder => this.#cacheFile(folder, work.file))
    for (const filename of [committed!, own!]) if (existsSync(filename)) return readFileSync(filename)
    if (this.#sharpFrom === undefined) return this.#sayMissing()
    const isAnimated = work.source === 'gif' && (work.request.format === 'gif' || work.request.format === 'webp')
    const { format, quality, isLossless } = work.request
    const { output } = this.#ask(this.#sharpFrom, {
      type: 'process',
      input: work.input,
      isAnimated,
      steps: this.#stepsOf(work),
      output: { format, quality: quality || this.defaults.quality, isLossless },
    })
    mkdirSync(dirname(own!), { recursive: true })
    writeFileSync(own!, output!)
    return output
  }

  /** Tell whether a picture can be made: by sharp, or because it is there. */
  canMake(file: string): boolean {
    if (this.#sharpFrom !== undefined) return true
    return ['images', 'labwright/images'].some(folder => existsSync(this.#cacheFile(folder, file)))
  }

  /** Give the colours that cover most of a picture. */
  findColours(input: Uint8Array): readonly string[] {
    if (this.#sharpFrom !== undefined) return this.#ask(this.#sharpFrom, { type: 'colours', input }).colours ?? []
    this.#sayMissing()
    return []
  }

  #ask(sharpFrom: string, task: ImageTask): ImageAnswer {
    const answer = createConvertImage()(sharpFrom, task)
    if (answer.failure !== undefined) throw new Error(`the picture cannot be processed: ${answer.failure}`)
    return answer
  }

  #stepsOf({ request, filters, input, source }: ImageWork): readonly WorkerStep[] {
    const size = readImageSize(input) ?? { width: 1, height: 1 }
    const background: WorkerStep[] = request.background === '' ? [] : [{ type: 'flatten', colour: request.background }]
    if (filters.length === 0) return [...resizeSteps(request, size), ...background]
    return [...filters.flatMap(step => this.#workerSteps(step, source)), ...background]
  }

  #workerSteps(step: FilterStep, source: ImageFormat): readonly WorkerStep[] {
    switch (step.type) {
      case 'overlay':
      case 'mask':
        return [{ ...step, image: step.image.init.read() }]
      case 'text':
        return [{ ...step, options: { ...step.options, font: readFont(step.options.font) } }]
      case 'process':
        return resizeSteps(parseImageRequest('', step.spec, source, this.defaults), undefined)
      default:
        return [step]
    }
  }

  #cacheFile(folder: string, file: string): string {
    const { root, resourceDir } = this.context.config
    return join(isAbsolute(resourceDir) ? resourceDir : join(root, resourceDir), '_gen', folder, file)
  }

  #sayMissing(): undefined {
    if (!this.#isSaid) {
      const { report, config } = this.context
      const instead = 'pictures stay as they are'
      const file = config.files[0] ?? 'hugo.toml'
      report(packageMissing({ step: 'image processing', packages: 'sharp', file, severity: 'warning', instead }))
    }
    this.#isSaid = true
    return undefined
  }
}

function readFont(font: FileResource | undefined): Uint8Array | undefined {
  return font?.init.read()
}
