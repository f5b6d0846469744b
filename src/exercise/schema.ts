/** The form of an exercise file in zod: the shape editors and `labwright check` judge by (design.md 7.1). */

import { z } from 'zod'
import { actionRules, goalFunctions, goalVariables, policyNames } from '../simulator/index.ts'

const size = z.string().meta({ description: 'A size with its unit: 32 GiB' })
const rate = z.string().meta({ description: 'A rate with its unit: 2 MiB/s' })
/** A length of time with its unit. */
export const time = z.string().meta({ description: 'A length of time: 90s, 10m, 1h 30m' })
const variables = Object.keys(goalVariables).join(', ')
const functions = Object.keys(goalFunctions).join(', ')
const cel = z.string().meta({ description: `A CEL expression over ${variables}; functions: ${functions}` })
const id = z.string().meta({ description: 'Lower case: letters, digits, "-" and "_", a letter first' })

/** One act of the operator; its fields are judged by the rules of the actions. */
export const action = z.looseObject({ type: z.enum(Object.keys(actionRules) as [string, ...string[]]) })
/** Let time pass until an expression holds. */
export const wait = z.strictObject({ wait: cel, within: time.optional() })
/** Let time pass. */
export const advance = z.strictObject({ advance: time })
/** One step of a solution. */
export const step = z.unknown().transform((value, context) => {
  const form = isObject(value) && 'wait' in value ? wait : isObject(value) && 'advance' in value ? advance : action
  const result = form.safeParse(value)
  for (const issue of result.error?.issues ?? []) context.issues.push({ ...issue, input: value } as never)
  return value
})

const policy = z.enum(policyNames as [string, ...string[]])

const host = z.strictObject({
  address: z.string().optional(),
  comment: z.string().optional(),
  tags: z.array(z.string()).optional(),
  memory: size.optional(),
  cores: z.int().min(1).optional(),
  update: z.boolean().optional(),
  spm: z.boolean().optional(),
  spm_priority: z.enum(['never', 'low', 'normal', 'high']).optional(),
  hosted_engine: z.boolean().optional(),
  powered: z.boolean().optional(),
  status: z.enum(['up', 'maintenance']).optional(),
  cpu: z.int().min(0).max(100).optional(),
  memory_used: z.int().min(0).max(100).optional(),
  boot: time.optional(),
  install_failures: z.int().min(0).optional(),
  start_failures: z.int().min(0).optional(),
  fence_failures: z.int().min(0).optional(),
  power_management: z.boolean().optional(),
  kdump_detection: z.boolean().optional(),
  kdump: z.boolean().optional(),
})

const vm = z.strictObject({
  description: z.string().optional(),
  tags: z.array(z.string()).optional(),
  host: z.string().optional(),
  memory: size.optional(),
  vcpus: z.int().min(1).optional(),
  hosted_engine: z.boolean().optional(),
  ha: z.boolean().optional(),
  migration_mode: z.enum(['migratable', 'user_migratable', 'pinned']).optional(),
  placement: z.array(z.string()).optional(),
  volume: z.string().optional(),
  disk: size.optional(),
  dirty_rate: rate.optional(),
  working_set: size.optional(),
  zero_percent: z.int().min(0).max(100).optional(),
  priority: z.enum(['low', 'medium', 'high']).optional(),
  lease: z.boolean().optional(),
  resume: z.enum(['auto_resume', 'leave_paused', 'kill']).optional(),
  migration_policy: policy.optional(),
})

const volume = z.strictObject({
  replica: z.int().min(1).optional(),
  hosts: z.array(z.string()).optional(),
  size: size.optional(),
})
const network = z.strictObject({ roles: z.array(z.string()).optional(), speed: z.string().optional() })
const named = <T extends z.ZodType>(item: T) => z.record(z.string(), item.nullable()).optional()

/** The whole file. */
export const exerciseSchema = z.strictObject({
  format: z.literal(1),
  title: z.string().optional(),
  seed: z.int().optional(),
  profile: z.enum(['workshop', 'engine', 'modern']).optional(),
  order: z.enum(['any', 'sequence']).optional(),
  cluster: z
    .strictObject({
      name: z.string().optional(),
      data_center: z.string().optional(),
      user: z.string().optional(),
      manager: z.string().optional(),
      migration_policy: policy.optional(),
      hosts: named(host),
      vms: named(vm),
      volumes: named(volume),
      networks: named(network),
      notifications: z.strictObject({ address: z.string().optional(), events: z.array(z.int()).optional() }).optional(),
    })
    .optional(),
  incidents: z.array(z.strictObject({ at: time, do: action })).optional(),
  tasks: z
    .array(
      z.strictObject({
        id,
        item: z.int().min(1).optional(),
        title: z.string().optional(),
        goal: cel,
        hints: z.array(z.string()).optional(),
        within: time.optional(),
      }),
    )
    .optional(),
  invariants: z.array(z.strictObject({ id, always: cel, message: z.string().optional() })).optional(),
  solution: z.array(step).optional(),
  negative: z.array(z.strictObject({ name: z.string(), actions: z.array(step), breaks: z.string() })).optional(),
})

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
