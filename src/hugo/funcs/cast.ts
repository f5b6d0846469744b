/** The `cast` namespace: values turned into ints, floats and texts (Hugo manual, functions/cast). */
import { toFloat, toInt, toText } from './convert.ts'
import type { Namespace } from './function-spec.ts'

/** The functions of `cast`. */
export const castNamespace: Namespace = {
  name: 'cast',
  functions: {
    ToInt: {
      arity: 1,
      call: toInt,
      aliases: ['int'],
      examples: [['{{ int "12" }} {{ int 3.9 }} {{ int "0x1F" }} {{ int "010" }} {{ int true }}', '12 3 31 8 1']],
    },
    ToFloat: { arity: 1, call: toFloat, aliases: ['float'], examples: [['{{ float "1.5" }} {{ float 2 }}', '1.5 2']] },
    ToString: {
      arity: 1,
      call: toText,
      aliases: ['string'],
      examples: [['{{ string 1.5 }} {{ string true }} {{ printf "%T" (string 1) }}', '1.5 true string']],
    },
  },
}
