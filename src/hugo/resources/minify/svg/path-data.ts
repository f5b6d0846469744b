/**
 * The path data of an SVG in fewer letters, as Hugo's minifier has it (github.com/tdewolff/minify/svg, ShortenPathData): each
 * command relative or absolute, whichever is shorter, and curves and lines by their short forms.
 *
 *     M 10 10 L 20 10 L 20 30 Z   ->   M10 10H20V30z
 */
import { type PathEnd, writeCommand } from './path-numbers.ts'

interface Point {
  readonly x: number
  readonly y: number
}

/** One set of numbers of a command, as they stand. */
interface PathStep {
  readonly command: string
  readonly numbers: readonly string[]
}

/** Where the pen stands after the steps so far. */
interface Pen {
  readonly at: Point
  readonly start: Point
  /** Second control point of the last curve. */
  readonly cubic?: Point | undefined
  readonly quadratic?: Point | undefined
  readonly end: PathEnd
}

const numbersOf: Readonly<Record<string, number>> = { m: 2, l: 2, t: 2, h: 1, v: 1, s: 4, q: 4, c: 6, a: 7 }
const number = String.raw`[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?`
const longest = 100_000
const digits = 15

/** Shorten path data; what cannot be read stays as it is. */
export function shortenPathData(text: string): string {
  if (text.length > longest) return text
  const commands = readCommands(text)
  if (!commands) return text
  const origin = { x: 0, y: 0 }
  let pen: Pen = { at: origin, start: origin, end: { command: '', isDigit: false, isInteger: false, isFlag: false } }
  let output = ''
  for (const { command, numbers } of commands) {
    if (/z/i.test(command) && numbers.length === 0) {
      pen = { ...pen, at: pen.start }
      output += 'z'
      continue
    }
    const size = numbersOf[command.toLowerCase()] ?? 0
    if (size === 0 || numbers.length % size !== 0) continue
    // The first pair of each move is written with its command: those after it are lines.
    if (/m/i.test(command)) pen = { ...pen, end: { ...pen.end, command: '' } }
    for (let i = 0; i < numbers.length; i += size) {
      const isLine = i > 0 && /m/i.test(command)
      const step = {
        command: isLine ? (command === 'M' ? 'L' : 'l') : command,
        numbers: numbers.slice(i, i + size),
      }
      const drawn = draw(pen, step, numbers.length === size)
      pen = /m/i.test(step.command) ? { ...drawn.pen, start: drawn.pen.at } : drawn.pen
      output += drawn.text
    }
  }
  return output
}

/** Read the commands with all their numbers; a command that is repeated is one. */
function readCommands(text: string): PathStep[] | undefined {
  const commands: { command: string; numbers: string[] }[] = []
  const token = new RegExp(`([MmLlHhVvQqTtCcSsAaZz])|${number}|.`, 'gs')
  while (true) {
    const last = commands.at(-1)
    const place = (last?.numbers.length ?? 0) % 7
    if (last && /a/i.test(last.command) && (place === 3 || place === 4)) {
      // A flag is one digit, and needs nothing after it.
      const flag = /[\s,]*([^\s,])/y
      flag.lastIndex = token.lastIndex
      const found = flag.exec(text)?.[1]
      if (found !== '0' && found !== '1') return undefined
      last.numbers.push(found)
      token.lastIndex = flag.lastIndex
      continue
    }
    const match = token.exec(text)
    if (!match) return commands.length > 0 ? commands : undefined
    const [found, command] = match
    if (command !== undefined) {
      if (last?.command !== command || /m/i.test(command)) commands.push({ command, numbers: [] })
    } else if (/\d/.test(found)) last?.numbers.push(found)
  }
}

function draw(pen: Pen, step: PathStep, isAlone: boolean): { pen: Pen; text: string } {
  const to = endOf(step, pen.at)
  const { step: curve, cubic, quadratic } = shortenCurve(pen, step, to, isAlone)
  const moved = { ...pen, at: to, cubic, quadratic }
  const short = shortenLine(curve, pen.at, to)
  if (!short) return { pen: moved, text: '' }
  const plain = writeCommand(pen.end, short.command, short.numbers)
  const other = otherWay(short, pen.at)
  const turned = writeCommand(pen.end, other.command, other.numbers)
  const shorter = turned.text.length < plain.text.length ? turned : plain
  return { pen: { ...moved, end: shorter.end }, text: shorter.text }
}

const isRelative = (command: string) => command >= 'a'
const isSame = (a: Point, b: Point) => a.x === b.x && a.y === b.y

/** The point that two numbers of a step mean. */
function pointAt({ command, numbers }: PathStep, at: Point, index: number): Point {
  const from = isRelative(command) ? at : { x: 0, y: 0 }
  return { x: Number(numbers.at(index)) + from.x, y: Number(numbers.at(index + 1)) + from.y }
}

function endOf(step: PathStep, at: Point): Point {
  const last = Number(step.numbers.at(-1))
  const letter = step.command.toLowerCase()
  if (letter === 'h') return { x: isRelative(step.command) ? at.x + last : last, y: at.y }
  if (letter === 'v') return { x: at.x, y: isRelative(step.command) ? at.y + last : last }
  return pointAt(step, at, -2)
}

/** Give a step another letter, in its own case, and only the last of its numbers. */
function rename({ command, numbers }: PathStep, letter: string, count: number): PathStep {
  return {
    command: isRelative(command) ? letter : letter.toUpperCase(),
    numbers: count === 0 ? [] : numbers.slice(-count),
  }
}

interface ShortCurve extends Pick<Pen, 'cubic' | 'quadratic'> {
  readonly step: PathStep
}

/** A curve whose control point mirrors the last one, or that is a line, has a shorter command. */
function shortenCurve(pen: Pen, step: PathStep, to: Point, isAlone: boolean): ShortCurve {
  const letter = step.command.toLowerCase()
  const mirrored = (control: Point | undefined) =>
    control ? { x: 2 * pen.at.x - control.x, y: 2 * pen.at.y - control.y } : pen.at
  const isEnd = (point: Point) => isSame(point, pen.at) || isSame(point, to)
  if (letter === 'c' || letter === 's') {
    const mirror = mirrored(pen.cubic)
    const first = letter === 'c' ? pointAt(step, pen.at, -6) : mirror
    const second = pointAt(step, pen.at, -4)
    const isSmooth = letter === 'c' && isSame(first, mirror)
    const mayBeLine = (letter === 'c' && !isSmooth) || isAlone
    if (mayBeLine && isEnd(first) && isEnd(second)) return { step: rename(step, 'l', 2) }
    return { step: isSmooth ? rename(step, 's', 4) : step, cubic: second }
  }
  if (letter === 'q' || letter === 't') {
    const mirror = mirrored(pen.quadratic)
    const control = letter === 'q' ? pointAt(step, pen.at, -4) : mirror
    const isSmooth = letter === 'q' && isSame(control, mirror)
    const mayBeLine = (letter === 'q' && !isSmooth) || isAlone
    if (mayBeLine && isEnd(control)) return { step: rename(step, 'l', 2) }
    return { step: isSmooth ? rename(step, 't', 2) : step, quadratic: control }
  }
  return { step }
}

/** A line along an axis needs one number, and one that goes nowhere none at all. */
function shortenLine(step: PathStep, from: Point, to: Point): PathStep | undefined {
  if (step.command.toLowerCase() !== 'l') return step
  if (isSame(from, to)) return undefined
  if (to.x === from.x) return rename(step, 'v', 1)
  return to.y === from.y ? { ...rename(step, 'h', 0), numbers: step.numbers.slice(0, 1) } : step
}

/** The same step relative instead of absolute, or the other way round. */
function otherWay({ command, numbers }: PathStep, at: Point): PathStep {
  const letter = command.toLowerCase()
  const sign = isRelative(command) ? 1 : -1
  const shift = (value: number, i: number) => {
    if (letter === 'h') return value + sign * at.x
    if (letter === 'v') return value + sign * at.y
    if (letter === 'a') return i === 5 ? value + sign * at.x : i === 6 ? value + sign * at.y : value
    return value + sign * (i % 2 === 0 ? at.x : at.y)
  }
  return {
    command: isRelative(command) ? command.toUpperCase() : letter,
    numbers: numbers.map((text, i) => roundDecimal(String(shift(Number(text), i)))),
  }
}

/** Round the digits of a number as they are written: its shortest spelling, a five going up. */
function roundDecimal(text: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = /^(-?)(\d+)\.?(\d*)(?:e(.+))?$/.exec(text) ?? []
  const all = `${whole}${fraction}`.replace(/^0+/, '')
  if (all.length <= digits) return text
  const rounded = BigInt(all.slice(0, digits)) + (all[digits]! >= '5' ? 1n : 0n)
  return `${sign}${rounded}e${Number(exponent) - fraction.length + all.length - digits}`
}
