/** Turn zod's findings into our messages, each with the path of what it speaks of. */

import { z } from 'zod'
import { closest } from '../shared/closest.ts'
import type { Message } from './messages.ts'
import { invalidValue, missingKey, outOfBounds, unknownKey, unknownStep, unknownValue, wrongType } from './messages.ts'
import { exerciseSchema, time } from './schema.ts'

/** One finding. */
export interface Finding extends Message {
  readonly path: readonly (string | number)[]
  /** Whether the key or its value is at fault. */
  readonly part: 'key' | 'value'
  /** How many characters are at fault; default 1. */
  readonly length?: number
}

/** Judge the form of a parsed exercise. */
export function findIssues(value: unknown): Finding[] {
  const result = exerciseSchema.safeParse(value)
  return (result.error?.issues ?? []).flatMap(issue => toFindings(issue, value))
}

function toFindings(issue: z.core.$ZodIssue, root: unknown): Finding[] {
  const path = issue.path.map(part => (typeof part === 'number' ? part : String(part)))
  const name = String(path.at(-1) ?? 'the file')
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(path)
    return issue.keys.map(key => ({
      ...unknownKey(key, closest(key, known), known),
      path: [...path, key],
      part: 'key',
      length: key.length,
    }))
  }
  const found = valueAt(root, path)
  if (found === undefined && path.length > 0) {
    const owner = path.slice(0, -1)
    const message = name === 'type' ? noStep(Object.keys(valueAt(root, owner) ?? {})) : missingKey(name)
    return [{ ...message, path: owner, part: 'key' }]
  }
  const length = lengthOf(found)
  if (issue.code === 'invalid_type') {
    return [{ ...wrongType(name, inWords(issue.expected), descriptionOf(path)), path, part: 'value', length }]
  }
  if (issue.code === 'too_small') {
    return [{ ...outOfBounds(name, 'least', Number(issue.minimum)), path, part: 'value', length }]
  }
  if (issue.code === 'too_big') {
    return [{ ...outOfBounds(name, 'most', Number(issue.maximum)), path, part: 'value', length }]
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String)
    return [{ ...unknownValue(name, values, closest(String(found), values)), path, part: 'value', length }]
  }
  return [{ ...invalidValue(`${name}: ${issue.message}`), path, part: 'value' }]
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  int: 'a whole number',
  number: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
  record: 'a map',
}

function inWords(type: string): string {
  return typeWords[type] ?? type
}

/** Say of a step that is none what it may have been meant for. */
function noStep(keys: readonly string[]): Message {
  const kinds = ['type', 'wait', 'advance']
  const meant = keys.map(key => [key, closest(key, kinds)] as const).find(([, kind]) => kind !== undefined)
  return unknownStep(meant?.[0], meant?.[1])
}

/** List the keys that the schema knows of the object at `path`. */
function knownKeys(path: readonly (string | number)[]): string[] {
  const schema = schemaAt(path)
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : ['wait', 'advance', 'within', 'type']
}

/** Find what the schema says of the value at `path`; the steps of a solution, whose schema is a function, by name. */
function descriptionOf(path: readonly (string | number)[]): string | undefined {
  const schema = schemaAt(path)
  if (schema instanceof z.ZodType) return schema.meta()?.description
  return ['within', 'advance'].includes(String(path.at(-1))) ? time.meta()?.description : undefined
}

/** Walk the schema to the part that judges the value at `path`. */
function schemaAt(path: readonly (string | number)[]): unknown {
  let schema: unknown = exerciseSchema
  for (const part of path) {
    schema = unwrap(schema)
    if (schema instanceof z.ZodObject) schema = (schema.shape as Record<string, unknown>)[String(part)]
    else if (schema instanceof z.ZodRecord) schema = schema.valueType
    else if (schema instanceof z.ZodArray) schema = schema.element
    else return undefined
  }
  return unwrap(schema)
}

function unwrap(schema: unknown): unknown {
  let inner = schema
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodNullable) inner = inner.unwrap()
  return inner
}

/** Walk a parsed file to the value at `path`; undefined where there is none. */
export function valueAt(root: unknown, path: readonly (string | number)[]): unknown {
  let value = root
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Record<string | number, unknown>)[part]
  }
  return value
}

function lengthOf(value: unknown): number {
  return typeof value === 'string' || typeof value === 'number' ? Math.max(1, String(value).length) : 1
}
