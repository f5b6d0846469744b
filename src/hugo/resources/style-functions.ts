/** The functions of `css` (gohugo.io/functions/css). */
import type { FileResource } from '../page/resource.ts'
import type { AssetContext, ResourceFunctions } from './asset-context.ts'
import { deriveResource, type Product } from './make-resource.ts'
import { splitArguments } from './resource-argument.ts'
import { compileSass } from './sass/compile-sass.ts'
import { buildStyle } from './script/build-script.ts'
import type { StepCache } from './step-cache.ts'
import { StepOptions } from './step-options.ts'
import { runPostCss, runTailwind } from './tools/tool-steps.ts'

/** Make the functions of `css` of one site. */
export function createStyleFunctions(context: AssetContext, cache: StepCache): ResourceFunctions {
  return {
    Build: stepFunction(context, cache, 'css.Build', buildStyle),
    Sass: stepFunction(context, cache, 'css.Sass', compileSass),
    PostCSS: stepFunction(context, cache, 'css.PostCSS', runPostCss),
    TailwindCSS: stepFunction(context, cache, 'css.TailwindCSS', runTailwind),
  }
}

/** Make the function of a step that takes options and a resource, and works when its result is asked for. */
export function stepFunction(
  context: AssetContext,
  cache: StepCache,
  name: string,
  work: (context: AssetContext, source: FileResource, options: StepOptions) => Product,
): (...args: unknown[]) => FileResource {
  return (...args) => {
    const [given, source] = splitArguments(args, name)
    const options = new StepOptions(given)
    return cache.take(source, name, given, () => deriveResource(context, source, each => work(context, each, options)))
  }
}
