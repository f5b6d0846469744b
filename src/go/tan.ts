/** Tangent as Go's math.Tan works it out (the Cephes library's approximation), which differs from V8's in the last digit. */

const quarterPi = [0.7853981256484985, 3.774894707930798e-8, 2.6951514290790595e-15] as const
const numerator = [-13093.693918138379, 1153516.6483858742, -17956525.197648488] as const
const denominator = [13681.296347069296, -1320892.3444021097, 25008380.18233579, -53869575.592945464] as const

/** Beyond this Go reduces the angle in another way, and the last digit is V8's. */
const largest = 2 ** 29

/** Give the tangent of an angle in radians. */
export function tan(angle: number): number {
  const size = Math.abs(angle)
  if (size === 0 || !(size < largest)) return Math.tan(angle)
  const octant = Math.floor(size * (4 / Math.PI))
  const evenOctant = octant + (octant % 2)
  const [high, middle, low] = quarterPi
  const rest = size - evenOctant * high - evenOctant * middle - evenOctant * low
  const near = tangentNearZero(rest)
  const value = evenOctant % 4 === 2 ? -1 / near : near
  return angle < 0 ? -value : value
}

function tangentNearZero(x: number): number {
  const square = x * x
  if (square <= 1e-14) return x
  const above = (numerator[0] * square + numerator[1]) * square + numerator[2]
  const below = denominator.reduce((sum, coefficient) => sum * square + coefficient, 1)
  return x + x * ((square * above) / below)
}
