/** The flags that every command on a site shares, with Hugo's names and letters (hugo: commands/commandeer.go). */
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Generation } from '../hugo/config/generation.ts'
import type { Diagnostic } from '../shared/diagnostic.ts'
import { printError } from './print.ts'
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
  config?: readonly string[]
  configDir?: string
  contentDir?: string
  layoutDir?: string
  themesDir?: string
  theme?: readonly string[]
  disableKinds?: readonly string[]
  renderSegments?: readonly string[]
  cleanDestinationDir?: boolean
  enableGitInfo?: boolean
  minify?: boolean
  renderToMemory?: boolean
  panicOnWarning?: boolean
  logLevel?: LogLevel
  offline?: boolean
  prerender: boolean
  strict?: boolean
  json?: boolean
  quiet?: boolean
}

/** How much is said: `error` leaves warnings out, `warn` leaves notes out. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error'

/** Flags of Hugo that mean nothing here: accepted, said once, ignored. */
const ignoredFlags = [
  '--cacheDir <folder>',
  '--forceSyncStatic',
  '--gc',
  '--ignoreCache',
  '--noBuildLock',
  '--noChmod',
  '--noTimes',
  '--printI18nWarnings',
  '--printMemoryUsage',
  '--printPathWarnings',
  '--printUnusedTemplates',
  '--templateMetrics',
  '--templateMetricsHints',
]

/** Flags of Hugo that would change the result and are not there: refused, with what to do instead. */
const refusedFlags: Readonly<Record<string, string>> = {
  '--ignoreVendorPaths <pattern>': 'modules are read from _vendor or the themes folder, never fetched',
  '--trace <file>': 'use node --cpu-prof',
}

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
    .option('--config <files>', 'configuration files to read, with commas between them', splitList)
    .option('--configDir <folder>', 'folder of the configuration directory; default: config')
    .option('-c, --contentDir <folder>', 'folder of the content')
    .option('-l, --layoutDir <folder>', 'folder of the layouts')
    .option('-t, --theme <names>', 'themes, with commas between them', splitList)
    .option('--themesDir <folder>', 'folder of the themes')
    .option('--disableKinds <kinds>', 'kinds of pages to leave out, with commas between them', splitList)
    .option('--renderSegments <names>', 'segments to build, with commas between them', splitList)
    .option('--cleanDestinationDir', 'remove from the destination whatever this build does not make')
    .option('--enableGitInfo', 'take dates and authors of pages from the Git history')
    .option('--minify', 'minify what templates write')
    .option('-M, --renderToMemory', 'write nothing')
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
    .addOption(new Option('--panicOnWarning', 'the same as --strict').hideHelp())
    .addOption(
      new Option('--logLevel <level>', 'say errors, warnings too, or all').choices(['debug', 'info', 'warn', 'error']),
    )
    .option('--json', 'print messages as JSON')
    .option('--quiet', 'print messages only')
  return addForeignFlags(command, ignoredFlags, refusedFlags)
}

/** Add flags of Hugo that are ignored, and those that are refused. */
export function addForeignFlags(
  command: Command,
  ignored: readonly string[],
  refused: Readonly<Record<string, string>>,
): Command {
  for (const flag of [...ignored, ...Object.keys(refused)]) command.addOption(new Option(flag).hideHelp())
  return command.hook('preAction', (_, given) => {
    const values = given.opts()
    const isGiven = (flag: string) => new Option(flag).attributeName() in values
    for (const [flag, advice] of Object.entries(refused))
      if (isGiven(flag)) throw new InvalidArgumentError(`${longName(flag)} is not supported here: ${advice}`)
    for (const flag of ignored)
      if (isGiven(flag)) printError(`labwright: ${longName(flag)} has no meaning here and is ignored`)
  })
}

function longName(flag: string): string {
  return /--[\w-]+/.exec(flag)?.[0] ?? flag
}

function splitList(text: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), ...text.split(',').filter(name => name !== '')]
}

/** Turn the flags into what a build takes. */
export function siteOptions(flags: SiteFlags): SiteOptions {
  const { source, destination, baseURL, environment, buildDrafts, buildFuture, buildExpired, hugoCompat } = flags
  const { configDir, cleanDestinationDir, enableGitInfo, minify, offline, prerender } = flags
  const { contentDir, layoutDir, themesDir, theme, disableKinds, renderSegments } = flags
  const options = { source, destination, baseURL, environment, buildDrafts, buildFuture, buildExpired, hugoCompat }
  return withoutUndefined({
    ...options,
    configDir,
    cleanDestinationDir,
    enableGitInfo,
    minify,
    offline,
    prerender,
    configFiles: flags.config,
    settings: withoutUndefined({ contentDir, layoutDir, themesDir, theme, disableKinds, renderSegments }),
    now: flags.clock === undefined ? undefined : readClock(flags.clock),
    write: flags.renderToMemory ? false : undefined,
    strict: flags.strict || flags.panicOnWarning || undefined,
  })
}

function withoutUndefined<T extends object>(options: T): T {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as T
}

/** Leave out the messages that the flags do not want to see. */
export function wantedMessages(diagnostics: readonly Diagnostic[], { logLevel }: SiteFlags): readonly Diagnostic[] {
  const unwanted: readonly string[] = logLevel === 'error' ? ['warning', 'info'] : logLevel === 'warn' ? ['info'] : []
  return diagnostics.filter(({ severity }) => !unwanted.includes(severity))
}

function readClock(clock: string): Date {
  const now = new Date(clock)
  if (!Number.isNaN(now.getTime())) return now
  throw new InvalidArgumentError(`--clock ${clock} is no time; one is 2026-11-06T22:30:00+09:00`)
}
