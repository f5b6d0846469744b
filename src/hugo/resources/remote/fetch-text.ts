/** What `getJSON` and `getCSV` read from elsewhere (gohugo.io/functions/data). */
import { StepOptions } from '../step-options.ts'
import type { Remote } from './remote.ts'

const accepted = { json: 'application/json', csv: 'text/csv, text/plain' } as const

/** Fetch a text; throws where there is none to be had. */
export function fetchText(remote: Remote, format: 'json' | 'csv', url: string, headers: unknown): string {
  const options = new StepOptions(new Map([['headers', headers]]))
  const answer = remote.fetch(format === 'json' ? 'getjson' : 'getcsv', url, options, accepted[format])
  if (answer.status < 200 || answer.status > 299)
    throw new Error(`the server says ${answer.status} ${answer.statusText}`)
  return new TextDecoder().decode(answer.body)
}
