/** The functions of `js` (gohugo.io/functions/js). */
import type { AssetContext, ResourceFunctions } from '../asset-context.ts'
import type { StepCache } from '../step-cache.ts'
import { stepFunction } from '../style-functions.ts'
import { runBabel } from '../tools/tool-steps.ts'
import { buildScript } from './build-script.ts'

/** Make the functions of `js` of one site. */
export function createScriptFunctions(context: AssetContext, cache: StepCache): ResourceFunctions {
  return {
    Build: stepFunction(context, cache, 'js.Build', buildScript),
    Babel: stepFunction(context, cache, 'js.Babel', runBabel),
  }
}
