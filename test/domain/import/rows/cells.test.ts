import { expect, test } from 'vitest'
import { createColumnEvidence } from '../../../../src/domain/import/column-evidence.ts'
import { type Cells, createCells } from '../../../../src/domain/import/rows/cells.ts'
import { NOW } from '../../../support/facts.ts'

const HEADERS = ['client', 'aliases', 'summary']

function cellsOf(...row: string[]): Cells {
  const columns = new Map(HEADERS.map((header, index) => [header, index]))
  const evidence = createColumnEvidence([], [], ',')
  const cells = createCells(columns, HEADERS, { timeZone: 'UTC', currency: 'EUR', now: NOW, evidence })
  cells.turnTo(row)
  return cells
}

test('a name that no index could hold is refused with its length', () => {
  const cells = cellsOf('x'.repeat(501), '', '')
  expect(cells.text('client')).toBeNull()
  expect(cells.problem).toBe('client: a text of 501 characters is too long; at most 500 fit')
})

test('a list may be long, but none of its items', () => {
  const names = Array.from({ length: 200 }, (_, index) => `Name ${index}`)
  const long = cellsOf('', names.join(';'), '')
  expect(long.list('aliases')).toEqual(names)
  expect(long.problem).toBeNull()
  const bad = cellsOf('', `Acme;${'y'.repeat(3000)}`, '')
  bad.list('aliases')
  expect(bad.problem).toBe('aliases: a text of 3000 characters is too long; at most 500 fit')
})

test('what was talked about may be as long as it is', () => {
  const cells = cellsOf('', '', 'z'.repeat(100_000))
  expect(cells.prose('summary')).toHaveLength(100_000)
  expect(cells.problem).toBeNull()
})

test('a number of days is written in digits', () => {
  const days = (cell: string) => {
    const cells = cellsOf(cell)
    return cells.days('client') ?? cells.problem
  }
  expect([days('30'), days('30.0'), days('3650')]).toEqual([30, 30, 3650])
  for (const cell of ['0', '3651', '1e3', '0x10', '7.5', 'NaN', 'seven'])
    expect(days(cell)).toBe(`client: "${cell}" is not a number of days from 1 to 3650`)
})
