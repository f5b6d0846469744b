/**
 * The tables of the exercise file's documentation that are written from the code: variables with their fields,
 * functions, actions. A table is known by its head; a test keeps the page in step.
 */
import { actionRules, goalFields, goalFunctions, type goalVariables, statusWords } from '../simulator/index.ts'

/** The tables by their heads. */
export function referenceTables(): Readonly<Record<string, readonly (readonly string[])[]>> {
  return {
    '| Variable | What it is |': variables(),
    '| Field | What it tells |': fields(),
    '| Of | Words of `status` |': Object.entries(statusWords).map(([of, words]) => [
      code(of),
      words.map(code).join(', '),
    ]),
    '| Function | What it tells |': Object.entries(goalFunctions).map(([signature, what]) => [code(signature), what]),
    '| Action | Fields | Where |': actions(),
  }
}

/** Put the tables into a page in the place of those that begin with the same head. */
export function updateTables(page: string): string {
  let text = page
  for (const [head, rows] of Object.entries(referenceTables())) {
    const start = text.indexOf(`${head}\n`)
    if (start < 0) throw new Error(`labwright: expected a table headed ${head}`)
    const end = text.indexOf('\n\n', start)
    const line = head.replaceAll(/[^|]+/g, ' --- ')
    const table = [head, line, ...rows.map(cells => `| ${cells.join(' | ')} |`)].join('\n')
    text = text.slice(0, start) + table + text.slice(end)
  }
  return text
}

function variables(): string[][] {
  const what: Readonly<Record<keyof typeof goalVariables, string>> = {
    hosts: 'The hosts by name',
    vms: 'The virtual machines by name',
    migrations: 'The migrations under way, by the name of the virtual machine',
    bricks: 'The bricks by id, such as `rhhi1:/gluster_bricks/engine/engine`',
    volumes: 'The volumes by name',
    networks: 'The networks by name',
    events: 'The log as a list',
    jobs: 'The tasks of the Tasks drawer as a list',
    mails: 'The outbox of the notification service as a list',
    subscriptions: 'Which events are mailed to whom',
    view: 'What the reader has before them',
    now: 'Simulated milliseconds since the start',
  }
  return Object.entries(what).map(([name, text]) => [code(name), text])
}

/** How a field of the things that are not kept by name is written. */
const prefixes: Readonly<Record<string, string>> = {
  events: 'e.',
  jobs: 'j.',
  mails: 'm.',
  subscriptions: 'subscriptions.',
  view: 'view.',
}

function fields(): string[][] {
  return Object.entries(goalFields).flatMap(([of, items]) => {
    const prefix = prefixes[of] ?? `${of}[x].`
    return Object.entries(items).map(([field, text]) => [code(`${prefix}${field}`), text])
  })
}

function actions(): string[][] {
  const places = { portal: 'portal', machine_room: 'machine room', view: 'changes only what is on the screen' }
  return Object.entries(actionRules).map(([type, rule]) => {
    const list = Object.entries(rule.fields).map(([name, kind]) =>
      kind.endsWith('?') ? `${code(name)} (may be left out)` : code(name),
    )
    return [code(type), list.join(', '), places[rule.place]]
  })
}

function code(text: string): string {
  return `\`${text}\``
}
