/** The flags that every command on a site shares, with Hugo's names and letters (hugo: commands/commandeer.go). */
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Generation } from '../hugo/config/generation.ts'
import type { SiteOptions } from './site.ts'

/** What the shared flags say. Paths are relative to the working directory. */
export interface SiteFlags {
  source: string
  destination?: string
  baseURL?: string
  environment?: string
  buildDrafts?: boolean
  buildFuture?: boolean
  buildExpired?: boolean
  hugoCompat?: Generation
  clock?: string
  cleanDestinationDir?: boolean
  enableGitInfo?: boolean
  offline?: boolean
  prerender: boolean
  strict?: boolean
  json?: boolean
  quiet?: boolean
}

/** Flags of Hugo that mean nothing here: accepted, said once, ignored. */
const ignoredFlags = [
  '--gc',
  '--minify',
  '--noTimes',
  '--noChmod',
  '--ignoreCache',
  '--templateMetrics',
  '--renderToMemory',
  '--disableFastRender',
  '--noHTTPCache',
  '--noBuildLock',
  '--navigateToChanged',
  '--panicOnWarning',
  '--logLevel <level>',
]

/** Add the shared flags to a command. */
export function addSiteFlags(command: Command): Command {
  command
    .option('-s, --source <folder>', 'folder of the site', '.')
    .option('-d, --destination <folder>', 'folder to write to; default: the site’s publishDir, public')
    .option('-b, --baseURL <url>', 'address the site will have, such as https://example.org/some/repo/')
    .option('-e, --environment <name>', 'environment, for config/<name>')
    .option('-D, --buildDrafts', 'include drafts')
    .option('-F, --buildFuture', 'include pages whose date is to come')
    .option('-E, --buildExpired', 'include pages that have expired')
    .option('--clock <time>', 'time that counts as now, such as 2026-11-06T22:30:00+09:00')
    .option('--cleanDestinationDir', 'remove from the destination whatever this build does not make')
    .option('--enableGitInfo', 'take dates and authors of pages from the Git history')
    .addOption(
      new Option('--hugo-compat <generation>', 'behave exactly as this Hugo').choices([
        '0.54',
        '0.111',
        '0.131',
        '0.169',
      ]),
    )
    .option('--offline', 'fetch nothing that templates ask for from elsewhere')
    .option('--no-prerender', 'leave the elements as they stand in the page, as Hugo does')
    .option('--strict', 'treat warnings as errors')
    .option('--json', 'print messages as JSON')
    .option('--quiet', 'print messages only')
  for (const flag of ignoredFlags) command.addOption(new Option(flag).hideHelp())
  return command
}

/** Name the flags given that mean nothing here. */
export function ignoredFlagsOf(flags: SiteFlags): string[] {
  const given = new Map<string, unknown>(Object.entries(flags))
  return ignoredFlags.filter(flag => given.has(flag.replace(/^--| .*$/g, '')))
}

/** Turn the flags into what a build takes. */
export function siteOptions(flags: SiteFlags): SiteOptions {
  const { json: _json, quiet: _quiet, clock, ...options } = flags
  return { ...options, ...(clock !== undefined && { now: readClock(clock) }) }
}

function readClock(clock: string): Date {
  const now = new Date(clock)
  if (!Number.isNaN(now.getTime())) return now
  throw new InvalidArgumentError(`--clock ${clock} is no time; one is 2026-11-06T22:30:00+09:00`)
}
