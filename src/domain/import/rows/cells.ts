import type { Money } from '../../money.ts'
import type { Instant } from '../../time.ts'
import { needsDecimalMark, parseAmount, type WrittenAmount } from '../amounts.ts'
import type { ColumnEvidence } from '../column-evidence.ts'
import { isCurrency } from '../currencies.ts'
import { needsDayMonthOrder, parseDate, type WrittenDate } from '../dates.ts'
import type { ColumnOf } from '../headers/match-headers.ts'
import { splitList } from '../lists.ts'
import type { Parsed } from '../parsed.ts'
import { quoted } from '../parsed.ts'
import { wordIn } from '../vocabulary.ts'
import { createDateCells, type DateCells } from './date-cells.ts'

/** What reading a file's cells depends on besides the cells. */
export interface ReadingSettings {
  /** IANA name; a bare date is that day in it. */
  timeZone: string
  /** ISO 4217; where a file names no currency. */
  currency: string
  now: Instant
  evidence: ColumnEvidence
}

/**
 * One row's cells by field. Every reader returns null for a blank cell or a missing column, which both say nothing. The first
 * cell that can't be read is kept in `problem`; after that a row is refused, so what the readers return no longer matters.
 */
export interface Cells extends DateCells {
  problem: string | null
  /** Turns to the next row. */
  turnTo(row: readonly string[]): void
  refuse(reason: string): void
  /** Refuses the row for what one of its cells says. */
  fail(field: string, reason: string): null
  /** Short text: spaces around it do not count. */
  text(field: string): string | null
  /** Longer text, kept as it is. */
  prose(field: string): string | null
  list(field: string): string[]
  word<T>(field: string, words: ReadonlyMap<string, T>, otherwise?: T): T | null
  days(field: string): number | null
  /** A whole number within bounds; `7.0` is one, `7.5` and `1e1` are not. */
  whole(field: string, lowest: number, highest: number): number | null
  money(field: string, currencyField: string): Money | null
  /** A number that is no amount of money, as a plain decimal with two decimals. */
  figure(field: string): string | null
}

/** The longest name, id or title. What is told apart by it stands in an index, whose entries PostgreSQL limits to 2,704 bytes. */
const LONGEST = 500

/** Nothing but spaces and marks that nobody sees, such as the zero-width space that is copied from a web page. */
const INVISIBLE = /^[\s\p{Cf}]*$/u

/** Reads the cells of one file, row by row. `headers` are quoted in reasons. */
export function createCells(columns: ColumnOf, headers: readonly string[], settings: ReadingSettings): Cells {
  const { evidence, timeZone, now } = settings
  let row: readonly string[] = []
  const column = (field: string) => columns.get(field) ?? -1
  const raw = (field: string) => row[column(field)] ?? ''
  const isOutside = (field: string, where: string) => fail(field, `${quoted(raw(field))} lies ${where}`)
  const cells: Cells = {
    ...createDateCells({ timeZone, now, written, isOutside }),
    problem: null,
    turnTo(next) {
      row = next
      cells.problem = null
    },
    refuse(reason) {
      cells.problem ??= reason
    },
    text(field) {
      const cell = raw(field).trim()
      return cell === '' ? null : short(field, cell)
    },
    prose(field) {
      const cell = raw(field)
      return INVISIBLE.test(cell) ? null : withoutNul(field, cell)
    },
    list: (field) => splitList(raw(field)).filter((item) => short(field, item) !== null),
    word(field, words, otherwise) {
      const cell = cells.text(field)
      if (cell === null) return null
      const value = wordIn(words, cell) ?? otherwise
      if (value === undefined) fail(field, `${quoted(cell)} is not one of ${choices(words)}`)
      return value ?? null
    },
    days(field) {
      const cell = cells.text(field)
      const days = cell === null ? null : wholeIn(cell, 1, 3650)
      return days === undefined
        ? fail(field, `${quoted(cell ?? '')} is not a number of days from 1 to 3650`)
        : days
    },
    whole(field, lowest, highest) {
      const cell = cells.text(field)
      const number = cell === null ? null : wholeIn(cell, lowest, highest)
      if (number !== undefined) return number
      return fail(field, `${quoted(cell ?? '')} is not a whole number from ${lowest} to ${highest}`)
    },
    fail,
    money(field, currencyField) {
      const read = amount(field)
      if (!read) return null
      const named = cells.text(currencyField)?.toUpperCase() ?? null
      if (named !== null && !isCurrency(named))
        return fail(currencyField, `${quoted(named)} is not a currency; write a code such as EUR`)
      if (named !== null && read.currency !== null && named !== read.currency)
        return fail(field, `${quoted(raw(field))} is ${read.currency}, but the row says ${named}`)
      return { amount: read.amount, currency: named ?? read.currency ?? settings.currency }
    },
    figure(field) {
      const read = amount(field)
      if (read && read.currency !== null)
        return fail(field, `${quoted(raw(field))} is an amount of money; write the number alone`)
      return read === null ? null : read.amount
    }
  }

  function written(field: string): WrittenDate | null {
    const cell = cells.text(field)
    if (cell === null) return null
    if (!evidence.isComplete && needsDayMonthOrder(cell)) evidence.isWanted = true
    return take(field, parseDate(cell, evidence.dayMonthOrder(column(field))))
  }

  function amount(field: string): WrittenAmount | null {
    const cell = cells.text(field)
    if (cell === null) return null
    if (!evidence.isComplete && needsDecimalMark(cell)) evidence.isWanted = true
    return take(field, parseAmount(cell, evidence.decimalMark(column(field)), settings.currency))
  }

  function take<T>(field: string, read: Parsed<T>): T | null {
    return read.ok ? read.value : fail(field, read.reason)
  }

  function fail(field: string, reason: string): null {
    cells.problem ??= `${headers[column(field)] ?? field}: ${reason}`
    return null
  }

  function short(field: string, text: string): string | null {
    if (text.length <= LONGEST) return withoutNul(field, text)
    return fail(field, `a text of ${text.length} characters is too long; at most ${LONGEST} fit`)
  }

  function withoutNul(field: string, cell: string): string | null {
    return cell.includes('\0') ? fail(field, 'the text holds a NUL character, which no database keeps') : cell
  }

  return cells
}

/** Undefined for what is no whole number within the bounds. */
function wholeIn(cell: string, lowest: number, highest: number): number | undefined {
  const number = /^[+-]?\d{1,9}(?:\.0+)?$/.test(cell) ? Number(cell) : Number.NaN
  return number >= lowest && number <= highest ? number : undefined
}

function choices<T>(words: ReadonlyMap<string, T>): string {
  return [...new Set(words.values())].join(', ')
}
