import { describe, expect, it } from 'vitest'
import { arrangeColumns, asItComes, moveColumn, toggleColumn } from './arrange-columns.ts'

const columns = ['name', 'status', 'memory'].map(id => ({ id }))
const shown = (arrangement: Parameters<typeof arrangeColumns>[1]) =>
  arrangeColumns(columns, arrangement).map(({ id }) => id)

describe('the columns of a grid', () => {
  it('are as they come until something is chosen', () => {
    expect(shown(asItComes)).toEqual(['name', 'status', 'memory'])
  })

  it('are hidden and shown again', () => {
    const without = toggleColumn(asItComes, 'status')
    expect(shown(without)).toEqual(['name', 'memory'])
    expect(shown(toggleColumn(without, 'status'))).toEqual(['name', 'status', 'memory'])
  })

  it('are moved, no further than the grid goes', () => {
    const moved = moveColumn(columns, asItComes, 'memory', -1)
    expect(shown(moved)).toEqual(['name', 'memory', 'status'])
    expect(shown(moveColumn(columns, moved, 'memory', -5))).toEqual(['memory', 'name', 'status'])
    expect(shown(moveColumn(columns, moved, 'status', 1))).toEqual(['name', 'memory', 'status'])
  })

  it('keep their place while they are hidden', () => {
    const hidden = toggleColumn(moveColumn(columns, asItComes, 'memory', -2), 'memory')
    expect(shown(toggleColumn(hidden, 'memory'))).toEqual(['memory', 'name', 'status'])
  })
})
