import { type AmountProblem, parseAmount } from '../../../domain/import/amounts.ts'
import type { Money } from '../../../domain/money.ts'
import { cleanName, cut } from '../../blocks/text.ts'
import { type Field, problem, type Shape, value } from '../field.ts'
import { textOf } from '../typed.ts'
import { line } from './text.ts'

/** An amount as people write one: `120000`, `€12k`, `CHF 1.2m`. Without a currency it is in the workspace's. */
export function money(shape: Shape): Field<Money | null> {
  return {
    ...line({ ...shape, max: MOST }),
    empty: null,
    isProse: false,
    read: (typed, { currency: home }) => {
      const text = textOf(typed)
      const read = parseAmount(text, null, home)
      if (read.ok) {
        const { amount, currency } = read.value
        return value({ amount, currency: currency ?? home })
      }
      return problem(`“${cut(cleanName(text), MOST)}” ${MENDED[read.because](text)}`)
    }
  }
}

const MOST = 40

/** What is wrong with an amount, behind the amount, and what to write instead. */
const MENDED: Record<AmountProblem, (text: string) => string> = {
  no_amount: () => 'is not an amount. Write one such as 120000, 12k or EUR 1.2m.',
  negative: () => 'is negative. Write an amount of zero or more.',
  ambiguous: (text) => `can be two amounts. Write ${bothReadings(text)}.`,
  too_large: () => 'is too large to be an amount. Write one such as 120000, 12k or EUR 1.2m.'
}

/** "1.234" is 1,234 or 1.23: what is written with a comma before three digits, or two digits behind the point, is one amount only. */
function bothReadings(text: string): string {
  return `${text.replace('.', ',')} or ${text.replace(/(\.\d\d)\d/, '$1')}`
}

/** An amount as it can be typed again. */
export function amountTyped(money: Money | null): string {
  return money === null ? '' : `${money.currency} ${money.amount.replace(/\.00$/, '')}`
}
