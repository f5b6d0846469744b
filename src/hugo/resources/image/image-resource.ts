/** A picture as templates see it: its size, and the pictures made of it (gohugo.io/content-management/image-processing). */
import { createHash } from 'node:crypto'
import { formatPlain } from '../../../go/fmt.ts'
import { atLeast } from '../../config/generation.ts'
import type { MediaTypes } from '../../output/media-type.ts'
import { mediaTypeOfSuffix } from '../../output/media-type.ts'
import { FileResource, type FileResourceInit } from '../../page/resource.ts'
import { type Exif, readExif } from './exif.ts'
import { ImageColour } from './image-colour.ts'
import { describeSteps, type FilterStep, stepsOf } from './image-filter.ts'
import { formatOfPath, type ImageFormat, suffixOf } from './image-format.ts'
import { nameImage } from './image-name.ts'
import type { ImageProcessor } from './image-processor.ts'
import { type ImageRequest, parseImageRequest } from './image-request.ts'
import { type ImageSize, readImageSize } from './image-size.ts'

/** What pictures need besides their files. */
export interface ImageTools {
  readonly processor: ImageProcessor
  readonly mediaTypes: MediaTypes
  /** Put a picture that was made into the output. */
  readonly publish: (file: string, read: () => Uint8Array) => void
}

/** A picture. */
export class ImageResource extends FileResource {
  readonly #tools: ImageTools
  /** The file that all began with, for a picture made of another. */
  readonly #original: ImageResource | undefined
  readonly #made = new Map<string, ImageResource>()
  #size: ImageSize | undefined

  constructor(init: FileResourceInit, tools: ImageTools, original?: ImageResource) {
    super(init)
    this.#tools = tools
    this.#original = original
  }

  override derive(init: FileResourceInit): FileResource {
    return new ImageResource(init, this.#tools)
  }

  get Width(): number {
    return this.#measure().width
  }

  get Height(): number {
    return this.#measure().height
  }

  Resize(spec: unknown): ImageResource {
    return this.#wish('resize', spec)
  }

  Fit(spec: unknown): ImageResource {
    return this.#wish('fit', spec)
  }

  Fill(spec: unknown): ImageResource {
    return this.#wish('fill', spec)
  }

  Crop(spec: unknown): ImageResource {
    return this.#wish('crop', spec)
  }

  Process(spec: unknown): ImageResource {
    return this.#wish('', spec)
  }

  Filter(...filters: unknown[]): ImageResource {
    const steps = stepsOf(filters)
    const spec = steps.flatMap(step => (step.type === 'process' ? [step.spec] : [])).join(' ')
    const { defaults } = this.#tools.processor
    const request = { ...parseImageRequest('', spec, this.#format, defaults), action: '' as const }
    const key = createHash('md5').update(describeSteps(steps)).digest('hex').slice(0, 16)
    return this.#make(request, steps, key)
  }

  get Exif(): Exif | undefined {
    const original = this.#original ?? this
    const { defaults, context } = this.#tools.processor
    return readExif(original.init.read(), defaults, context.config.compatibility.generation)
  }

  Colors(): readonly unknown[] {
    const colours = this.#tools.processor.findColours(this.init.read())
    const { generation } = this.#tools.processor.context.config.compatibility
    return atLeast(generation, '0.131') ? colours.map(colour => new ImageColour(colour)) : colours
  }

  get #format(): ImageFormat {
    return formatOfPath(this.init.path) ?? 'png'
  }

  #measure(): ImageSize {
    this.#size ??= readImageSize(this.init.read()) ?? { width: 0, height: 0 }
    return this.#size
  }

  #wish(action: string, spec: unknown): ImageResource {
    const request = parseImageRequest(action, formatPlain(spec), this.#format, this.#tools.processor.defaults)
    return this.#make(request, [])
  }

  #make(request: ImageRequest, filters: readonly FilterStep[], filterKey?: string): ImageResource {
    const { processor } = this.#tools
    const original = this.#original ?? this
    const { generation } = processor.context.config.compatibility
    const path = nameImage(
      {
        generation,
        path: this.init.path,
        format: this.#format,
        original: original.init.read(),
        imaging: processor.defaults.source,
      },
      request,
      filterKey,
    )
    const made = this.#made.get(path) ?? this.#create(path, request, filters, original)
    this.#made.set(path, made)
    return made
  }

  #create(path: string, request: ImageRequest, filters: readonly FilterStep[], original: ImageResource): ImageResource {
    const { processor, mediaTypes, publish } = this.#tools
    const { file } = this.init.locate(path)
    const work = { input: this.init.read(), source: this.#format, request, filters, file }
    if (!processor.canMake(file)) {
      processor.make(work)
      return this
    }
    let content: Uint8Array | undefined
    const read = () => {
      content ??= processor.make(work) ?? this.init.read()
      return content
    }
    const init: FileResourceInit = {
      path,
      name: this.name,
      title: this.title,
      params: this.params,
      mediaType: mediaTypeOfSuffix(mediaTypes, suffixOf(request.format).slice(1)),
      locate: this.init.locate,
      read,
      publish,
    }
    return new ImageResource(init, this.#tools, original)
  }
}
