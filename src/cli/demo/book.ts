import { readdirSync, readFileSync } from 'node:fs'
import { DateTime } from 'luxon'

const FOLDER = new URL('../../../prisma/seed/', import.meta.url)

/**
 * The demo's book as files in the canonical format. In the seed files a day is written relative to today, `{-33}` or
 * `{+52}`, and a month relative to this one, `{-2 months}`, so that the story is always current; `today` is YYYY-MM-DD. The import that people use loads them, and
 * loading them twice on one day changes nothing.
 */
export function demoBook(today: string): { name: string; text: string }[] {
  const start = DateTime.fromISO(today, { zone: 'utc' })
  const relative = (_: string, offset: string, isMonth: string | undefined) =>
    isMonth
      ? start.plus({ months: Number(offset) }).toFormat('yyyy-MM')
      : start.plus({ days: Number(offset) }).toFormat('yyyy-MM-dd')
  return readdirSync(FOLDER).map((name) => ({
    name,
    text: readFileSync(new URL(name, FOLDER), 'utf8').replace(/\{([+-]\d+)( months)?\}/g, relative)
  }))
}
