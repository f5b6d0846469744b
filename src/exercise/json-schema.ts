/**
 * The exercise file as a JSON Schema, for editors that complete and check YAML by one (`static/exercise.schema.json`).
 * It is written from the zod schema and the rules of the actions, so that it cannot say something else than they.
 */
import { z } from 'zod'
import { actionRules } from '../simulator/index.ts'
import { action, advance, exerciseSchema, step, wait } from './schema.ts'

type JsonSchema = Record<string, unknown>

/** Make the JSON Schema of the exercise file. */
export function exerciseJsonSchema(): JsonSchema {
  const schema = z.toJSONSchema(exerciseSchema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === action) replace(jsonSchema, { $ref: '#/$defs/action' })
      if (zodSchema === step) replace(jsonSchema, { $ref: '#/$defs/step' })
    },
  }) as JsonSchema
  const plain = (part: z.ZodType) => {
    const { $schema: _, ...rest } = z.toJSONSchema(part, { io: 'input' }) as JsonSchema
    return rest
  }
  return {
    $schema: schema['$schema'],
    title: 'An exercise of a lab',
    description: 'What the cluster of a lab is like, what is to be done, and how it can be done.',
    ...schema,
    $defs: {
      action: { anyOf: Object.entries(actionRules).map(([type, { fields }]) => actionSchema(type, fields)) },
      step: { anyOf: [{ $ref: '#/$defs/action' }, plain(wait), plain(advance)] },
    },
  }
}

function actionSchema(type: string, fields: Readonly<Record<string, string>>): JsonSchema {
  const properties = Object.entries(fields).map(([name, kind]) => [name, fieldSchema(kind)])
  const required = Object.keys(fields).filter(name => !fields[name]?.endsWith('?'))
  return {
    type: 'object',
    properties: { type: { const: type }, ...Object.fromEntries(properties) },
    required: ['type', ...required],
    additionalProperties: false,
  }
}

function fieldSchema(kind: string): JsonSchema {
  const base = kind.replace('?', '')
  if (base === 'boolean') return { type: 'boolean' }
  if (base === 'host') return { type: 'string', description: 'Name of a host' }
  if (base === 'vm') return { type: 'string', description: 'Name of a virtual machine' }
  if (base === 'network') return { type: 'string', description: 'Name of a network' }
  return { type: 'string' }
}

function replace(target: JsonSchema, source: JsonSchema): void {
  for (const key of Object.keys(target)) delete target[key]
  Object.assign(target, source)
}
