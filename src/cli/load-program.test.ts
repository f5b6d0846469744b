import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { bytecodeFile, loadProgram } from './load-program.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'labwright-program-'))
const program = path.join(folder, 'program.cjs')
const bytecode = bytecodeFile(program)
const sayingOne = "const path = require('node:path'); exports.createProgram = () => path.join(__dirname, '1')"

beforeEach(() => {
  rmSync(bytecode, { force: true })
  writeFileSync(program, sayingOne)
})
afterAll(() => rmSync(folder, { recursive: true }))

const answer = () => {
  const { createProgram, script } = loadProgram(program)
  return { says: createProgram(), isRefused: script.cachedDataRejected }
}

describe('loadProgram', () => {
  it('compiles a program without bytecode', () => {
    expect(answer()).toEqual({ says: path.join(folder, '1'), isRefused: undefined })
  })

  it('keeps what is not ASCII, which esbuild leaves as it is in tagged templates and regular expressions', () => {
    writeFileSync(program, 'exports.createProgram = () => String.raw`10×`.replace(/×/, "µ")')
    expect(answer()).toEqual({ says: '10µ', isRefused: undefined })
  })

  it('takes the bytecode beside the program', () => {
    writeFileSync(bytecode, loadProgram(program).script.createCachedData())
    expect(answer()).toEqual({ says: path.join(folder, '1'), isRefused: false })
  })

  it('compiles a program that is newer than its bytecode, also one of the same length', () => {
    writeFileSync(bytecode, loadProgram(program).script.createCachedData())
    utimesSync(bytecode, new Date(0), new Date(0))
    writeFileSync(program, sayingOne.replace("'1'", "'2'"))
    expect(answer()).toEqual({ says: path.join(folder, '2'), isRefused: undefined })
  })

  it('compiles a program whose bytecode V8 refuses', () => {
    writeFileSync(program, `${sayingOne} + 1`)
    writeFileSync(bytecode, 'no bytecode')
    expect(answer()).toEqual({ says: path.join(folder, '11'), isRefused: true })
  })
})
