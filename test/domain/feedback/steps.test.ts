import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  FEEDBACK_STEPS,
  type Progress,
  stateOf,
  stepsFrom,
  takeStep
} from '../../../src/domain/feedback/steps.ts'
import { threadOf } from '../../../src/domain/feedback/thread.ts'
import { feedbackRecord } from './feedback-record.ts'

const HOUR = 3_600_000
const RECEIVED = Date.UTC(2026, 10, 20, 9)

const complaint = (change: Partial<Progress> = {}): Progress => ({
  ...feedbackRecord({ kind: 'complaint', receivedAt: RECEIVED }),
  ...change
})

/** Steps that somebody tries, each some hours after the last, whether they are possible or not. */
const tries = fc.array(
  fc.record({ step: fc.constantFrom(...FEEDBACK_STEPS), hours: fc.integer({ min: -3, max: 9 }) }),
  { maxLength: 12 }
)

/** Takes every step that can be taken. */
function course(attempts: { step: (typeof FEEDBACK_STEPS)[number]; hours: number }[]) {
  let at = RECEIVED
  const versions = [{ details: feedbackRecord({ receivedAt: RECEIVED }), recordedAt: at, by: null }]
  const taken: string[] = []
  for (const { step, hours } of attempts) {
    at += hours * HOUR
    const present = versions.at(-1)?.details ?? feedbackRecord()
    const result = takeStep(present, step, at)
    expect(result.kind === 'not_possible').toBe(!stepsFrom(present).includes(step))
    if (result.kind !== 'taken') continue
    taken.push(step)
    versions.push({
      details: { ...present, ...result.changes },
      recordedAt: versions.length + RECEIVED,
      by: null
    })
  }
  return { versions, taken, last: versions.at(-1)?.details ?? feedbackRecord() }
}

describe('whatever is tried with a complaint', () => {
  test('it is closed exactly when the client was told last', () => {
    fc.assert(
      fc.property(tries, (attempts) => {
        const { taken, last } = course(attempts)
        expect(stateOf(last) === 'closed').toBe(taken.at(-1) === 'tell')
      })
    )
  })

  test('nothing is answered before it came, resolved before the answer, or told before the end', () => {
    fc.assert(
      fc.property(tries, (attempts) => {
        const { receivedAt, respondedAt, resolvedAt, toldClientAt } = course(attempts).last
        const times = [receivedAt, respondedAt, resolvedAt, toldClientAt].filter((time) => time !== null)
        expect(times).toEqual(times.toSorted((one, other) => one - other))
        if (toldClientAt !== null) expect(resolvedAt).not.toBeNull()
        if (resolvedAt !== null) expect(respondedAt).not.toBeNull()
      })
    )
  })

  test('there is always a next step, and the client can be told in the end', () => {
    fc.assert(
      fc.property(tries, (attempts) => {
        let { last } = course(attempts)
        for (const step of ['resolve', 'tell'] as const) {
          const result = takeStep(last, step, Number.MAX_SAFE_INTEGER)
          if (result.kind === 'taken') last = { ...last, ...result.changes }
        }
        expect(stateOf(last)).toBe('closed')
        expect(stepsFrom(last)).toEqual(['reopen'])
      })
    )
  })

  test('the thread of its versions says every step that was taken', () => {
    const words = {
      acknowledge: 'acknowledged',
      answer: 'answered',
      resolve: 'resolved',
      tell: 'told',
      reopen: 'reopened'
    }
    fc.assert(
      fc.property(tries, (attempts) => {
        const { versions, taken } = course(attempts)
        expect(threadOf(versions).map(({ what }) => what)).toEqual([
          'logged',
          ...taken.map((step) => words[step as keyof typeof words])
        ])
      })
    )
  })
})

describe('a step', () => {
  test.each<[Partial<Progress>, readonly string[]]>([
    [{}, ['acknowledge', 'answer', 'resolve']],
    [{ acknowledgedAt: RECEIVED }, ['answer', 'resolve']],
    [{ respondedAt: RECEIVED }, ['resolve']],
    [{ resolvedAt: RECEIVED }, ['tell', 'reopen']],
    [{ toldClientAt: RECEIVED }, ['reopen']],
    [{ kind: 'nps' }, []]
  ])('of %j leads on by %j', (change, steps) => {
    expect(stepsFrom(complaint(change))).toEqual(steps)
  })

  test('that is a minute early by another clock is taken as on time', () => {
    expect(takeStep(complaint(), 'answer', RECEIVED - 50_000)).toEqual({
      kind: 'taken',
      changes: { respondedAt: RECEIVED }
    })
  })

  test('before the complaint came says since when it can have been', () => {
    expect(takeStep(complaint(), 'answer', RECEIVED - HOUR)).toEqual({ kind: 'too_early', since: RECEIVED })
  })

  test('that resolves at once answers too', () => {
    const at = RECEIVED + HOUR
    expect(takeStep(complaint(), 'resolve', at)).toMatchObject({
      changes: { respondedAt: at, resolvedAt: at }
    })
  })

  test('that reopens keeps the deadline, unless another is agreed', () => {
    const over = complaint({ respondedAt: RECEIVED, resolvedAt: RECEIVED, toldClientAt: RECEIVED })
    const open = { resolvedAt: null, toldClientAt: null }
    expect(takeStep(over, 'reopen', RECEIVED)).toEqual({ kind: 'taken', changes: open })
    const agreed = { ...open, resolveBy: RECEIVED + HOUR }
    expect(takeStep(over, 'reopen', RECEIVED, RECEIVED + HOUR)).toEqual({ kind: 'taken', changes: agreed })
  })
})
