import { calendarDate, type DayNumber, monthOf } from '../../../domain/calendar.ts'
import type { MonthNumber } from '../../../domain/clients/metric.ts'
import type { CalendarDate } from '../../../domain/time.ts'

/** Places for uuids, and for labels; powers of two. */
const UUIDS = 1 << 14
const LABELS = 1 << 8

/**
 * Remembers what comes again and again and is quicker to find than to make: the same few people, words and days stand in row
 * after row. A uuid or label has one place, chosen by its bytes, so that there are never more than that many.
 */
export class Recurring {
  readonly #words = new Int32Array(UUIDS * 4)
  readonly #uuids: string[] = new Array(UUIDS).fill('')
  readonly #labels: string[] = new Array(LABELS).fill('')
  readonly #days = new Map<DayNumber, CalendarDate>()
  readonly #months = new Map<DayNumber, MonthNumber>()

  /** The text of the 16 bytes of a uuid. */
  uuid(bytes: Buffer, view: DataView, at: number): string {
    const a = view.getInt32(at)
    const b = view.getInt32(at + 4)
    const c = view.getInt32(at + 8)
    const d = view.getInt32(at + 12)
    const words = this.#words
    const place = (b ^ d) & (UUIDS - 1)
    const first = place * 4
    if (words[first] === a && words[first + 1] === b && words[first + 2] === c && words[first + 3] === d) {
      const known = this.#uuids[place]
      if (known) return known
    }
    words[first] = a
    words[first + 1] = b
    words[first + 2] = c
    words[first + 3] = d
    const text = uuidText(bytes, at)
    this.#uuids[place] = text
    return text
  }

  /** The text of so many bytes of ASCII. */
  label(bytes: Buffer, at: number, length: number): string {
    const place = (length + (bytes[at] ?? 0) * 7 + (bytes[at + length - 1] ?? 0) * 31) & (LABELS - 1)
    const known = this.#labels[place] ?? ''
    if (isWritten(known, bytes, at, length)) return known
    const text = bytes.toString('latin1', at, at + length)
    this.#labels[place] = text
    return text
  }

  day(day: DayNumber): CalendarDate {
    return this.#days.get(day) ?? keep(this.#days, day, calendarDate(day))
  }

  month(day: DayNumber): MonthNumber {
    return this.#months.get(day) ?? keep(this.#months, day, monthOf(day))
  }
}

function keep<Value>(values: Map<DayNumber, Value>, day: DayNumber, value: Value): Value {
  values.set(day, value)
  return value
}

function isWritten(text: string, bytes: Buffer, at: number, length: number): boolean {
  if (text.length !== length) return false
  for (let index = 0; index < length; index++) {
    if (text.charCodeAt(index) !== bytes[at + index]) return false
  }
  return true
}

const HEX_DIGITS = Buffer.from('0123456789abcdef')

/** Written digit by digit: pieces put together would take several times the memory for as long as nobody compares them. */
function uuidText(bytes: Buffer, at: number): string {
  let end = 0
  for (let index = 0; index < 16; index++) {
    if (index === 4 || index === 6 || index === 8 || index === 10) WRITTEN[end++] = DASH
    const byte = bytes[at + index] ?? 0
    WRITTEN[end++] = HEX_DIGITS[byte >> 4] ?? 0
    WRITTEN[end++] = HEX_DIGITS[byte & 15] ?? 0
  }
  return WRITTEN.toString('latin1')
}

const DASH = 45
const WRITTEN = Buffer.alloc(36)
