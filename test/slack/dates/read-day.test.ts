import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDate, dayNumber } from '../../../src/domain/calendar.ts'
import { readDay } from '../../../src/slack/dates/read-day.ts'

/** A Wednesday. */
const TODAY = '2026-11-18'

const dayOf = (text: string, today = TODAY) => {
  const read = readDay(text, today)
  return read.kind === 'day' ? read.day : read.message
}

describe('a day that somebody types', () => {
  test.each([
    ['today', '2026-11-18'],
    ['Tomorrow', '2026-11-19'],
    ['tonight', '2026-11-18'],
    ['tue', '2026-11-24'],
    ['wed', '2026-11-25'],
    ['this wed', '2026-11-18'],
    ['next tue', '2026-11-24'],
    ['next  Friday ', '2026-11-27'],
    ['friday next week', '2026-11-27'],
    ['by friday', '2026-11-20'],
    ['in 2 weeks', '2026-12-02'],
    ['in two weeks', '2026-12-02'],
    ['30d', '2026-12-18'],
    ['3 days', '2026-11-21'],
    ['next week', '2026-11-25'],
    ['in a month', '2026-12-18'],
    ['end of month', '2026-11-30'],
    ['end of next year', '2027-12-31'],
    ['3 dec', '2026-12-03'],
    ['Dec 3rd', '2026-12-03'],
    ['3 nov', '2027-11-03'],
    ['18 nov', '2026-11-18'],
    ['dec 3, 2027', '2027-12-03'],
    ['fri 4 dec', '2026-12-04'],
    ['31.12.', '2026-12-31'],
    ['31.12', '2026-12-31'],
    ['31. 12. 2026', '2026-12-31'],
    ['3.4.', '2027-04-03'],
    ['29.2.', '2028-02-29'],
    ['31.12.26', '2026-12-31'],
    ['31/12', '2026-12-31'],
    ['12/31/2026', '2026-12-31'],
    ['12/12', '2026-12-12'],
    ['2026-12-03', '2026-12-03']
  ])('%s is %s', (text, day) => {
    expect(dayOf(text)).toBe(day)
  })

  test.each([
    ['mon', '2026-11-16', '2026-11-23'],
    ['next tue', '2026-11-16', '2026-11-24'],
    ['next mon', '2026-11-15', '2026-11-16'],
    ['in a month', '2026-01-31', '2026-02-28'],
    ['in half a year', '2026-08-31', '2027-02-28'],
    ['in a year', '2028-02-29', '2029-02-28'],
    ['1 jan', '2026-12-31', '2027-01-01']
  ])('%s said on %s is %s', (text, today, day) => {
    expect(dayOf(text, today)).toBe(day)
  })

  test.each([
    ['', 'Write tomorrow, next tue, in 2 weeks, 3 dec or 2026-12-03.'],
    [
      'soonish',
      '“soonish” is not a day I can read. Write tomorrow, next tue, in 2 weeks, 3 dec or 2026-12-03.'
    ],
    ['3/4', '“3/4” can be two days. Write the month as a word, like 3 dec, or 2026-12-03.'],
    ['04-03-2027', '“04-03-2027” can be two days. Write the month as a word, like 3 dec, or 2026-12-03.'],
    ['yesterday', '“yesterday” is past: 17 Nov 2026. Write a day from today on.'],
    ['last tue', '“last tue” is past: 17 Nov 2026. Write a day from today on.'],
    ['3 dec 2025', '“3 dec 2025” is past: 3 Dec 2025. Write a day from today on.'],
    ['2 weeks ago', '“2 weeks ago” is past: 4 Nov 2026. Write a day from today on.'],
    ['3 dec 2206', '“3 dec 2206” is more than 20 years ahead: 3 Dec 2206. Check the year.'],
    ['31.4.', '“31.4.” is not a day on the calendar.'],
    ['2026-02-30', '“2026-02-30” is not a day on the calendar.'],
    ['0.0.', '“0.0.” is not a day on the calendar.'],
    ['december', '“december” is no single day. Write 3 dec, say.'],
    ['this week', '“this week” is no single day. Write 3 dec, say.'],
    ['3-5 dec', '“3-5 dec” is more than one day. Write the one that counts.'],
    ['tomorrow at 5pm', '“tomorrow at 5pm” has a time of day. Write the day alone.'],
    ['fri 5 dec', '“fri 5 dec” names another day of the week than that of 5 Dec 2026. Write one of the two.']
  ])('%s is not guessed', (text, message) => {
    expect(dayOf(text)).toBe(message)
  })

  test.each([
    'a week from friday',
    'friday or so',
    '31 feb',
    'in -2 weeks',
    '3 dec or 4 dec',
    '9'.repeat(5000)
  ])('nothing of %s is passed over', (text) => {
    expect(dayOf(text)).toContain('is not a day I can read')
  })
})

const anyDay = fc.integer({ min: dayNumber('2020-01-01'), max: dayNumber('2040-12-31') }).map(calendarDate)
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

/** Every way in which a day can be written in full or without its year. */
function ways(day: string): string[] {
  const [year = '', month = '', date = ''] = day.split('-')
  const name = MONTHS[Number(month) - 1]
  return [
    day,
    `${date}.${month}.${year}`,
    `${Number(date)}.${Number(month)}.`,
    `${Number(date)} ${name}`,
    `${name} ${Number(date)}`,
    `${Number(date)} ${name} ${year}`
  ]
}

describe('whatever today is', () => {
  test('every way to write a day of the next year means that day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 364 }), (today, ahead) => {
        const day = calendarDate(dayNumber(today) + ahead)
        for (const text of ways(day)) expect(dayOf(text, today), text).toBe(day)
      })
    )
  })

  test('a day of the week is within the next seven, and with "next" in the week from Monday on', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...WEEKDAYS), (today, weekday) => {
        const now = dayNumber(today)
        const [day, next] = [weekday, `next ${weekday}`].map((text) => dayNumber(dayOf(text, today)))
        const isThere = (found = 0) => WEEKDAYS[new Date(`${calendarDate(found)}T00:00:00Z`).getUTCDay()]
        expect([isThere(day), isThere(next)]).toEqual([weekday, weekday])
        expect((day ?? 0) - now).toBeGreaterThan(0)
        expect((day ?? 0) - now).toBeLessThanOrEqual(7)
        const sinceMonday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7
        const monday = now - sinceMonday + 7
        expect((next ?? 0) - monday).toBeGreaterThanOrEqual(0)
        expect((next ?? 0) - monday).toBeLessThan(7)
      })
    )
  })

  test('no text is read as a day in the past, and none is a fault', () => {
    const word = fc.constantFrom(
      ...WEEKDAYS,
      ...MONTHS,
      ...[
        'next',
        'last',
        'in',
        '2',
        '31',
        '0',
        'weeks',
        'days',
        'ago',
        'of',
        'end',
        '/',
        '.',
        '2026',
        'from',
        'now',
        '-'
      ]
    )
    const text = fc.oneof(
      fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
      fc.string()
    )
    fc.assert(
      fc.property(anyDay, text, (today, typed) => {
        const read = readDay(typed, today)
        if (read.kind === 'day') expect(dayNumber(read.day)).toBeGreaterThanOrEqual(dayNumber(today))
        else expect(read.message.length).toBeLessThan(200)
      }),
      { numRuns: 500 }
    )
  })
})
