import { readdirSync, readFileSync } from 'node:fs'
import { DateTime } from 'luxon'

const FOLDER = new URL('../../../prisma/seed/', import.meta.url)

/**
 * The demo's book as files in the canonical format. In the seed files a day is written relative to today, `{-33}` or
 * `{+52}`, so that the story is always current; `today` is YYYY-MM-DD. The import that people use loads them, and
 * loading them twice on one day changes nothing.
 */
export function demoBook(today: string): { name: string; text: string }[] {
  const day = (offset: string) =>
    DateTime.fromISO(today, { zone: 'utc' })
      .plus({ days: Number(offset) })
      .toISODate()
  return readdirSync(FOLDER).map((name) => ({
    name,
    text: readFileSync(new URL(name, FOLDER), 'utf8').replace(
      /\{([+-]\d+)\}/g,
      (_, offset) => day(offset) ?? ''
    )
  }))
}
