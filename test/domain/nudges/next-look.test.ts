import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ClientAgenda } from '../../../src/domain/attention/agenda.ts'
import { standingAlerts } from '../../../src/domain/attention/alerts-of.ts'
import { nextLook } from '../../../src/domain/nudges/next-look.ts'
import type { DueNudge, Said } from '../../../src/domain/nudges/nudge.ts'
import { nudgesDue, settledCauses } from '../../../src/domain/nudges/nudges-due.ts'
import { defaultPolicy, type Policy } from '../../../src/domain/policy.ts'
import { DAY, type Instant } from '../../../src/domain/time.ts'
import { NOW } from '../../support/facts.ts'
import { newAction, newAgenda, newComplaint } from '../attention/agendas.ts'
import { anyAgenda, anyPolicy, daysAhead } from './any-agenda.ts'

const HOUR = 3_600_000

/** All that somebody who looks at an instant would find. */
const view = (agenda: ClientAgenda, policy: Policy, said: readonly Said[], at: Instant) => {
  const standing = standingAlerts(agenda, policy, at)
  return {
    due: nudgesDue(agenda, policy, said, at, standing).map(({ cause, moment }) => `${cause} ${moment}`),
    causes: standing.map(({ alert, isSnoozed }) => `${alert.cause} ${isSnoozed}`).sort(),
    settled: settledCauses(agenda, policy, said, at, standing)
  }
}

const saidAt = (due: readonly DueNudge[], decidedAt: Instant): Said[] =>
  due.map(({ cause, moment }) => ({ cause, moment, decidedAt, settledAt: null }))

/** Says what is due whenever it is time to look, for so many days. */
function tell(agenda: ClientAgenda, policy: Policy, days: number) {
  const told: (DueNudge & { at: Instant })[] = []
  const said: Said[] = []
  const looks: Instant[] = []
  for (let at = NOW; at < daysAhead(days); at = nextLook(agenda, policy, said, at)) {
    looks.push(at)
    const due = nudgesDue(agenda, policy, said, at)
    told.push(...due.map((each) => ({ ...each, at })))
    said.push(...saidAt(due, at))
  }
  return { told, said, looks }
}

describe('the next look', () => {
  test('is when the next thing is to be said, and in 30 days when nothing is', () => {
    const policy = defaultPolicy('Europe/Berlin')
    const quiet = newAgenda({ lastTouch: NOW, client: { ...newAgenda().client, checkInDays: 90 } })
    expect(nextLook(quiet, policy, [], NOW)).toBe(NOW + 30 * DAY)
    const actions = [newAction({ dueOn: '2026-12-01' })]
    // It is shown from a week before, and to be done from midnight in Berlin.
    const ahead = Date.parse('2026-11-23T23:00Z')
    expect(nextLook({ ...quiet, actions }, policy, [], NOW)).toBe(ahead)
    expect(nextLook({ ...quiet, actions }, policy, [], ahead)).toBe(Date.parse('2026-11-30T23:00Z'))
    const feedback = [newComplaint({ receivedAt: NOW, respondBy: NOW + 4 * HOUR, severity: 'low' })]
    expect(nextLook({ ...quiet, feedback }, policy, [], NOW)).toBe(NOW + 3 * HOUR)
  })

  test('is never too late: before it nothing turns, whatever there is', () => {
    fc.assert(
      fc.property(anyAgenda, anyPolicy, fc.nat(39 * 24), fc.nat(HOUR - 1), (agenda, policy, hours, rest) => {
        const { said } = tell(agenda, policy, 1)
        const from = NOW + hours * HOUR + rest
        const next = nextLook(agenda, policy, said, from)
        expect(next).toBeGreaterThan(from)
        expect(next).toBeLessThanOrEqual(from + 30 * DAY)
        const now = view(agenda, policy, said, from)
        for (let at = from; at < next; at += HOUR) expect(view(agenda, policy, said, at)).toEqual(now)
        expect(view(agenda, policy, said, next - 1)).toEqual(now)
      }),
      { numRuns: 60 }
    )
  })

  test('is not too early: at it something turns, unless nothing does for 30 days', () => {
    fc.assert(
      fc.property(anyAgenda, anyPolicy, fc.nat(39 * 24), (some, policy, hours) => {
        // After four weeks of trouble another reading of the snapshots is needed, whatever turns.
        const agenda = { ...some, trouble: null }
        const { said } = tell(agenda, policy, 1)
        const from = NOW + hours * HOUR
        const next = nextLook(agenda, policy, said, from)
        if (next < from + 30 * DAY)
          expect(view(agenda, policy, said, next)).not.toEqual(view(agenda, policy, said, from))
      }),
      { numRuns: 300 }
    )
  })

  test('comes often enough that somebody who looks every hour finds nothing to say in between', () => {
    fc.assert(
      fc.property(anyAgenda, anyPolicy, (agenda, policy) => {
        const { told, looks } = tell(agenda, policy, 40)
        let look = 0
        const said: Said[] = []
        for (let at = NOW; at < daysAhead(40); at += HOUR) {
          while (look < looks.length && (looks[look] ?? Infinity) <= at) {
            const time = looks[look] ?? at
            said.push(
              ...saidAt(
                told.filter((each) => each.at === time),
                time
              )
            )
            look++
          }
          expect(nudgesDue(agenda, policy, said, at)).toEqual([])
        }
      }),
      { numRuns: 15 }
    )
  })
})

describe('whatever there is', () => {
  test('saying what is due and asking again gives nothing', () => {
    fc.assert(
      fc.property(anyAgenda, anyPolicy, fc.nat(39 * 24), (agenda, policy, hours) => {
        const at = NOW + hours * HOUR
        const said = saidAt(nudgesDue(agenda, policy, [], at), at)
        expect(nudgesDue(agenda, policy, said, at)).toEqual([])
      })
    )
  })

  test('in a year nobody is reminded more than three times of a cause, and those above once', () => {
    fc.assert(
      fc.property(anyAgenda, anyPolicy, (agenda, policy) => {
        const { told } = tell(agenda, policy, 365)
        const count = new Map<string, number>()
        for (const { cause, moment, to } of told) {
          if (moment.startsWith('passed ')) continue
          const key = `${cause} ${to === 'assignee' ? 'reminded' : 'escalated'}`
          count.set(key, (count.get(key) ?? 0) + 1)
        }
        for (const [key, times] of count)
          expect(times, key).toBeLessThanOrEqual(key.endsWith('reminded') ? 3 : 1)
        const keys = told.map(({ cause, moment }) => `${cause} ${moment}`)
        expect(new Set(keys).size).toBe(keys.length)
      }),
      { numRuns: 20 }
    )
  })

  test('snoozing all of it says nothing', () => {
    fc.assert(
      fc.property(anyAgenda, anyPolicy, (agenda, policy) => {
        const snoozes = [{ cause: null, untilOn: '2027-12-31', endedOn: null }]
        expect(tell({ ...agenda, snoozes }, policy, 60).told).toEqual([])
      }),
      { numRuns: 30 }
    )
  })
})
