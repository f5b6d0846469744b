/** The `partials` and `templates` namespaces: one template from within another (Hugo manual, functions/partials). */
import { toText } from './convert.ts'
import { atLeastArgs, type Namespace } from './function-spec.ts'
import { entriesOf } from './inspect.ts'

/** The functions of `partials`. */
export const partialsNamespace: Namespace = {
  name: 'partials',
  functions: {
    Include: {
      // More arguments than the context are let pass, as Hugo does.
      arity: atLeastArgs(1),
      bind: deps => (name, context) => deps.partial(toText(name), context),
      aliases: ['partial'],
    },
    IncludeCached: {
      arity: atLeastArgs(2),
      bind:
        deps =>
        (name, context, ...variants) =>
          deps.partialCached(toText(name), context, variants),
      aliases: ['partialCached'],
    },
  },
}

/** The functions of `templates`. */
export const templatesNamespace: Namespace = {
  name: 'templates',
  functions: {
    Exists: { arity: 1, bind: deps => name => deps.templateExists(toText(name)) },
    Current: { arity: 0, bind: deps => () => deps.currentTemplate?.() },
    Defer: {
      arity: [0, 1],
      bind: deps => options =>
        deps.deferred ? deps.deferred(entriesOf(options) ?? new Map()) : entriesOf(options)?.get('data'),
    },
  },
}
