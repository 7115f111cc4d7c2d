import { parseAmount } from '../../../domain/import/amounts.ts'
import type { Money } from '../../../domain/money.ts'
import { type Field, problem, type Shape, value } from '../field.ts'
import { textOf } from '../typed.ts'
import { line } from './text.ts'

/** An amount as people write one: `120000`, `€12k`, `CHF 1.2m`. Without a currency it is in the workspace's. */
export function money(shape: Shape): Field<Money | null> {
  return {
    ...line({ ...shape, max: 40 }),
    empty: null,
    isProse: false,
    read: (typed, { currency: home }) => {
      const text = textOf(typed)
      const read = parseAmount(text, null, home)
      if (read.ok) {
        const { amount, currency } = read.value
        return value({ amount, currency: currency ?? home })
      }
      return problem('Write an amount of zero or more, such as 120000, 12k or EUR 1.2m.')
    }
  }
}

/** An amount as it can be typed again. */
export function amountTyped(money: Money | null): string {
  return money === null ? '' : `${money.currency} ${money.amount.replace(/\.00$/, '')}`
}
