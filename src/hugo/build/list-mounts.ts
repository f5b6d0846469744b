/** Which folders of a site and its themes stand where, as `hugo config mounts` shows them (modules/mount.go). */
import { existsSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import type { Diagnostic } from '../../shared/diagnostic.ts'
import { loadConfig } from '../config/load-config.ts'
import type { ModuleConfig } from '../config/site-config.ts'
import { configOptions } from './build.ts'
import type { BuildOptions } from './options.ts'

/** A site or theme with its folders. */
export interface MountedModule {
  readonly path: string
  /** Who asked for it; empty for the site. */
  readonly owner: string
  readonly dir: string
  readonly mounts: readonly { readonly source: string; readonly target: string; readonly lang?: string }[]
}

/** The folders of a site in Hugo's order. */
const componentFolders = ['content', 'data', 'layouts', 'i18n', 'archetypes', 'assets', 'static']

/** List the site and its themes, the strongest first. */
export function listMounts(options: BuildOptions): {
  readonly modules: readonly MountedModule[]
  readonly diagnostics: readonly Diagnostic[]
} {
  const { modules, diagnostics } = loadConfig(configOptions(options))
  return { modules: modules.map(mountedModule), diagnostics }
}

function mountedModule(module: ModuleConfig, index: number): MountedModule {
  const isThere = (source: string) => existsSync(isAbsolute(source) ? source : join(module.dir, source))
  const order = ({ target }: { target: string }) => componentFolders.indexOf(target.split('/')[0] ?? '')
  const own = module.mounts
    .filter(({ source }) => index === 0 || isThere(source))
    .toSorted((a, b) => order(a) - order(b))
  const usual = componentFolders.filter(isThere).map(folder => ({ source: folder, target: folder, lang: '' }))
  return {
    path: module.path,
    owner: index === 0 ? '' : 'project',
    dir: index === 0 ? module.dir : `${module.dir.replace(/[/\\]$/, '')}/`,
    mounts: (own.length > 0 ? own : usual).map(({ source, target, lang }) => ({
      source,
      target,
      ...(lang && { lang }),
    })),
  }
}
