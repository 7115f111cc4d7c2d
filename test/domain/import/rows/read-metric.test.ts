import { describe, expect, test } from 'vitest'
import { readLine } from './read-line.ts'

const read = (line: string, timeZone?: string) => {
  const row = readLine('client,month,metric,value,currency', `Acme,${line}`, timeZone)
  return typeof row === 'string' ? row : row.metric
}

test.each([
  ['2025-09,revenue,1234.5,', { month: '2025-09-01', metric: 'revenue', value: '1234.50', currency: 'EUR' }],
  ['2025-09,MRR,$12k,', { metric: 'revenue', value: '12000.00', currency: 'USD' }],
  ['2025-09,revenue,€5,EUR', { value: '5.00', currency: 'EUR' }],
  ['2025-09,revenue,0,chf', { value: '0.00', currency: 'CHF' }],
  ['Sep 2025,seats,12.25,', { metric: 'usage', value: '12.25', currency: null }],
  ['2025-10,tickets,3,', { month: '2025-10-01', metric: 'tickets', value: '3.00' }],
  ['2025-10,days overdue,45,', { metric: 'invoice_overdue_days', value: '45.00' }]
])('%s', (line, metric) => expect(read(line)).toMatchObject(metric))

describe('a month', () => {
  test('that has not begun where the workspace is, is refused', () => {
    expect(read('2025-11,usage,1,')).toBe('month: "2025-11" lies in the future')
    expect(read('2025-10,usage,1,', 'Pacific/Kiritimati')).toMatchObject({ month: '2025-10-01' })
  })
  test('that is none, or missing, is refused', () => {
    expect(read('2026-13,usage,1,')).toBe('month: "2026-13" is not a month on the calendar')
    expect(read('2025-09-15,usage,1,')).toContain('is not a month we know')
    expect(read(',usage,1,')).toBe('the row does not say which month')
  })
})

test('money that is negative, in two currencies, or in one that there is not, is refused', () => {
  expect(read('2025-09,revenue,-5,')).toBe('value: "-5" is negative')
  expect(read('2025-09,revenue,€5,USD')).toBe('value: "€5" is EUR, but the row says USD')
  expect(read('2025-09,revenue,5,ZZZ')).toBe('currency: "ZZZ" is not a currency; write a code such as EUR')
  expect(read('2025-09,revenue,5 ZZZ,')).toContain('is not an amount')
  expect(read('2025-09,revenue,,EUR')).toBe('the row does not say how much')
})

test('a figure that is none of its metric is refused', () => {
  expect(read('2025-09,usage,-1,')).toContain('is negative')
  expect(read('2025-09,usage,€5,')).toContain('is an amount of money; write the number alone')
  expect(read('2025-09,usage,5,EUR')).toBe('currency: only revenue has one, not usage')
  for (const cell of ['NaN', '1e400', 'seven', 'Infinity'])
    expect(read(`2025-09,usage,${cell},`), cell).toContain('is not an amount')
  expect(read('2025-09,tickets,2.5,')).toBe('value: "2.5" is not a whole number of tickets')
  expect(read('2025-09,invoice_overdue_days,0.5,')).toBe('value: "0.5" is not a whole number of days')
  expect(read('2025-09,invoice_overdue_days,3651,')).toContain('is not a number of days up to 3650')
  expect(read('2025-09,mood,3,')).toContain('is not one of revenue, usage, tickets, invoice_overdue_days')
  expect(read('2025-09,,3,')).toBe('the row does not say which metric')
})
