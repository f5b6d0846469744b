/** Colours in their shortest spelling: names for numbers and numbers for names (www.w3.org/TR/css-color-4). */
import type { CssValue } from './css-value.ts'

const shorterNames: Readonly<Record<string, string>> = {
  '#000080': 'navy',
  '#008000': 'green',
  '#008080': 'teal',
  '#4b0082': 'indigo',
  '#800000': 'maroon',
  '#800080': 'purple',
  '#808000': 'olive',
  '#808080': 'gray',
  '#a0522d': 'sienna',
  '#a52a2a': 'brown',
  '#c0c0c0': 'silver',
  '#cd853f': 'peru',
  '#d2b48c': 'tan',
  '#da70d6': 'orchid',
  '#dda0dd': 'plum',
  '#ee82ee': 'violet',
  '#f0e68c': 'khaki',
  '#f0ffff': 'azure',
  '#f5deb3': 'wheat',
  '#f5f5dc': 'beige',
  '#fa8072': 'salmon',
  '#faf0e6': 'linen',
  '#ff6347': 'tomato',
  '#ff7f50': 'coral',
  '#ffa500': 'orange',
  '#ffc0cb': 'pink',
  '#ffd700': 'gold',
  '#ffe4c4': 'bisque',
  '#fffafa': 'snow',
  '#fffff0': 'ivory',
  '#ff0000': 'red',
  '#f00': 'red',
}

const shorterNumbers: Readonly<Record<string, string>> = {
  black: '#000',
  darkblue: '#00008b',
  mediumblue: '#0000cd',
  darkgreen: '#006400',
  darkcyan: '#008b8b',
  deepskyblue: '#00bfff',
  darkturquoise: '#00ced1',
  mediumspringgreen: '#00fa9a',
  springgreen: '#00ff7f',
  midnightblue: '#191970',
  dodgerblue: '#1e90ff',
  lightseagreen: '#20b2aa',
  forestgreen: '#228b22',
  seagreen: '#2e8b57',
  darkslategray: '#2f4f4f',
  limegreen: '#32cd32',
  mediumseagreen: '#3cb371',
  turquoise: '#40e0d0',
  royalblue: '#4169e1',
  steelblue: '#4682b4',
  darkslateblue: '#483d8b',
  mediumturquoise: '#48d1cc',
  darkolivegreen: '#556b2f',
  cadetblue: '#5f9ea0',
  cornflowerblue: '#6495ed',
  mediumaquamarine: '#66cdaa',
  slateblue: '#6a5acd',
  olivedrab: '#6b8e23',
  slategray: '#708090',
  lightslateblue: '#789',
  mediumslateblue: '#7b68ee',
  lawngreen: '#7cfc00',
  chartreuse: '#7fff00',
  aquamarine: '#7fffd4',
  lightskyblue: '#87cefa',
  blueviolet: '#8a2be2',
  darkmagenta: '#8b008b',
  saddlebrown: '#8b4513',
  darkseagreen: '#8fbc8f',
  lightgreen: '#90ee90',
  mediumpurple: '#9370db',
  darkviolet: '#9400d3',
  palegreen: '#98fb98',
  darkorchid: '#9932cc',
  yellowgreen: '#9acd32',
  darkgray: '#a9a9a9',
  lightblue: '#add8e6',
  greenyellow: '#adff2f',
  paleturquoise: '#afeeee',
  lightsteelblue: '#b0c4de',
  powderblue: '#b0e0e6',
  firebrick: '#b22222',
  darkgoldenrod: '#b8860b',
  mediumorchid: '#ba55d3',
  rosybrown: '#bc8f8f',
  darkkhaki: '#bdb76b',
  mediumvioletred: '#c71585',
  indianred: '#cd5c5c',
  chocolate: '#d2691e',
  lightgray: '#d3d3d3',
  goldenrod: '#daa520',
  palevioletred: '#db7093',
  gainsboro: '#dcdcdc',
  burlywood: '#deb887',
  lightcyan: '#e0ffff',
  lavender: '#e6e6fa',
  darksalmon: '#e9967a',
  palegoldenrod: '#eee8aa',
  lightcoral: '#f08080',
  aliceblue: '#f0f8ff',
  honeydew: '#f0fff0',
  sandybrown: '#f4a460',
  whitesmoke: '#f5f5f5',
  mintcream: '#f5fffa',
  ghostwhite: '#f8f8ff',
  antiquewhite: '#faebd7',
  lightgoldenrodyellow: '#fafad2',
  fuchsia: '#f0f',
  magenta: '#f0f',
  deeppink: '#ff1493',
  orangered: '#ff4500',
  darkorange: '#ff8c00',
  lightsalmon: '#ffa07a',
  lightpink: '#ffb6c1',
  peachpuff: '#ffdab9',
  navajowhite: '#ffdead',
  moccasin: '#ffe4b5',
  mistyrose: '#ffe4e1',
  blanchedalmond: '#ffebcd',
  papayawhip: '#ffefd5',
  lavenderblush: '#fff0f5',
  seashell: '#fff5ee',
  cornsilk: '#fff8dc',
  lemonchiffon: '#fffacd',
  floralwhite: '#fffaf0',
  yellow: '#ff0',
  lightyellow: '#ffffe0',
  white: '#fff',
}

/** Write a colour shorter; anything else stays. */
export function shortenColour(value: CssValue): CssValue {
  if (value.type === 'ident') {
    const number = shorterNumbers[value.text.toLowerCase()]
    return number === undefined ? value : { type: 'hash', text: number }
  }
  return value.type === 'hash' ? shortenHash(value.text.toLowerCase()) : value
}

/** Make the value of a colour whose channels go from 0 to 1. */
export function colourOf(channels: readonly number[]): CssValue {
  const hex = channels.map(channel =>
    Math.floor(channel * 255 + 0.5)
      .toString(16)
      .padStart(2, '0'),
  )
  return shortenHash(`#${hex.join('')}`)
}

function shortenHash(text: string): CssValue {
  let hash = text
  if (hash.length === 9 && hash[7] === hash[8]) {
    if (hash[7] === 'f') hash = hash.slice(0, 7)
    else if (hash[7] === '0') hash = '#0000'
  }
  const name = shorterNames[hash]
  if (name !== undefined) return { type: 'ident', text: name }
  const isDoubled = (hash.length === 7 || hash.length === 9) && pairsAreEqual(hash)
  return { type: 'hash', text: isDoubled ? `#${[...hash.slice(1)].filter((_, i) => i % 2 === 0).join('')}` : hash }
}

function pairsAreEqual(hash: string): boolean {
  return [...hash.slice(1)].every((digit, i, all) => digit === all[i - (i % 2)])
}

/** Red, green and blue, from 0 to 1, of a colour in HSL (www.w3.org/TR/css-color-3/#hsl-color). */
export function hslToRgb(hue: number, saturation: number, light: number): readonly number[] {
  const m2 = light > 0.5 ? light + saturation - light * saturation : light * (saturation + 1)
  const m1 = light * 2 - m2
  return [hue + 1 / 3, hue, hue - 1 / 3].map(given => {
    const turn = given < 0 ? given + 1 : given > 1 ? given - 1 : given
    if (turn * 6 < 1) return m1 + (m2 - m1) * turn * 6
    if (turn * 2 < 1) return m2
    return turn * 3 < 2 ? m1 + (m2 - m1) * (2 / 3 - turn) * 6 : m1
  })
}
