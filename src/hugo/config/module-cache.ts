/**
 * Modules that Hugo or Go has fetched on this machine before: `<cache>/<path>@<version>`, capital letters written as `!a`
 * (https://go.dev/ref/mod#module-cache, https://gohugo.io/configuration/caches/).
 */
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

type Variables = Readonly<Record<string, string | undefined>>

/** List the folders in which a module of some version may lie. */
export function cachedFolders(path: string, versions: readonly string[], env: Variables): string[] {
  return moduleCaches(env).flatMap(cache => versions.map(version => join(cache, escapeCapitals(`${path}@${version}`))))
}

function moduleCaches(env: Variables): string[] {
  const home = homedir()
  const caches =
    env.XDG_CACHE_HOME || (process.platform === 'darwin' ? join(home, 'Library/Caches') : join(home, '.cache'))
  const hugo = env.HUGO_CACHEDIR || join(env.LOCALAPPDATA || caches, 'hugo_cache')
  const paths = (env.GOPATH || join(home, 'go')).split(delimiter).map(folder => join(folder, 'pkg/mod'))
  return [join(hugo, 'modules/filecache/modules/pkg/mod'), ...(env.GOMODCACHE ? [env.GOMODCACHE] : paths)]
}

function escapeCapitals(path: string): string {
  return path.replace(/[A-Z]/g, letter => `!${letter.toLowerCase()}`)
}
