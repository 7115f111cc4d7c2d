import { calendarDate, dayIn } from '../../calendar.ts'
import type { Metric } from '../../clients/metric.ts'
import type { CalendarDate } from '../../time.ts'
import { parseMonth } from '../months.ts'
import { quoted } from '../parsed.ts'
import { METRIC_WORDS } from '../vocabulary.ts'
import type { Cells, ReadingSettings } from './cells.ts'
import { clientMention } from './client-mention.ts'
import type { RowFacts } from './row-types.ts'

/** Reads a row of monthly figures. A month is not ahead; the present one may still be revised. */
export function readMetricRow(cells: Cells, settings: ReadingSettings): Partial<RowFacts> {
  const metric = cells.word('metric', METRIC_WORDS)
  const month = pastMonth(cells, settings)
  const figure = metric && (metric === 'revenue' ? amount(cells) : count(cells, metric))
  if (metric === null || month === null || figure === null) {
    const missing = metric === null ? 'which metric' : month === null ? 'which month' : 'how much'
    cells.refuse(`the row does not say ${missing}`)
    return {}
  }
  const client = clientMention(cells, 'client_id')
  return { metric: { client, metric, month, ...figure, recordedAt: cells.past('recorded_at') } }
}

function pastMonth(cells: Cells, { timeZone, now }: ReadingSettings): CalendarDate | null {
  const cell = cells.text('month')
  if (cell === null) return null
  const month = parseMonth(cell)
  if (!month.ok) return cells.fail('month', month.reason)
  const isAhead = month.value > calendarDate(dayIn(timeZone, now))
  return isAhead ? cells.fail('month', `${quoted(cell)} lies in the future`) : month.value
}

interface Figure {
  value: string
  currency: string | null
}

function amount(cells: Cells): Figure | null {
  const money = cells.money('value', 'currency')
  return money && { value: money.amount, currency: money.currency }
}

/** Ten years, as for all numbers of days. */
const MOST_DAYS = 3650

function count(cells: Cells, metric: Exclude<Metric, 'revenue'>): Figure | null {
  if (cells.text('currency') !== null) return cells.fail('currency', `only revenue has one, not ${metric}`)
  const value = cells.figure('value')
  if (value === null) return null
  const written = quoted(cells.text('value') ?? '')
  if (metric !== 'usage' && !value.endsWith('.00'))
    return cells.fail(
      'value',
      `${written} is not a whole number of ${metric === 'tickets' ? metric : 'days'}`
    )
  if (metric === 'invoice_overdue_days' && Number(value) > MOST_DAYS)
    return cells.fail('value', `${written} is not a number of days up to ${MOST_DAYS}`)
  return { value, currency: null }
}
