/** Looking up the declarations of a token in a style; a class without its own takes those of the class it belongs to. */
import { styleData } from './data/style-table.ts'

/** A style made ready for look-ups. */
export interface Style {
  /** Declarations of the whole block. */
  readonly background: string
  /** Find the declarations of a token class; empty for those that look like the block itself. */
  declarationsOf(type: string): string
}

/** Classes that more special ones fall back to. */
const families: Readonly<Record<string, string>> = {
  ch: 'c',
  cpf: 'cp',
  fm: 'nf',
  bp: 'nb',
  vm: 'nv',
  or: 'o',
  il: 'mi',
}

/** Get a style of a generation; an unknown name gives Chroma's fallback, `swapoff`. */
export function getStyle(name: string, generation: string): Style {
  const key = name.toLowerCase()
  const [background, groups] =
    (generation === '0.169' ? styleData[`${key}@0.169`] : undefined) ?? styleData[key] ?? styleData['swapoff']!
  const declarations = new Map<string, string>()
  for (const [css, types] of Object.entries(groups)) for (const type of types.split(' ')) declarations.set(type, css)
  return {
    background,
    declarationsOf: type => declarations.get(type) ?? declarations.get(families[type] ?? '') ?? '',
  }
}
