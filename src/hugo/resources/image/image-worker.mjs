/**
 * The worker that processes pictures: sharp answers asynchronously, templates must not wait for it, so it works in a thread
 * of its own that convert-image.ts waits for. Plain JavaScript, because it has to start in two worlds: from this file when
 * tests run the sources, and from `dist/lib/image-worker.js`, its own entry of the built package.
 */
import { createRequire } from 'node:module'
import { runAsWorker } from 'synckit'
import { applyPointFilter } from './point-filters.mjs'

/**
 * Do one task.
 *
 * @param {string} sharpFrom
 * @param {import('./convert-image.ts').ImageTask} task
 * @returns {Promise<import('./convert-image.ts').ImageAnswer>}
 */
async function convert(sharpFrom, task) {
  try {
    const sharp = createRequire(sharpFrom)('sharp')
    if (task.type === 'colours') return { colours: await findColours(sharp, task.input) }
    return { output: await process(sharp, task) }
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) }
  }
}

/** Take the steps one after the other and write the result in its format. */
async function process(sharp, { input, isAnimated, steps, output }) {
  let image = sharp(input, { pages: isAnimated ? -1 : 1 })
  for (const step of steps) image = await apply(sharp, image, step)
  return encode(image, output)
}

/** Every step works on what the step before has made; points are handed on without loss. */
async function apply(sharp, image, step) {
  switch (step.type) {
    case 'rotate':
      return redraw(sharp, image.rotate(-step.degrees, { background: { r: 0, g: 0, b: 0, alpha: 0 } }))
    case 'orient':
      return redraw(sharp, image.rotate())
    case 'resize':
      return redraw(sharp, image.resize({ ...step.options }))
    case 'crop':
      return redraw(sharp, image.extract(await cropArea(image, step)))
    case 'blur':
      return redraw(sharp, step.sigma < 0.3 ? image : image.blur(step.sigma))
    case 'sharpen':
      return redraw(sharp, image.sharpen({ sigma: Math.max(step.sigma, 0.01), m1: step.amount, m2: step.amount * 2 }))
    case 'pad':
      return redraw(
        sharp,
        image.extend({
          top: step.sides[0],
          right: step.sides[1],
          bottom: step.sides[2],
          left: step.sides[3],
          background: `#${step.colour}`,
        }),
      )
    case 'pixelate':
      return pixelate(sharp, image, step.size)
    case 'overlay':
      return redraw(
        sharp,
        image.composite([
          { input: await fitting(sharp, image, step), left: Math.max(0, step.x), top: Math.max(0, step.y) },
        ]),
      )
    case 'mask':
      return mask(sharp, image, step.image)
    case 'text':
      return redraw(sharp, image.composite([{ input: Buffer.from(await textPicture(image, step)), left: 0, top: 0 }]))
    case 'flatten':
      return redraw(sharp, image.flatten({ background: `#${step.colour}` }))
    default:
      return pointwise(sharp, image, step)
  }
}

/** Draw what was asked for so far; an animation keeps its pages. */
async function redraw(sharp, image) {
  const { pages = 1 } = await image.metadata()
  if (pages > 1) return sharp(await image.gif().toBuffer(), { pages: -1 })
  const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
}

async function cropArea(image, { width, height, anchor }) {
  const { width: fullWidth = 0, height: fullHeight = 0 } = await image.metadata()
  const [w, h] = [Math.min(width, fullWidth), Math.min(height, fullHeight)]
  const left = anchor.includes('left') ? 0 : anchor.includes('right') ? fullWidth - w : Math.floor((fullWidth - w) / 2)
  const top = anchor.includes('top') ? 0 : anchor.includes('bottom') ? fullHeight - h : Math.floor((fullHeight - h) / 2)
  return { left, top, width: w, height: h }
}

async function pixelate(sharp, image, size) {
  const { width = 1, height = 1 } = await image.metadata()
  const small = {
    width: Math.max(1, Math.ceil(width / size)),
    height: Math.max(1, Math.ceil(height / size)),
    fit: 'fill',
  }
  const blocks = await redraw(sharp, image.resize(small))
  return redraw(sharp, blocks.resize({ width, height, fit: 'fill', kernel: 'nearest' }))
}

/** Cut the overlaid picture to what lies within the picture below. */
async function fitting(sharp, image, { image: bytes, x, y }) {
  const { width = 1, height = 1 } = await image.metadata()
  const over = sharp(bytes)
  const size = await over.metadata()
  const left = Math.max(0, -x)
  const top = Math.max(0, -y)
  const area = {
    left,
    top,
    width: Math.max(1, Math.min(size.width - left, width - Math.max(0, x))),
    height: Math.max(1, Math.min(size.height - top, height - Math.max(0, y))),
  }
  return over.extract(area).png().toBuffer()
}

/** The brighter the mask, the more is seen. */
async function mask(sharp, image, bytes) {
  const { width, height } = await image.metadata()
  const grey = await sharp(bytes)
    .flatten({ background: '#000000' })
    .resize({ width, height, fit: 'fill' })
    .greyscale()
    .raw()
    .toBuffer()
  const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  const step = grey.length / (info.width * info.height)
  for (let i = 0; i < info.width * info.height; i++) data[i * 4 + 3] = (data[i * 4 + 3] * grey[i * step]) / 255
  return sharp(data, { raw: { width: info.width, height: info.height, channels: 4 } })
}

async function pointwise(sharp, image, { name, numbers }) {
  const { data, info } = await image.ensureAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true })
  applyPointFilter(data, name, numbers)
  return sharp(data, { raw: { width: info.width, height: info.height, channels: 4 } })
}

/** Letters as a picture of the same size, broken into lines at the right edge. */
async function textPicture(image, { text, options }) {
  const { width = 1, height = 1 } = await image.metadata()
  const { size, x, y, lineSpacing, alignX, alignY, colour, font } = options
  const perLine = Math.max(1, Math.floor((width - 20 - x) / (size * 0.52)))
  const lines = text.split('\n').flatMap(line => wrap(line, perLine))
  const step = Math.ceil(size * 0.95) + lineSpacing
  const first = alignY === 'top' ? y : alignY === 'center' ? y - (lines.length * step) / 2 : y - lines.length * step
  const anchor = { left: 'start', center: 'middle', right: 'end' }[alignX]
  const face = font
    ? `@font-face{font-family:own;src:url(data:font/ttf;base64,${Buffer.from(font).toString('base64')})}`
    : ''
  const spans = lines.map((line, i) => `<text x="${x}" y="${first + size + i * step}">${escapeXml(line)}</text>`)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><style>${face}text{font-family:own,sans-serif;font-size:${size}px;fill:#${colour};text-anchor:${anchor}}</style>${spans.join('')}</svg>`
}

function wrap(line, perLine) {
  const lines = ['']
  for (const word of line.split(/\s+/).filter(Boolean)) {
    const last = lines[lines.length - 1]
    if (last && last.length + word.length + 1 > perLine) lines.push(word)
    else lines[lines.length - 1] = last ? `${last} ${word}` : word
  }
  return lines
}

function escapeXml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** @returns {Promise<Uint8Array>} */
async function encode(image, { format, quality, isLossless }) {
  const opaque = await dropOpaqueAlpha(image)
  switch (format) {
    case 'jpeg':
      return image.flatten({ background: '#ffffff' }).jpeg({ quality, mozjpeg: false }).toBuffer()
    case 'webp':
      return opaque.webp({ quality, lossless: isLossless }).toBuffer()
    case 'gif':
      return opaque.gif().toBuffer()
    case 'tiff':
      return opaque.tiff({ compression: 'deflate' }).toBuffer()
    case 'avif':
      return opaque.avif({ quality, lossless: isLossless }).toBuffer()
    default:
      return opaque.png({ compressionLevel: 9 }).toBuffer()
  }
}

/** A picture without transparent points is written without them, which is smaller. */
async function dropOpaqueAlpha(image) {
  const { hasAlpha, pages = 1 } = await image.metadata()
  if (!hasAlpha || pages > 1) return image
  const { isOpaque } = await image.clone().stats()
  return isOpaque ? image.removeAlpha() : image
}

/**
 * The colours that cover most of a picture, most frequent first: the means of eight equal parts of the colour space, over a
 * grid of at most about 224 points a side (github.com/marekm4/color-extractor, which Hugo uses).
 */
async function findColours(sharp, input) {
  const { data, info } = await sharp(input)
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const [stepX, stepY] = [info.width, info.height].map(length => Math.max(1, Math.floor(length / 224)))
  const parts = Array.from({ length: 8 }, () => ({ sums: [0, 0, 0], count: 0 }))
  for (let y = 0; y < info.height; y += stepY)
    for (let x = 0; x < info.width; x += stepX) addPoint(parts, data, (y * info.width + x) * 4)
  const total = parts.reduce((sum, { count }) => sum + count, 0)
  return parts
    .filter(({ count }) => count / total > 0.01)
    .sort((a, b) => b.count - a.count)
    .map(({ sums, count }) => `#${sums.map(sum => hexOf(Math.round(sum / count))).join('')}`)
}

function addPoint(parts, data, at) {
  const weight = data[at + 3] / 255
  const colour = [0, 1, 2].map(channel => Math.floor(data[at + channel] * weight))
  const part = parts[((colour[0] >> 7) << 2) | ((colour[1] >> 7) << 1) | (colour[2] >> 7)]
  for (let channel = 0; channel < 3; channel++) part.sums[channel] += colour[channel] * weight
  part.count += weight
}

function hexOf(byte) {
  return byte.toString(16).padStart(2, '0')
}

runAsWorker(convert)
