import { describe, expect, test } from 'vitest'
import { dayNumber } from '../../../src/domain/calendar.ts'
import { daysAgo } from '../../support/facts.ts'
import { BEN, found, lines, newAgenda, newExecutive } from './agendas.ts'

describe('an executive who left', () => {
  const left = newExecutive({ leftOn: '2026-11-01', successorId: 'bob', counterpart: BEN })
  const bob = newExecutive({ id: 'bob', name: 'Bob Ray', title: 'CEO', isExecutive: false, role: 'other' })

  test('wants a successor, then that somebody meets the successor', () => {
    expect(lines({ contacts: [left] })).toEqual([
      'executive_left:ann | high | Ann Lee (CFO, signatory) left on 1 Nov 2026 and has no successor'
    ])
    expect(lines({ contacts: [left, bob] })).toEqual([
      'executive_left:ann | high | Ann Lee (CFO, signatory) left on 1 Nov 2026, nobody has met the successor Bob Ray (CEO) yet'
    ])
    const met = [{ contactId: 'bob', last: daysAgo(3) }]
    expect(lines({ contacts: [left, bob], touches: met })).toEqual([])
  })

  test('is for whoever kept the relationship', () => {
    expect(found({ contacts: [left] })[0]?.assignee).toEqual(BEN)
  })

  test('counts from when the leaving was written down, whatever is written about them after that', () => {
    const contacts = [{ ...left, recordedAt: daysAgo(1) }]
    const departures = [{ contactId: 'ann', recordedAt: daysAgo(9) }]
    expect(found({ contacts, departures })[0]?.countsFrom).toBe(dayNumber('2026-11-13'))
  })

  test('is there before the day has come, and gone half a year after', () => {
    const announced = newExecutive({ leftOn: '2026-12-01' })
    const touches = [{ contactId: 'ann', last: daysAgo(1) }]
    const [alert] = found({ contacts: [announced], touches })
    expect(alert).toMatchObject({ cause: 'executive_left:ann', dueDay: dayNumber('2026-12-01') })
    expect(alert?.sentence).toBe('Ann Lee (CFO, signatory) will leave on 1 Dec 2026 and has no successor')
    expect(lines({ contacts: [newExecutive({ leftOn: '2026-05-25' })] })).toEqual([])
  })
})

describe('silence', () => {
  const spoken = (days: number) => [{ contactId: 'ann', last: daysAgo(days) }]

  test('with an executive is due a week ahead, late after the agreed days, and serious after three times as many', () => {
    const at = (days: number) => lines({ contacts: [newExecutive()], touches: spoken(days) })
    expect(at(52)).toEqual([])
    expect(at(53)).toEqual([
      'executive_silent:ann:2026-09-30 | low | Ann Lee (CFO, signatory) last spoken to 53 days ago, every 60 agreed'
    ])
    expect(at(61)[0]).toContain(' | medium | overdue | ')
    expect(at(180)[0]).toContain(' | high | overdue | ')
  })

  test('goes by what was agreed with the person before what was agreed with the client', () => {
    const client = { ...newAgenda().client, executiveDays: 20 }
    const dueDay = (rhythmDays: number | null) =>
      found({ client, contacts: [newExecutive({ rhythmDays })], touches: spoken(30) })[0]?.dueDay
    expect(dueDay(null)).toBe(dayNumber('2026-10-23') + 20)
    expect(dueDay(10)).toBe(dayNumber('2026-10-23') + 10)
  })

  test('is not counted with who has left, and begins anew with each conversation', () => {
    const gone = newExecutive({ leftOn: '2026-04-01' })
    expect(lines({ contacts: [gone], touches: spoken(300) })).toEqual([])
    const causes = [70, 71].map(
      (days) => found({ contacts: [newExecutive()], touches: spoken(days) })[0]?.cause
    )
    expect(new Set(causes).size).toBe(2)
  })

  test('with the whole client is counted from the day it was added while nobody has spoken with it', () => {
    expect(lines({ lastTouch: daysAgo(31) })).toEqual([
      'quiet:2026-10-22 | medium | overdue | Last check-in 31 days ago, every 30 agreed'
    ])
    const client = { ...newAgenda().client, addedAt: daysAgo(40) }
    expect(lines({ client, lastTouch: null })).toEqual([
      'quiet:2026-10-13 | medium | overdue | No check-in since the client was added 40 days ago, every 30 agreed'
    ])
  })
})
