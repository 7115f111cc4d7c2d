import { type DayNumber, dayNumber } from '../../../domain/calendar.ts'
import type { MonthNumber } from '../../../domain/clients/metric.ts'
import type { CalendarDate, Instant } from '../../../domain/time.ts'
import type { Recurring } from './recurring.ts'
import type { RowPages } from './row-pages.ts'

/** What COPY's binary format begins with: a signature, flags and the length of an extension. */
const HEADER_BYTES = 19

/** PostgreSQL counts from 2000-01-01. */
const EPOCH: Instant = Date.UTC(2000, 0, 1)
const EPOCH_DAY = dayNumber('2000-01-01')

/**
 * Reads rows of COPY's binary format field by field: `next` goes to a row, and each method below takes its next field. The
 * caller knows which fields a row has, and in which order.
 */
export class RowReader {
  readonly #rows: RowPages
  readonly #recurring: Recurring
  #bytes: Buffer = Buffer.alloc(0)
  #view: DataView = new DataView(this.#bytes.buffer)
  #at = 0

  constructor(rows: RowPages, recurring: Recurring) {
    this.#rows = rows
    this.#recurring = recurring
    this.#turnPage()
    this.#at = HEADER_BYTES
  }

  /** Goes to the next row, if there is one. All fields of the one before must have been read. */
  next(): boolean {
    if (this.#at === this.#bytes.length && !this.#turnPage()) return false
    const fields = this.#view.getInt16(this.#at)
    this.#at += 2
    return fields >= 0 || this.#turnPage()
  }

  uuid(): string {
    return this.#recurring.uuid(this.#bytes, this.#view, this.#take(16))
  }

  uuidOrNull(): string | null {
    return this.#isNull() ? null : this.uuid()
  }

  /** Null and an array of nothing are both nothing. */
  uuids(): string[] {
    if (this.#isNull()) return []
    const header = this.#take(12)
    if (this.#view.getInt32(header) === 0) return []
    const count = this.#view.getInt32(header + 12)
    this.#at += 8
    const ids = new Array<string>(count)
    for (let place = 0; place < count; place++) ids[place] = this.uuid()
    return ids
  }

  /** A timestamptz of whole milliseconds. */
  instant(): Instant {
    const at = this.#take(8)
    const microseconds = this.#view.getInt32(at) * 2 ** 32 + this.#view.getUint32(at + 4)
    return Math.round(microseconds / 1000) + EPOCH
  }

  instantOrNull(): Instant | null {
    return this.#isNull() ? null : this.instant()
  }

  day(): CalendarDate {
    return this.#recurring.day(this.#day())
  }

  dayOrNull(): CalendarDate | null {
    return this.#isNull() ? null : this.day()
  }

  /** The month of a date. */
  month(): MonthNumber {
    return this.#recurring.month(this.#day())
  }

  /** A smallint or integer. */
  integer(): number {
    const bytes = this.#view.getInt32(this.#at)
    const at = this.#take(bytes)
    return bytes === 2 ? this.#view.getInt16(at) : this.#view.getInt32(at)
  }

  integerOrNull(): number | null {
    return this.#isNull() ? null : this.integer()
  }

  /** A float8. */
  float(): number {
    return this.#view.getFloat64(this.#take(8))
  }

  boolean(): boolean {
    return this.#view.getInt8(this.#take(1)) !== 0
  }

  booleanOrNull(): boolean | null {
    return this.#isNull() ? null : this.boolean()
  }

  text(): string {
    const length = this.#view.getInt32(this.#at)
    const at = this.#take(length)
    return this.#bytes.toString('utf8', at, at + length)
  }

  textOrNull(): string | null {
    return this.#isNull() ? null : this.text()
  }

  /** One of a few words in ASCII: an enum's label, a currency. */
  label<Label extends string = string>(): Label {
    const length = this.#view.getInt32(this.#at)
    return this.#recurring.label(this.#bytes, this.#take(length), length) as Label
  }

  labelOrNull<Label extends string = string>(): Label | null {
    return this.#isNull() ? null : this.label()
  }

  #day(): DayNumber {
    return EPOCH_DAY + this.#view.getInt32(this.#take(4))
  }

  /** Goes past a field's length and so many bytes, and says where those begin. */
  #take(bytes: number): number {
    const at = this.#at + 4
    this.#at = at + bytes
    return at
  }

  #isNull(): boolean {
    if (this.#view.getInt32(this.#at) !== -1) return false
    this.#at += 4
    return true
  }

  #turnPage(): boolean {
    const page = this.#rows.take()
    if (page === null) return false
    this.#bytes = page
    this.#view = new DataView(page.buffer, page.byteOffset, page.length)
    this.#at = 0
    return true
  }
}
