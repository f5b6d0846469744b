/** The functions of `images` (gohugo.io/functions/images). */
import { readFileSync } from 'node:fs'
import { isAbsolute, join, normalize } from 'node:path'
import { formatPlain } from '../../../go/fmt.ts'
import { goType, type HostObject } from '../../../go/value.ts'
import type { AssetContext, ResourceFunctions } from '../asset-context.ts'
import { createFilterFunctions } from './image-filter.ts'
import { ImageResource } from './image-resource.ts'
import { readImageSize } from './image-size.ts'

/** What `images.Config` tells of a file. */
class ImageConfig implements HostObject {
  readonly Width: number
  readonly Height: number

  constructor(width: number, height: number) {
    this.Width = width
    this.Height = height
  }

  get [goType](): string {
    return 'image.Config'
  }
}

/** Make the functions of `images` of one site. */
export function createImageFunctions({ config }: AssetContext): ResourceFunctions {
  return {
    ...createFilterFunctions(),
    Config: path => {
      const name = formatPlain(path)
      const size = readImageSize(readFrom([config.root, ...config.modules.map(({ dir }) => dir)], name))
      if (!size) throw new Error(`images.Config: "${name}" is no picture of a known format`)
      return new ImageConfig(size.width, size.height)
    },
    Filter: (...args) => {
      const image = args.at(-1)
      if (!(image instanceof ImageResource)) throw new Error('images.Filter needs a picture as its last argument')
      return image.Filter(...args.slice(0, -1))
    },
  }
}

/** Read a file by its path below the site's root, or below that of one of its modules. */
function readFrom(folders: readonly string[], path: string): Uint8Array {
  const name = normalize(isAbsolute(path) ? `.${path}` : path)
  for (const folder of name.startsWith('..') ? [] : folders) {
    try {
      return readFileSync(join(folder, name))
    } catch {
      // The next folder may have it.
    }
  }
  throw new Error(`images.Config: there is no file "${path}"`)
}
