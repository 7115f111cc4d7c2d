import type { Money } from '../../domain/money.ts'

const formats = new Map<string, Intl.NumberFormat>()

/** An amount as people read it: `€68,400`. Made once for each currency, because Intl takes its time to make one. */
export function amount({ amount: decimal, currency }: Money): string {
  let format = formats.get(currency)
  if (format === undefined) {
    format = new Intl.NumberFormat('en', { style: 'currency', currency, maximumFractionDigits: 0 })
    formats.set(currency, format)
  }
  return format.format(Number(decimal))
}
