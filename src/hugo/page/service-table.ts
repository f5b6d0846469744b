/** What `.Site.Config.Services` and `.Site.Config.Privacy` show (gohugo.io/methods/site/config). */
import { atLeast } from '../config/generation.ts'
import type { SiteConfig } from '../config/site-config.ts'

/** Privacy and services as templates reach into them: every service answers, an unset field is empty. */
export function serviceTable(name: string, config: SiteConfig): unknown {
  const configured = config.sections.get(name)
  const services = ['disqus', 'googleanalytics', 'instagram', 'rss', 'twitter', 'vimeo', 'x', 'youtube']
  const spelling: Record<string, string> = { googleanalytics: 'GoogleAnalytics', rss: 'RSS', youtube: 'YouTube' }
  const table: Record<string, unknown> = {}
  for (const service of services) {
    const settings = configured?.get(service)
    const key = spelling[service] ?? service.charAt(0).toUpperCase() + service.slice(1)
    table[key] = serviceFields(service, settings instanceof Map ? settings : new Map(), config)
  }
  return table
}

function serviceFields(service: string, settings: ReadonlyMap<string, unknown>, config: SiteConfig): unknown {
  const read = (key: string, fallback: unknown) => settings.get(key.toLowerCase()) ?? fallback
  const common = { Disable: read('disable', false), EnableDNT: read('enableDNT', false), Simple: read('simple', false) }
  switch (service) {
    case 'disqus':
      return { ...common, Shortname: read('shortname', config.disqusShortname) }
    case 'googleanalytics':
      return {
        ...common,
        ID: read('id', config.googleAnalytics),
        RespectDoNotTrack: read('respectDoNotTrack', atLeast(config.compatibility.generation, '0.169')),
        UseSessionStorage: read('useSessionStorage', false),
        AnonymizeIP: read('anonymizeIP', false),
      }
    case 'rss':
      return { Limit: config.rssLimit }
    case 'youtube':
      return { ...common, PrivacyEnhanced: read('privacyEnhanced', false) }
    default:
      return { ...common, DisableInlineCSS: read('disableInlineCSS', false), AccessToken: read('accessToken', '') }
  }
}
