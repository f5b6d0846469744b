/**
 * Filters that look at one point at a time, with the formulas of the library that Hugo uses (github.com/disintegration/gift):
 * channels go from 0 to 1.
 */

/** @typedef {[red: number, green: number, blue: number]} Colour */

const clamp = value => Math.min(1, Math.max(0, value))

/** Change every channel by itself. */
const perChannel = change => colour => /** @type {Colour} */ (colour.map(change))

/** @type {Record<string, (numbers: readonly number[]) => (colour: Colour) => Colour>} */
const filters = {
  Brightness: ([percentage]) => perChannel(value => value + percentage / 100),
  Contrast: ([percentage]) => perChannel(contrastOf(1 + Math.min(100, Math.max(-100, percentage)) / 100)),
  Gamma: ([gamma]) => perChannel(value => value ** (1 / Math.max(gamma, 1e-5))),
  Invert: () => perChannel(value => 1 - value),
  Sigmoid: ([midpoint, factor]) => perChannel(sigmoidOf(midpoint, factor)),
  ColorBalance: percentages => colour =>
    /** @type {Colour} */ (colour.map((value, i) => value * (1 + percentages[i] / 100))),
  Grayscale: () => colour => {
    const grey = 0.299 * colour[0] + 0.587 * colour[1] + 0.114 * colour[2]
    return [grey, grey, grey]
  },
  Sepia: ([percentage]) => sepiaOf(Math.min(100, Math.max(0, percentage)) / 100),
  Hue: ([shift]) => withHsl(([hue, saturation, light]) => [(((hue + shift / 360) % 1) + 1) % 1, saturation, light]),
  Saturation: ([percentage]) =>
    withHsl(([hue, saturation, light]) => [hue, clamp(saturation * (1 + percentage / 100)), light]),
  Colorize: ([hue, saturation, percentage]) => colorizeOf(hue / 360, saturation / 100, percentage / 100),
}

/**
 * Apply a filter to points of four channels in place.
 *
 * @param {Uint8Array} data
 * @param {string} name
 * @param {readonly number[]} numbers
 */
export function applyPointFilter(data, name, numbers) {
  if (name === 'Opacity') {
    for (let i = 3; i < data.length; i += 4) data[i] = Math.round(data[i] * clamp(numbers[0]))
    return
  }
  const change = filters[name]?.(numbers)
  if (!change) throw new Error(`no filter ${name}`)
  for (let i = 0; i < data.length; i += 4) {
    const colour = change([data[i] / 255, data[i + 1] / 255, data[i + 2] / 255])
    for (let channel = 0; channel < 3; channel++) data[i + channel] = Math.round(clamp(colour[channel]) * 255)
  }
}

function contrastOf(factor) {
  if (factor <= 1) return value => 0.5 + (value - 0.5) * factor
  if (factor < 2) return value => 0.5 + (value - 0.5) / (2 - factor)
  return value => (value < 0.5 ? 0 : 1)
}

function sigmoidOf(midpoint, factor) {
  if (factor === 0) return value => value
  const sigmoid = value => 1 / (1 + Math.exp(-Math.abs(factor) * (value - midpoint)))
  const [low, high] = [sigmoid(0), sigmoid(1)]
  if (factor > 0) return value => (sigmoid(value) - low) / (high - low)
  return value => {
    const target = low + (high - low) * value
    return midpoint - Math.log(1 / Math.min(1 - 1e-6, Math.max(1e-6, target)) - 1) / Math.abs(factor)
  }
}

function sepiaOf(amount) {
  const mix = (own, full) => own + (full - own) * amount
  return ([r, g, b]) => [
    mix(1, 0.393) * r + 0.769 * amount * g + 0.189 * amount * b,
    0.349 * amount * r + mix(1, 0.686) * g + 0.168 * amount * b,
    0.272 * amount * r + 0.534 * amount * g + mix(1, 0.131) * b,
  ]
}

function colorizeOf(hue, saturation, amount) {
  return colour => {
    const [, , light] = toHsl(colour)
    const full = fromHsl([hue, saturation, light])
    return /** @type {Colour} */ (colour.map((value, i) => value + (full[i] - value) * amount))
  }
}

function withHsl(change) {
  return colour => fromHsl(change(toHsl(colour)))
}

function toHsl([r, g, b]) {
  const [max, min] = [Math.max(r, g, b), Math.min(r, g, b)]
  const light = (max + min) / 2
  const range = max - min
  if (range === 0) return [0, 0, light]
  const saturation = light < 0.5 ? range / (max + min) : range / (2 - max - min)
  const hue = max === r ? (g - b) / range + (g < b ? 6 : 0) : max === g ? (b - r) / range + 2 : (r - g) / range + 4
  return [hue / 6, saturation, light]
}

function fromHsl([hue, saturation, light]) {
  if (saturation === 0) return [light, light, light]
  const q = light < 0.5 ? light * (1 + saturation) : light + saturation - light * saturation
  const p = 2 * light - q
  return [channelOf(p, q, hue + 1 / 3), channelOf(p, q, hue), channelOf(p, q, hue - 1 / 3)]
}

function channelOf(p, q, given) {
  const turn = ((given % 1) + 1) % 1
  if (turn < 1 / 6) return p + (q - p) * 6 * turn
  if (turn < 1 / 2) return q
  return turn < 2 / 3 ? p + (q - p) * (2 / 3 - turn) * 6 : p
}
