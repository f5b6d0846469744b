/** The kinds of text that can be minified, by media type and by the ending of a name (Hugo's minifiers package). */

export type MinifiedKind = 'css' | 'html' | 'js' | 'json' | 'svg' | 'xml'

const types: readonly (readonly [RegExp, MinifiedKind])[] = [
  [/^text\/css$/, 'css'],
  [/^text\/html$/, 'html'],
  [/^(?:application|text)\/(?:x-)?(?:java|ecma)script$/, 'js'],
  [/^(?:application|text)\/(?:x-|(?:ld|manifest)\+)?json$/, 'json'],
  [/^image\/svg\+xml$/, 'svg'],
  [/^(?:application|text)\/(?:rss\+)?xml$/, 'xml'],
]

const endings: Readonly<Record<string, MinifiedKind>> = {
  css: 'css',
  htm: 'html',
  html: 'html',
  js: 'js',
  json: 'json',
  rss: 'xml',
  svg: 'svg',
  webmanifest: 'json',
  xml: 'xml',
}

/** Tell how a media type is minified; undefined for one that is not. */
export function kindOfType(mediaType: string): MinifiedKind | undefined {
  return types.find(([pattern]) => pattern.test(mediaType))?.[1]
}

/** Tell how a file is minified by the ending of its name. */
export function kindOfFile(path: string): MinifiedKind | undefined {
  return endings[path.slice(path.lastIndexOf('.') + 1).toLowerCase()]
}
