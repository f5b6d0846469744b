/** A wish about a picture's size as steps of the worker, with the sizes that Hugo computes (resources/images/image.go). */
import type { WorkerStep } from './convert-image.ts'
import type { ImageRequest } from './image-request.ts'
import type { ImageSize } from './image-size.ts'

/** Kernels of sharp nearest to the filters of Hugo. */
const kernels: Readonly<Record<string, string>> = {
  nearestneighbor: 'nearest',
  box: 'linear',
  linear: 'linear',
  hermite: 'linear',
  bartlett: 'linear',
  catmullrom: 'cubic',
  mitchellnetravali: 'mitchell',
  bspline: 'mitchell',
  gaussian: 'mitchell',
}

const positions: Readonly<Record<string, string>> = {
  smart: 'attention',
  center: 'centre',
  topleft: 'left top',
  top: 'top',
  topright: 'right top',
  left: 'left',
  right: 'right',
  bottomleft: 'left bottom',
  bottom: 'bottom',
  bottomright: 'right bottom',
}

/** Turn a wish into steps; `size` is that of the picture before any rotation, where it is known. */
export function resizeSteps(request: ImageRequest, size: ImageSize | undefined): readonly WorkerStep[] {
  const { action, width, height, rotate, anchor } = request
  const steps: WorkerStep[] = rotate === 0 ? [] : [{ type: 'rotate', degrees: rotate }]
  const isTurned = Math.abs(rotate % 180) === 90
  const before = size && isTurned ? { width: size.height, height: size.width } : size
  const kernel = kernels[request.resampleFilter] ?? 'lanczos3'
  const position = positions[anchor] ?? 'centre'
  switch (action) {
    case 'resize':
      steps.push({ type: 'resize', options: { ...fullSize(width, height, before), kernel } })
      break
    case 'fit':
      steps.push({ type: 'resize', options: { width, height, fit: 'inside', withoutEnlargement: true, kernel } })
      break
    case 'fill':
      steps.push({ type: 'resize', options: { width, height, fit: 'cover', position, kernel } })
      break
    case 'crop':
      if (anchor === 'smart' && before)
        steps.push({
          type: 'resize',
          options: { ...withinSize(width, height, before), fit: 'cover', position, kernel },
        })
      else steps.push({ type: 'crop', width, height, anchor })
  }
  return steps
}

/** The side that is not named follows from the other, or is left to sharp where the size is not known. */
function fullSize(width: number, height: number, size: ImageSize | undefined): Readonly<Record<string, unknown>> {
  if (!size && (width === 0 || height === 0)) return width === 0 ? { height } : { width }
  if (!size) return { width, height, fit: 'fill' }
  const scaled = (length: number, from: number, to: number) => Math.max(1, Math.floor((length * to) / from + 0.5))
  return {
    width: width || scaled(size.width, size.height, height),
    height: height || scaled(size.height, size.width, width),
    fit: 'fill',
  }
}

function withinSize(width: number, height: number, size: ImageSize): ImageSize {
  return { width: Math.min(width, size.width), height: Math.min(height, size.height) }
}
