/** Floats as text in every form of Go's strconv.FormatFloat: exact digits, rounded half to even. */

/**
 * Write a float64 in one of Go's formats (`strconv.FormatFloat`): `e E f g G b x X`; precision -1 is the shortest that
 * reads back the same. `exponentAt` is the exponent from which `g` switches to the `e` form when it is shortest.
 */
export function formatFloat(value: number, format: string, precision: number, exponentAt = 6): string {
  if (Number.isNaN(value)) return 'NaN'
  if (!Number.isFinite(value)) return value > 0 ? '+Inf' : '-Inf'
  const sign = value < 0 || Object.is(value, -0) ? '-' : ''
  const magnitude = Math.abs(value)
  switch (format) {
    case 'e':
      return sign + exponentForm(magnitude, precision)
    case 'E':
      return sign + exponentForm(magnitude, precision).toUpperCase()
    case 'f':
    case 'F':
      return sign + fixedForm(magnitude, precision)
    case 'g':
      return sign + generalForm(magnitude, precision, exponentAt)
    case 'G':
      return sign + generalForm(magnitude, precision, exponentAt).toUpperCase()
    case 'b':
      return sign + binaryForm(magnitude)
    default:
      return sign + hexForm(magnitude, precision, format === 'X')
  }
}

/** Split a float into its exact decimal digits and the exponent of the first: 123.4 -> '1234', 2. */
function digitsOf(value: number, precision: number): [digits: string, exponent: number] {
  const text = precision < 0 ? value.toExponential() : exactExponential(value, precision)
  const [mantissa, exponent] = text.split('e') as [string, string]
  return [mantissa.replace('.', ''), Number(exponent)]
}

/** JavaScript's toExponential with ties to even on the exact value, and beyond 100 digits. */
function exactExponential(value: number, precision: number): string {
  if (value === 0) return `${precision > 0 ? `0.${'0'.repeat(precision)}` : '0'}e+0`
  const { digits, pointAt } = exactDecimal(value)
  const rounded = roundDigits(digits, precision + 1)
  const exponent = pointAt - 1 + (rounded.carry ? 1 : 0)
  const text = rounded.digits.padEnd(precision + 1, '0').slice(0, precision + 1)
  return `${text[0]}${precision > 0 ? `.${text.slice(1)}` : ''}e${exponent}`
}

/** The exact decimal expansion of a positive float: digits without leading zeros, and where the point stands. */
function exactDecimal(value: number): { digits: string; pointAt: number } {
  const { mantissa, exponent } = splitFloat(value)
  if (exponent >= 0) {
    const digits = (mantissa << BigInt(exponent)).toString()
    return { digits, pointAt: digits.length }
  }
  const digits = (mantissa * 5n ** BigInt(-exponent)).toString()
  return { digits, pointAt: digits.length + exponent }
}

function splitFloat(value: number): { mantissa: bigint; exponent: number } {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value)
  const bits = view.getBigUint64(0)
  const biased = Number((bits >> 52n) & 0x7ffn)
  const fraction = bits & 0xfffffffffffffn
  return biased === 0
    ? { mantissa: fraction, exponent: -1074 }
    : { mantissa: fraction | 0x10000000000000n, exponent: biased - 1075 }
}

/** Round a digit string half to even; a carry out of the first digit makes it `1` and one place longer. */
function roundDigits(digits: string, length: number): { digits: string; carry: boolean } {
  if (digits.length <= length) return { digits, carry: false }
  if (length < 0) return { digits: '', carry: false }
  const rest = digits.slice(length)
  const half = `5${'0'.repeat(rest.length - 1)}`
  const kept = digits.slice(0, length)
  const isOdd = length > 0 && Number(kept.at(-1)) % 2 === 1
  if (rest < half || (rest === half && !isOdd)) return { digits: kept, carry: false }
  const raised = (BigInt(kept || '0') + 1n).toString()
  return { digits: raised, carry: raised.length > length }
}

function exponentForm(value: number, precision: number): string {
  const [digits, exponent] = digitsOf(value, precision)
  const fraction = digits.slice(1)
  return `${digits[0]}${fraction && `.${fraction}`}e${signedExponent(exponent)}`
}

function signedExponent(exponent: number): string {
  return `${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`
}

function fixedForm(value: number, precision: number): string {
  if (precision >= 0 && value !== 0) {
    const { digits, pointAt } = exactDecimal(value)
    const rounded = roundDigits(digits, pointAt + precision)
    const all = pointAt + precision < 0 ? '' : rounded.digits
    const length = pointAt + precision + (rounded.carry && pointAt + precision >= 0 ? 1 : 0)
    return placePoint(all.padEnd(length, '0'), length - precision, precision)
  }
  if (value === 0) return precision > 0 ? `0.${'0'.repeat(precision)}` : '0'
  const [digits, exponent] = digitsOf(value, -1)
  const places = Math.max(digits.length - exponent - 1, 0)
  return placePoint(digits.padEnd(exponent + 1, '0'), exponent + 1, places)
}

function placePoint(digits: string, pointAt: number, precision: number): string {
  const whole = pointAt > 0 ? digits.slice(0, pointAt) : '0'
  if (precision <= 0) return whole
  const fraction = pointAt > 0 ? digits.slice(pointAt) : '0'.repeat(-pointAt) + digits
  return `${whole}.${fraction.slice(0, precision).padEnd(precision, '0')}`
}

function generalForm(value: number, precision: number, exponentAt: number): string {
  if (value === 0) return '0'
  const significant = precision === 0 ? 1 : precision
  const [digits, exponent] = digitsOf(value, significant < 0 ? -1 : significant - 1)
  const trimmed = digits.replace(/0+$/, '') || '0'
  let limit = significant < 0 ? exponentAt : significant
  if (significant > trimmed.length && trimmed.length >= exponent + 1) limit = trimmed.length
  if (significant > exponentAt && significant >= 0) limit = Math.max(limit, 0)
  if (exponent < -4 || exponent >= Math.max(limit, 0)) {
    const fraction = trimmed.slice(1)
    return `${trimmed[0]}${fraction && `.${fraction}`}e${signedExponent(exponent)}`
  }
  const places = Math.max(trimmed.length - exponent - 1, 0)
  return placePoint(trimmed.padEnd(exponent + 1, '0'), exponent + 1, places)
}

function binaryForm(value: number): string {
  if (value === 0) return '0p-1074'
  const { mantissa, exponent } = splitFloat(value)
  return `${mantissa}p${exponent < 0 ? '-' : '+'}${Math.abs(exponent)}`
}

function hexForm(value: number, precision: number, upper: boolean): string {
  let { mantissa, exponent } = value === 0 ? { mantissa: 0n, exponent: -52 } : splitFloat(value)
  while (mantissa !== 0n && mantissa < 1n << 52n) {
    mantissa <<= 1n
    exponent--
  }
  if (precision >= 0 && precision < 13) {
    const shift = BigInt(4 * (13 - precision))
    const half = 1n << (shift - 1n)
    const rest = mantissa & ((1n << shift) - 1n)
    mantissa >>= shift
    if (rest > half || (rest === half && (mantissa & 1n) === 1n)) mantissa++
    mantissa <<= shift
    if (mantissa >= 1n << 53n) {
      mantissa >>= 1n
      exponent++
    }
  }
  const fraction = (mantissa & ((1n << 52n) - 1n)).toString(16).padStart(13, '0')
  const shown = precision < 0 ? fraction.replace(/0+$/, '') : fraction.padEnd(precision, '0').slice(0, precision)
  const text = `0x${mantissa >> 52n}${shown && `.${shown}`}p${signedExponent(value === 0 ? 0 : exponent + 52)}`
  return upper ? text.toUpperCase() : text
}
