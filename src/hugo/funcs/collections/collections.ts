/** The `collections` namespace (Hugo manual, functions/collections); `Apply` joins it where all functions are known. */
import type { Namespace } from '../function-spec.ts'
import { writingFunctions } from './call-functions.ts'
import { elementFunctions, mapFunctions } from './map-functions.ts'
import { buildingFunctions, sequenceFunctions } from './sequence-functions.ts'
import { setFunctions } from './set-functions.ts'
import { sortFunctions } from './sort.ts'
import { whereFunctions } from './where.ts'

/** The functions of `collections`. */
export const collectionsNamespace: Namespace = {
  name: 'collections',
  functions: {
    ...sequenceFunctions,
    ...buildingFunctions,
    ...setFunctions,
    ...whereFunctions,
    ...sortFunctions,
    ...mapFunctions,
    ...elementFunctions,
    ...writingFunctions,
  },
}
