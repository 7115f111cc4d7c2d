import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeFormula, unescapeFormula } from '../../src/csv/formula.ts'

test('no text reaches a spreadsheet as a formula', () => {
  for (const text of ['=1+1', '+1', '-1', '@a', '\tx', '\rx', '＝1', '＋1', '－1', '＠1'])
    expect(escapeFormula(text)).toBe(`'${text}`)
  expect(escapeFormula("O'Neill")).toBe("O'Neill")
})

test('every text comes back exactly as it was', () => {
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom("'", '=', '-', '@', 'a', '\t') }),
    fc.string({ unit: 'grapheme' })
  )
  fc.assert(fc.property(text, (value) => void expect(unescapeFormula(escapeFormula(value))).toBe(value)))
})
