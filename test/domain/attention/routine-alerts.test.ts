import { describe, expect, test } from 'vitest'
import type { ClientAgenda } from '../../../src/domain/attention/agenda.ts'
import { DAY } from '../../../src/domain/time.ts'
import { daysAgo, NOW } from '../../support/facts.ts'
import { found, lines, newAgenda, newContract, newExecutive } from './agendas.ts'

const client = (details: Partial<ClientAgenda['client']>) => ({ ...newAgenda().client, ...details })

describe('a client at risk or worse', () => {
  const trouble = { level: 'at risk', since: '2026-10-25', fourWeeks: { first: 55.4, last: 55.4 } } as const

  test('is to be reviewed when four weeks made it no better, and four weeks later again', () => {
    expect(lines({ trouble })).toEqual([
      'review:2026-10-25:1 | high | At risk or worse since 25 Oct 2026, and no better in four weeks: 55 then, 55 now'
    ])
    const month = { ...trouble, level: 'critical', since: '2026-09-27' } as const
    expect(lines({ trouble: month })[0]).toMatch(/^review:2026-09-27:2 \| critical/)
  })

  test('is not when it got better, or before four weeks are over', () => {
    expect(lines({ trouble: { ...trouble, fourWeeks: { first: 55.4, last: 55.3 } } })).toEqual([])
    expect(lines({ trouble: { ...trouble, since: '2026-10-26', fourWeeks: null } })).toEqual([])
  })
})

describe('a health check', () => {
  test('is due for A and B clients a quarter after the last one, and each quarter again', () => {
    expect(lines({ healthCheckedAt: daysAgo(91) })).toEqual([
      'health_check:2026-08-23:1 | low | Last health check on 23 Aug 2026'
    ])
    expect(lines({ healthCheckedAt: daysAgo(182) })[0]).toMatch(/^health_check:2026-05-24:2/)
    expect(lines({ healthCheckedAt: daysAgo(90) })).toEqual([])
    expect(lines({ healthCheckedAt: null, client: client({ tier: 'C' }) })).toEqual([])
  })

  test('of a client that was written down later counts from then', () => {
    const since = { recordedAt: daysAgo(92) }
    expect(lines({ healthCheckedAt: null, client: client(since), changedAt: daysAgo(92) })).toEqual([
      'health_check:2026-08-22:1 | low | No health check so far'
    ])
    expect(lines({ healthCheckedAt: daysAgo(300), client: client({ recordedAt: daysAgo(90) }) })).toEqual([])
  })
})

describe('what is on record', () => {
  const whole = { contacts: [newExecutive()], contracts: [newContract({ endsOn: '2028-12-31' })] }
  const spoken = { touches: [{ contactId: 'ann', last: daysAgo(1) }] }
  const asked = (agenda: Partial<ClientAgenda>, now = NOW) =>
    found(agenda, now).flatMap(({ kind, cause, sentence }) =>
      kind === 'confirm' ? [`${cause} | ${sentence}`] : []
    )

  // Acme's day of the month is the 19th.
  test('is to be confirmed in each month in which something is missing that nobody called right', () => {
    const bare = { confirmedAt: null, client: client({ owner: null, hasRevenue: false }) }
    expect(asked({ ...bare, changedAt: daysAgo(40) })).toEqual([
      'confirm:2026-11 | Not on record: an owner in Slack, the revenue, an executive contact, a contract'
    ])
    const more = { ...bare, ...whole, changedAt: daysAgo(40) }
    expect(asked(more, NOW + 26 * DAY)).toEqual([
      'confirm:2026-11 | Not on record: an owner in Slack, the revenue'
    ])
    expect(asked(more, NOW + 27 * DAY)).toEqual([
      'confirm:2026-12 | Not on record: an owner in Slack, the revenue'
    ])
    expect(asked({ ...bare, changedAt: daysAgo(40), confirmedAt: daysAgo(39) })).toEqual([])
    expect(asked({ ...bare, changedAt: daysAgo(40), confirmedAt: daysAgo(41) })).toHaveLength(1)
  })

  test('is to be confirmed when nobody has touched it for 180 days', () => {
    const old = { ...whole, ...spoken, changedAt: Date.UTC(2026, 4, 22), confirmedAt: null }
    expect(asked(old)).toEqual([
      'confirm:2026-11 | Nobody has changed or confirmed the record since 22 May 2026'
    ])
    expect(asked({ ...old, changedAt: Date.UTC(2026, 4, 23) })).toEqual([])
    expect(asked({ ...old, confirmedAt: daysAgo(2) })).toEqual([])
  })

  test('is left alone in the first four weeks', () => {
    const bare = { confirmedAt: null, client: client({ hasRevenue: false, recordedAt: daysAgo(31) }) }
    expect(asked({ ...bare, changedAt: daysAgo(31) })).toHaveLength(1)
    const later = { ...bare, client: client({ hasRevenue: false, recordedAt: daysAgo(30) }) }
    expect(asked({ ...later, changedAt: daysAgo(30) })).toEqual([])
    expect(asked({ ...later, changedAt: daysAgo(30) }, NOW + 27 * DAY)).toHaveLength(1)
  })

  test('of a whole book is asked for on 28 days of a month, about as many on each', () => {
    const bare = { confirmedAt: null, changedAt: daysAgo(40) }
    const countsOn = new Map<number, number>()
    for (let index = 0; index < 280; index++) {
      const some = { ...bare, client: client({ id: `client-${index}`, hasRevenue: false }) }
      const day = found(some).find(({ kind }) => kind === 'confirm')?.countsFrom ?? 0
      countsOn.set(day, (countsOn.get(day) ?? 0) + 1)
    }
    expect(countsOn.size).toBe(28)
    expect(Math.max(...countsOn.values())).toBeLessThan(25)
  })
})

describe('a contract that ended', () => {
  const ended = (endsOn: string) => newContract({ endsOn, renewal: 'declined' })
  const followUps = (agenda: Partial<ClientAgenda>) =>
    lines({ lastTouch: daysAgo(70), ...agenda }).filter((line) => line.startsWith('project_ended'))

  test('asks for a talk from two weeks after until two months after', () => {
    expect(followUps({ contracts: [ended('2026-11-08')] })).toEqual([
      'project_ended:k1 | medium | The contract ended on 8 Nov 2026, and nobody has spoken with them since'
    ])
    expect(followUps({ contracts: [ended('2026-11-09')] })).toEqual([])
    expect(followUps({ contracts: [ended('2026-09-23')] })).toHaveLength(1)
    expect(followUps({ contracts: [ended('2026-09-22')] })).toEqual([])
  })

  test('asks for none when somebody spoke with them, it was renewed, or another one goes on', () => {
    expect(followUps({ contracts: [ended('2026-11-08')], lastTouch: daysAgo(3) })).toEqual([])
    expect(followUps({ contracts: [newContract({ endsOn: '2026-11-08', renewal: 'renewed' })] })).toEqual([])
    const another = newContract({ sourceKey: 'k2', startsOn: '2026-01-01', endsOn: '2027-05-31' })
    expect(followUps({ contracts: [another, ended('2026-11-08')] })).toEqual([])
  })
})
