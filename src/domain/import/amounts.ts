import { Decimal } from 'decimal.js'
import { currencyOf } from './currencies.ts'
import { quoted } from './parsed.ts'

/** The sign that separates the whole from the cents. */
export type DecimalMark = '.' | ','

/** An amount as written: a plain decimal with two decimals, and the currency where the cell names one. */
export interface WrittenAmount {
  amount: string
  currency: string | null
}

/** Why something is not an amount: for a field, which can say more on how to mend it than a row of a file. */
export type AmountProblem = 'no_amount' | 'negative' | 'ambiguous' | 'too_large'

/** An amount that was read, or what is wrong with it, as a code and as a reason for a row. */
type ParsedAmount = { ok: true; value: WrittenAmount } | { ok: false; because: AmountProblem; reason: string }

const FORM = /^(\(|[-−])?([^\d\s.,()−-]*)([-−])?(\d[\d.,'’]*|[.,]\d+)(.*?)\)?$/su
const SCALES: Record<string, number> = {
  k: 3,
  tsd: 3,
  m: 6,
  mm: 6,
  mn: 6,
  mio: 6,
  mln: 6,
  b: 9,
  bn: 9,
  mrd: 9
}
const SPACES = /[\s\u00a0\u2007\u2009\u202f]/gu
/** Nobody's client brings more a year; the column holds something else. */
const ABSURD = '10000000000000'

/**
 * Reads an amount in the forms that people and CRMs write: `1,234.56`, `1.234,56`, `1 234`, `€12k`, `$1.2M`, `USD 300`.
 * `mark` is what the column says about 1.234; fractions of a cent are rounded half up. Negative, absurd and ambiguous
 * amounts are refused: a figure that is a thousand times too small is worse than none.
 */
export function parseAmount(cell: string, mark: DecimalMark | null, home: string): ParsedAmount {
  const text = cell.replace(SPACES, '')
  const parts = FORM.exec(text)
  const [, minus, before = '', inner, digits = '', after = ''] = parts ?? []
  if (!parts) return refused('no_amount', cell, 'is not an amount; write 1234.56')
  if (minus || inner) return refused('negative', cell, 'is negative')
  const unit = unitOf(before, after, home)
  if (!unit)
    return refused('no_amount', cell, 'is not an amount; write 1234.56 and the currency in its own column')
  const plain = plainDecimal(digits, mark)
  if (plain === null) return refused('no_amount', cell, 'is not an amount; write 1234.56')
  if (plain === 'ambiguous')
    return refused(
      'ambiguous',
      cell,
      'can be two amounts, and nothing in the column says which; write 1234.00'
    )
  const amount = new Decimal(plain).times(new Decimal(10).pow(unit.scale))
  if (amount.greaterThanOrEqualTo(ABSURD)) return refused('too_large', cell, 'is too large to be an amount')
  return { ok: true, value: { amount: amount.toFixed(2, Decimal.ROUND_HALF_UP), currency: unit.currency } }
}

function refused(because: AmountProblem, cell: string, words: string): ParsedAmount {
  return { ok: false, because, reason: `${quoted(cell)} ${words}` }
}

/** What a cell proves about its column's decimal mark, or null. */
export function decimalMarkOf(cell: string): DecimalMark | null {
  const digits = /[\d.,'’]*\d[\d.,'’]*/.exec(cell.replace(SPACES, ''))?.[0] ?? ''
  const dots = digits.split('.').length - 1
  const commas = digits.split(',').length - 1
  if (dots > 0 && commas > 0) return digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ','
  if (dots > 1) return ','
  if (commas > 1) return '.'
  if (dots + commas !== 1 || isThreeDigitGroup(digits)) return null
  return dots === 1 ? '.' : ','
}

/** Whether a cell can only be read by knowing its column's decimal mark: `1.234`. */
export function needsDecimalMark(cell: string): boolean {
  const digits = /\d[\d.,'’]*/.exec(cell.replace(SPACES, ''))?.[0] ?? ''
  return isThreeDigitGroup(digits)
}

function isThreeDigitGroup(digits: string): boolean {
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits)
}

function plainDecimal(digits: string, mark: DecimalMark | null): string | 'ambiguous' | null {
  const text = digits.replace(/['’]/g, '')
  const decimal = mark ?? decimalMarkOf(text)
  if (decimal === null && isThreeDigitGroup(text)) {
    // Money has no thousandths, so 1,234 is a group; but machines write 1.234 for a computed 1.234 as well.
    return text.includes(',') ? text.replace(',', '') : 'ambiguous'
  }
  const point = decimal ?? '.'
  const group = point === '.' ? ',' : '.'
  const [whole = '', cents, ...rest] = text.split(point)
  if (rest.length > 0 || cents?.includes(group)) return null
  const groups = whole.split(group)
  if (groups.slice(1).some((part) => part.length < 2 || part.length > 3)) return null
  return `${groups.join('') || '0'}${cents ? `.${cents}` : ''}`
}

function unitOf(
  before: string,
  after: string,
  home: string
): { currency: string | null; scale: number } | null {
  const suffix = /^(tsd|mio|mln|mrd|mm|mn|bn|[kmb])?\.?(.*)$/isu.exec(after)
  const scale = SCALES[(suffix?.[1] ?? '').toLowerCase()] ?? 0
  const marks = [before, suffix?.[2] ?? ''].filter((mark) => mark !== '')
  const currencies = marks.map((mark) => currencyOf(mark, home))
  if (currencies.includes(null) || new Set(currencies).size > 1) return null
  return { currency: currencies[0] ?? null, scale }
}
