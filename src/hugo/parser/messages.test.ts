import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as config from '../config/messages.ts'
import * as decode from '../decode/messages.ts'
import * as shortcodes from '../shortcodes/messages.ts'
import * as parser from './messages.ts'

const rooms = { parser, decode, config, shortcodes }

describe('messages of the content rooms', () => {
  it.each(Object.entries(rooms))('of %s carry its name and a stable code', (room, messages) => {
    for (const make of Object.values(messages) as ((...args: unknown[]) => { code: string; message: string })[]) {
      const { code, message } = make('x', ['y'])
      expect(code).toMatch(new RegExp(`^${room}/[a-z][a-z-]+$`))
      expect(message).not.toMatch(/undefined|\.$/)
    }
  })

  it.each(Object.keys(rooms))('of %s are worded in one file', room => {
    const text = readFileSync(join(import.meta.dirname, '..', room, 'messages.ts'), 'utf8')
    expect(text).toContain('one function per code')
  })
})
