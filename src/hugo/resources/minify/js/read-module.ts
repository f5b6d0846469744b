/** Reads `import` and `export`. The names they bring are not renamed: they are no variables of the script. */
import type * as es from 'acorn'
import { placeAt } from '../../../../shared/position.ts'
import { MinifyError } from '../minify-error.ts'
import { readClass } from './read-class.ts'
import { readDeclaration } from './read-declaration.ts'
import { readFunction } from './read-function.ts'
import { type Reader, textOf } from './reader.ts'
import type { Alias, Export, Import } from './statement.ts'

/** Read an import. */
export function readImport(reader: Reader, node: es.ImportDeclaration): Import {
  refuseAttributes(reader, node)
  const specifiers = node.specifiers.filter(specifier => specifier.type !== 'ImportDefaultSpecifier')
  const defaultName = node.specifiers.find(specifier => specifier.type === 'ImportDefaultSpecifier')?.local.name
  const hasList = specifiers.length > 0 || reader.source.slice(node.start, node.source.start).includes('{')
  const aliases = specifiers.map(specifier =>
    specifier.type === 'ImportNamespaceSpecifier'
      ? { name: '*', binding: specifier.local.name }
      : createAlias(
          textOf(reader, specifier.imported),
          textOf(reader, specifier.local),
          specifier.imported.start === specifier.local.start,
        ),
  )
  const names = hasList ? [...aliases, ...afterLast(reader, specifiers.at(-1), node.source.start)] : undefined
  return { type: 'import', defaultName, names, module: textOf(reader, node.source) }
}

/** A comma behind the last name of a list stays: it is a name without letters. */
function afterLast(reader: Reader, last: es.Node | undefined, end: number): Alias[] {
  const rest = last ? reader.source.slice(last.end, end).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '') : ''
  return /^\s*,/.test(rest) ? [{ binding: '' }] : []
}

function createAlias(name: string, binding: string, isSame: boolean): Alias {
  return isSame ? { binding } : { name, binding }
}

/** Hugo's minifier does not know `with { type: 'json' }`. */
function refuseAttributes(reader: Reader, { attributes }: { readonly attributes: readonly es.Node[] }): void {
  const [first] = attributes
  if (first) throw new MinifyError('import attributes cannot be minified', placeAt(reader.source, first.start))
}

/** Read an export. */
export function readExport(
  reader: Reader,
  node: es.ExportNamedDeclaration | es.ExportDefaultDeclaration | es.ExportAllDeclaration,
): Export {
  switch (node.type) {
    case 'ExportDefaultDeclaration':
      return { type: 'export', isDefault: true, declaration: readDefault(reader, node.declaration), names: [] }
    case 'ExportAllDeclaration': {
      refuseAttributes(reader, node)
      const alias = node.exported ? { name: '*', binding: textOf(reader, node.exported) } : { binding: '*' }
      return { type: 'export', isDefault: false, names: [alias], module: textOf(reader, node.source) }
    }
    case 'ExportNamedDeclaration':
      return readNamed(reader, node)
    default:
      return node satisfies never
  }
}

function readNamed(reader: Reader, node: es.ExportNamedDeclaration): Export {
  refuseAttributes(reader, node)
  const { declaration } = node
  if (declaration) {
    const read =
      declaration.type === 'VariableDeclaration'
        ? readDeclaration(reader, declaration, false)
        : reader.statement(declaration)
    return { type: 'export', isDefault: false, declaration: read, names: [] }
  }
  const aliases = node.specifiers.map(({ local, exported }) =>
    createAlias(textOf(reader, local), textOf(reader, exported), local.start === exported.start),
  )
  const names = [...aliases, ...afterLast(reader, node.specifiers.at(-1), node.source?.start ?? node.end)]
  return { type: 'export', isDefault: false, names, module: node.source ? textOf(reader, node.source) : undefined }
}

function readDefault(reader: Reader, node: es.ExportDefaultDeclaration['declaration']): Export['declaration'] {
  switch (node.type) {
    case 'FunctionDeclaration':
      return readFunction(reader, node, false)
    case 'ClassDeclaration':
      return readClass(reader, node, false)
    default:
      return reader.expression(node, true)
  }
}
