/** The attributes of an SVG: which say nothing, and the others' values in fewer letters (github.com/tdewolff/minify/svg). */
import { shortenColour } from '../css/css-colours.ts'
import { minifyCss } from '../css/minify-css.ts'
import { shortenNumber } from '../shorten-number.ts'
import { collapseSpace } from '../xml-token.ts'
import type { SvgOptions } from './minify-svg.ts'
import { shortenPathData } from './path-data.ts'

const defaultsOfRoot: Readonly<Record<string, string>> = {
  version: '1.1',
  x: '0',
  y: '0',
  preserveAspectRatio: 'xMidYMid meet',
  baseProfile: 'none',
  contentScriptType: 'application/ecmascript',
  contentStyleType: 'text/css',
}
const colours = new Set(['color', 'fill', 'stroke', 'stop-color', 'flood-color', 'lighting-color'])
const dimension = /^([+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?)(%|[a-zA-Z]*)/

/** Tell whether an attribute says what holds without it. */
export function isDefault(element: string, name: string, value: string): boolean {
  const short = shortenWhole(name, collapseSpace(value))
  if (name === 'xml:space') return short === 'preserve'
  return (
    (element === 'svg' && defaultsOfRoot[name] === short) ||
    (element === 'style' && name === 'type' && short === 'text/css')
  )
}

/** Write the value of an attribute, with its quotes. */
export function shortenAttribute(name: string, value: string, { lowersColours }: SvgOptions): string {
  const text = shortenWhole(name, collapseSpace(value))
  const short = shortenValue(name, lowersColours && isPaint(name, text) ? text.toLowerCase() : text)
  const count = (quote: string) => short.split(quote).length
  return count('"') > count("'") ? `'${short.replaceAll("'", '&#39;')}'` : `"${short.replaceAll('"', '&#34;')}"`
}

/** A value that is one number with its unit. */
function shortenWhole(name: string, value: string): string {
  return name !== 'version' && dimension.exec(value)?.[0] === value ? shortenDimension(value) : value
}

function shortenValue(name: string, value: string): string {
  if (name === 'style') return minifyCss(`a{${value}}`).slice('a{'.length, -'}'.length)
  if (name === 'd') return shortenPathData(value)
  if (name === 'viewBox') return shortenViewBox(value)
  return isPaint(name, value) ? shortenPaint(value) : value
}

function isPaint(name: string, value: string): boolean {
  return colours.has(name) && !/^url\(./i.test(value)
}

function shortenDimension(text: string): string {
  const [, number = '', unit = ''] = dimension.exec(text) ?? []
  const short = shortenNumber(number)
  return short === '0' || unit.toLowerCase() === 'px' ? short : short + unit.toLowerCase()
}

function shortenViewBox(value: string): string {
  const [, ...parts] = /^(\S+?)[ ,](\S+?)[ ,](\S+?)[ ,](.+)$/.exec(value) ?? []
  return parts.length === 4 ? parts.map(part => part.replace(dimension, shortenDimension)).join(' ') : value
}

/** Names are known in lower case only, and the digits of a colour keep their case. */
function shortenPaint(value: string): string {
  if (/^#[0-9a-fA-F]{3,6}$/.test(value)) {
    const name = value === value.toLowerCase() ? shortenColour({ type: 'hash', text: value }) : undefined
    if (name?.type === 'ident') return name.text
    return value.replace(/^#(.)\1(.)\2(.)\3$/, '#$1$2$3')
  }
  return /^[a-z]+$/.test(value) ? shortenColour({ type: 'ident', text: value }).text : value
}
