/** What a site sets about minification (gohugo.io/configuration/minify), in old and new names. */
import { toBoolean, toInteger } from '../../config/cast.ts'
import type { Generation } from '../../config/generation.ts'
import { getIn } from '../../config/params.ts'
import type { SiteConfig } from '../../config/site-config.ts'
import type { ScriptSettings } from './js/context.ts'
import type { MinifiedKind } from './minified-kind.ts'

/** The settings of a site. */
export interface MinifySettings {
  readonly generation: Generation
  /** Kinds that stay as they are: `disableCSS` and its like. */
  readonly disabled: ReadonlySet<MinifiedKind>
  readonly js: ScriptSettings
}

/** Read the settings of a site. */
export function readMinifySettings({ raw, compatibility }: SiteConfig): MinifySettings {
  const kinds = ['css', 'html', 'js', 'json', 'svg', 'xml'] as const
  const script = (key: string) => getIn(raw, ['minify', 'tdewolff', 'js', key])
  const isWithoutNullish = toBoolean(script('nonullishoperator'), false)
  return {
    generation: compatibility.generation,
    disabled: new Set(kinds.filter(kind => toBoolean(getIn(raw, ['minify', `disable${kind}`]), false))),
    js: {
      keepVarNames: toBoolean(script('keepvarnames'), false),
      precision: toInteger(script('precision'), 0),
      version: toInteger(script('version'), isWithoutNullish ? 2019 : 2022),
    },
  }
}

/** Give the settings of a site that sets nothing. */
export function defaultMinifySettings(generation: Generation): MinifySettings {
  return { generation, disabled: new Set(), js: { keepVarNames: false, precision: 0, version: 2022 } }
}
