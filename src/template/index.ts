/**
 * The door of `labwright/template`: Go's text/template and html/template in TypeScript.
 *
 *     parseTemplate('greeting', '<p title="{{ .who }}">', { mode: 'html' }).execute({ who: '"you"' })
 *     // <p title="&#34;you&#34;">
 */
export { type SafeKind, SafeString, safe } from '../go/safe.ts'
export {
  Float,
  float,
  goJson,
  goMap,
  goNumber,
  goSlice,
  goString,
  goTruth,
  goType,
  type HostObject,
  TypedNil,
} from '../go/value.ts'
export type { Tree } from './node.ts'
export { referencesField, usesField } from './references.ts'
export type { CatchingFunction, MissingMemberHandler, PassedOverHandler, TemplateFunction } from './run.ts'
export { TemplateError, type TemplateErrorDetails, TemplateSignal } from './template-error.ts'
export {
  createTemplateSet,
  parseTemplate,
  type Template,
  type TemplateSet,
  type TemplateSetOptions,
} from './template-set.ts'
