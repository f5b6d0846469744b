/** The functions of `js` (gohugo.io/functions/js). */
import { join } from 'node:path'
import type { AssetContext, ResourceFunctions } from '../asset-context.ts'
import { replaceSuffix, trimSlash } from '../make-resource.ts'
import { encode, textOf } from '../resource-argument.ts'
import type { StepCache } from '../step-cache.ts'
import { stepFunction } from '../style-functions.ts'
import { runBabel } from '../tools/tool-steps.ts'
import { buildScript } from './build-script.ts'

/** Make the functions of `js` of one site. */
export function createScriptFunctions(context: AssetContext, cache: StepCache): ResourceFunctions {
  const folders = scriptFolders(context)
  return {
    Build: stepFunction(context, cache, 'js.Build', (_, source, options) => {
      const { path, filename } = source.init
      const text = buildScript({ path, filename, text: textOf(source), folders }, options)
      return { path: trimSlash(options.text('targetPath') || replaceSuffix(path, '.js')), content: encode(text) }
    }),
    Babel: stepFunction(context, cache, 'js.Babel', runBabel),
  }
}

/** Where scripts find what they import: the assets of the site and of its themes, then installed packages. */
function scriptFolders({ config: { assetDir, modules, root } }: AssetContext): readonly string[] {
  const assets = modules.map(({ dir }, index) => join(dir, index === 0 ? assetDir : 'assets'))
  return [...assets, join(root, 'node_modules')]
}
