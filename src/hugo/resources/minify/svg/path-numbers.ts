/** Numbers of path data written one after the other with as little between them as can be (github.com/tdewolff/minify/svg). */
import { shortenNumber } from '../shorten-number.ts'

/** What the text written so far ends in, as far as the next number must know. */
export interface PathEnd {
  /** The command that a number would be read for; empty at the start. */
  readonly command: string
  readonly isDigit: boolean
  /** A number that could still take a dot. */
  readonly isInteger: boolean
  readonly isFlag: boolean
}

/** A piece of path data, and what it ends in. */
export interface PathText {
  readonly text: string
  readonly end: PathEnd
}

/** Write a command with one set of numbers after what is there. */
export function writeCommand(end: PathEnd, command: string, numbers: readonly string[]): PathText {
  const isGoingOn =
    command === end.command || (end.command === 'M' && command === 'L') || (end.command === 'm' && command === 'l')
  let written: PathText = isGoingOn
    ? { text: '', end }
    : { text: command, end: { ...end, command, isDigit: false, isInteger: false } }
  for (const [i, number] of numbers.entries()) {
    const isFlag = /a/i.test(command) && (i % 7 === 3 || i % 7 === 4)
    const next = isFlag ? writeFlag(written.end, number) : writeNumber(written.end, number)
    written = { text: written.text + next.text, end: next.end }
  }
  return written
}

function writeFlag(end: PathEnd, number: string): PathText {
  const flag = number === '1' ? '1' : '0'
  return {
    text: end.isFlag ? flag : ` ${flag}`,
    end: { ...end, isFlag: true, isDigit: false, isInteger: false },
  }
}

function writeNumber(end: PathEnd, number: string): PathText {
  const short = shortenNumber(number)
  const touches = end.isDigit && (/^\d/.test(short) || (short.startsWith('.') && end.isInteger))
  // A zero after a fraction is written `.0`: what follows then needs no space.
  if (touches && short.startsWith('0') && !end.isInteger) return { text: '.0', end }
  const text = /.00$/.test(short) ? `${short.slice(0, -2)}e2` : short
  return {
    text: touches ? ` ${text}` : text,
    end: { ...end, isDigit: true, isInteger: !/[.eE]/.test(text), isFlag: false },
  }
}
