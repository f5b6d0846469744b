/** Why something is refused: a stable code and a sentence that names the condition and the objects. */
import { fillIn, type GapValues } from '../../shared/fill-in.ts'
import { refusalKinds } from './refusal-kinds.ts'

/** Our name of a reason to refuse. */
export type RefusalName = keyof typeof refusalKinds

/** A refusal. */
export interface Refusal {
  readonly code: string
  readonly message: string
  /** Which reason it is, for those who say it in another language; only faults in the form of an action have none. */
  readonly name?: RefusalName
  readonly values?: GapValues
  /** Why each host was passed over, where no host will do. */
  readonly reasons?: readonly Refusal[]
}

/** Refuse for a reason; values named after a status hold one, or several with commas between. */
export function refuse(name: RefusalName, values: GapValues = {}, reasons: readonly Refusal[] = []): Refusal {
  const { code, text } = refusalKinds[name]
  const said = Object.entries(values).map(([key, value]) => [key, isStatus(key) ? nameStatuses(String(value)) : value])
  return {
    code,
    message: fillIn(text, { ...Object.fromEntries(said), reasons: joinReasons(reasons) }),
    name,
    values,
    reasons,
  }
}

/** Write several reasons one after the other. */
export function joinReasons(reasons: readonly Refusal[]): string {
  return reasons.map(({ message }) => message).join(' ')
}

function isStatus(key: string): boolean {
  return /Status(es)?$/.test(key)
}

/** Write statuses in words: `preparing_for_maintenance` becomes `Preparing For Maintenance`. */
function nameStatuses(statuses: string): string {
  const name = (status: string) =>
    status.replace(/(^|_)(.)/g, (_, gap: string, letter: string) => (gap && ' ') + letter.toUpperCase())
  return statuses.split(',').map(name).join(', ')
}
