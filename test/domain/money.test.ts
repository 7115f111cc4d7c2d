import { expect, test } from 'vitest'
import { compareAmounts, percentOf } from '../../src/domain/money.ts'

test('a percentage of an amount is exact to the cent and keeps the currency', () => {
  expect(percentOf({ amount: '0.30', currency: 'EUR' }, 10)).toEqual({ amount: '0.03', currency: 'EUR' })
  expect(percentOf({ amount: '1.10', currency: 'USD' }, 50)).toEqual({ amount: '0.55', currency: 'USD' })
})

test('half a cent is rounded up', () => {
  expect(percentOf({ amount: '0.01', currency: 'EUR' }, 50).amount).toBe('0.01')
  expect(percentOf({ amount: '2.01', currency: 'EUR' }, 50).amount).toBe('1.01')
})

test('an amount larger than a float can hold keeps its cents', () => {
  expect(percentOf({ amount: '9007199254740993.01', currency: 'EUR' }, 100).amount).toBe(
    '9007199254740993.01'
  )
})

test('amounts compare by value, and only within one currency', () => {
  const euros = (amount: string) => ({ amount, currency: 'EUR' })
  expect(compareAmounts(euros('10.00'), euros('9.99'))).toBeGreaterThan(0)
  expect(compareAmounts(euros('9.990'), euros('9.99'))).toBe(0)
  expect(() => compareAmounts(euros('1'), { amount: '1', currency: 'USD' })).toThrow('EUR and USD')
})
