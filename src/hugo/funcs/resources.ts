/**
 * The namespaces of Hugo Pipes and pictures. What the build has of them it hands in; a function it lacks reports itself by
 * name and gives its input on, so that a page still comes out.
 */
import type { ResourceFunctions } from '../resources/asset-context.ts'
import { CssString } from '../resources/sass/css-string.ts'
import { toText } from './convert.ts'
import type { FuncDeps } from './deps.ts'
import { atLeastArgs, type FunctionTable, type Namespace, type TemplateFunction } from './function-spec.ts'

type Family = 'resources' | 'images' | 'css' | 'js'

const names: Readonly<Record<Family, Readonly<Record<string, readonly string[]>>>> = {
  resources: {
    ...{
      Get: [],
      GetMatch: [],
      GetRemote: [],
      Match: [],
      ByType: [],
      FromString: [],
      ExecuteAsTemplate: [],
      Concat: [],
      Copy: [],
    },
    ...{
      Fingerprint: ['fingerprint'],
      Minify: ['minify'],
      PostProcess: [],
      ToCSS: ['toCSS'],
      PostCSS: ['postCSS'],
      Babel: ['babel'],
    },
  },
  images: {
    ...{
      AutoOrient: [],
      Brightness: [],
      ColorBalance: [],
      Colorize: [],
      Config: ['imageConfig'],
      Contrast: [],
      Dither: [],
      Filter: [],
    },
    ...{
      Gamma: [],
      GaussianBlur: [],
      Grayscale: [],
      Hue: [],
      Invert: [],
      Mask: [],
      Opacity: [],
      Overlay: [],
      Padding: [],
      Pixelate: [],
    },
    ...{ Process: [], QR: [], Saturation: [], Sepia: [], Sigmoid: [], Text: [], UnsharpMask: [] },
  },
  css: { Sass: [], PostCSS: [], TailwindCSS: [], Build: [] },
  js: { Build: [], Babel: [], Batch: [] },
}

/** Functions that look something up: without a build to ask there is nothing to find. */
const findsNothing = new Set(['Get', 'GetMatch', 'GetRemote'])
const findsNone = new Set(['Match', 'ByType'])

/** The namespaces `resources`, `images`, `css` and `js`. */
export const resourceNamespaces: readonly Namespace[] = (['resources', 'images', 'css', 'js'] as const).map(family => ({
  name: family,
  functions: tableOf(family),
}))

function tableOf(family: Family): FunctionTable {
  const entries = Object.entries(names[family]).map(([name, aliases]) => {
    const bind = (deps: FuncDeps) => given(deps, family)?.[name] ?? unsupported(deps, family, name)
    return [name, { arity: atLeastArgs(0), aliases, bind }] as const
  })
  const quoting: FunctionTable =
    family === 'css'
      ? {
          Quoted: { arity: 1, call: text => new CssString(toText(text), true) },
          Unquoted: { arity: 1, call: text => new CssString(toText(text), false) },
        }
      : {}
  return { ...Object.fromEntries(entries), ...quoting }
}

function given(deps: FuncDeps, family: Family): ResourceFunctions | undefined {
  return deps[family]
}

function unsupported(deps: FuncDeps, family: Family, name: string): TemplateFunction {
  let isSaid = false
  return (...args) => {
    if (!isSaid) {
      deps.report({
        code: 'funcs/unsupported',
        severity: 'warning',
        message: `${family}.${name} is not supported yet; ${findsNothing.has(name) || findsNone.has(name) ? 'it finds nothing' : 'what it is given stays as it is'}`,
        hint: 'the page is built without this step',
      })
    }
    isSaid = true
    if (findsNone.has(name)) return []
    return findsNothing.has(name) ? undefined : args.at(-1)
  }
}
