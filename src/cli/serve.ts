/** Serves a site while its author works on it: built in memory, never written, reloaded on save. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { build as buildSite, configOptions } from '../hugo/build/build.ts'
import { BuildCache } from '../hugo/build/build-cache.ts'
import { loadConfig } from '../hugo/config/load-config.ts'
import { type RunningServer, startServer } from '../hugo/server/start-server.ts'
import { buildOptions, describeGeneration, type SiteOptions } from './site.ts'

/** What to serve, and where. */
export interface ServeOptions extends SiteOptions {
  /** First port to try; default 1313. */
  readonly port?: number
  /** Address to listen on; default 127.0.0.1. */
  readonly bind?: string
  /** Fail when the port is taken instead of trying the next; default false. */
  readonly strictPort?: boolean
  /** Whether open pages reload by themselves; default true. */
  readonly liveReload?: boolean
  /** Whether open pages show the errors of a failed build; default true. */
  readonly browserErrors?: boolean
  /** Whether open pages go to the page whose content file changed; default false. */
  readonly navigateToChanged?: boolean
  /** Look for changes this often instead of being told of them; default never. */
  readonly pollMs?: number | undefined
  /** Print one line. */
  log(line: string): void
}

/** Files and folders that a site is made of, where it has them. */
function watchedPaths(root: string, site: SiteOptions): string[] {
  const config = loadConfig(configOptions(buildOptions(site)))
  const folders = [
    config.contentDir,
    config.layoutDir,
    config.themesDir,
    config.dataDir,
    config.i18nDir,
    config.archetypeDir,
    config.assetDir,
    ...config.staticDirs,
    site.configDir ?? 'config',
    ...(site.configFiles ?? []),
  ]
  const files = ['hugo', 'config'].flatMap(name => ['toml', 'yaml', 'yml', 'json'].map(ending => `${name}.${ending}`))
  return [...new Set([...folders, ...files].map(name => path.resolve(root, name)))].filter(existsSync)
}

/** Serve a site until its `close` is called. The path of the base URL stays; its host becomes this one. */
export async function serve({
  port = 1313,
  bind,
  strictPort = false,
  liveReload = true,
  browserErrors = true,
  navigateToChanged = false,
  pollMs,
  log,
  ...site
}: ServeOptions): Promise<RunningServer> {
  const root = path.resolve(site.source)
  const baseURL = loadConfig(configOptions(buildOptions(site))).baseURL
  const cache = new BuildCache()
  let saidGeneration = false
  const server = await startServer({
    build: async ({ baseURL: served }) => {
      const options = buildOptions({ environment: 'development', ...site })
      const result = await buildSite({ ...options, baseURL: served, isServer: true, write: false, cache })
      if (!saidGeneration) log(describeGeneration(result.compatibility))
      saidGeneration = true
      return result
    },
    watch: watchedPaths(root, site),
    basePath: URL.canParse(baseURL) ? new URL(baseURL).pathname : baseURL,
    port,
    ...(bind ? { bind } : {}),
    liveReload,
    browserErrors,
    navigateToChanged,
    pollMs,
    log,
  })
  if (!strictPort || server.port === port) return server
  await server.close()
  throw new Error(`port ${port} is taken; choose another with --port, or leave --strictPort away`)
}
