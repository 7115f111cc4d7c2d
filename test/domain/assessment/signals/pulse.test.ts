import { describe, expect, test } from 'vitest'
import type { PulseFacts } from '../../../../src/domain/clients/judgement.ts'
import { felt } from '../dealings.ts'
import { clientFacts, daysAgo, nextStepOf, noon, sentenceOf, severityOf } from '../facts.ts'

const facts = (...pulses: PulseFacts[]) => clientFacts({ pulses })
const pulse = (...pulses: PulseFacts[]) => severityOf('pulse', facts(...pulses))

describe('a pulse', () => {
  test('is no risk at 4 and 5 and a full one at 1', () => {
    expect([5, 4, 3, 2, 1].map((mark) => pulse(felt(1, mark)))).toEqual([
      0,
      0,
      expect.closeTo(1 / 3, 12),
      expect.closeTo(2 / 3, 12),
      1
    ])
  })

  test('holds for 90 days, and one at either end of the scale for 30, the last day included', () => {
    expect(pulse(felt(90, 2))).not.toBeNull()
    expect(pulse(felt(90.01, 2))).toBeNull()
    expect(pulse(felt(90, 4))).toBe(0)
    for (const mark of [1, 5]) {
      expect(pulse(felt(30, mark))).not.toBeNull()
      expect(pulse(felt(30.01, mark))).toBeNull()
    }
  })

  test('ends with the next one, even when that holds no longer', () => {
    expect(pulse(felt(2, 4), felt(20, 1))).toBe(0)
    expect(pulse(felt(40, 5), felt(50, 2))).toBeNull()
  })

  test('is the lower one of two given at the same time, in any order', () => {
    expect(pulse(felt(2, 4), felt(2, 1))).toBe(1)
    expect(pulse(felt(2, 1), felt(2, 4))).toBe(1)
  })

  test('is unknown before it is given or recorded', () => {
    expect(pulse()).toBeNull()
    expect(pulse(felt(-1, 1, { recordedAt: daysAgo(3) }))).toBeNull()
    expect(pulse(felt(3, 1, { recordedAt: noon + 1 }))).toBeNull()
  })

  test('is told with whose it is and when, never with the note', () => {
    const low = facts(felt(19, 2, { note: 'They avoid me' }))
    expect(sentenceOf('pulse', low)).toBe('Bob Ray’s pulse of 3 Nov 2026 is 2 of 5')
    expect(nextStepOf('pulse', low)).toBe('Ask Bob Ray what would have to change at Acme, and who can help')
    const nobodys = facts(felt(19, 2, { by: null }))
    expect(sentenceOf('pulse', nobodys)).toBe('The pulse of 3 Nov 2026 is 2 of 5')
    expect(nextStepOf('pulse', nobodys)).toBe('Find an owner for Acme and ask how it feels')
  })
})
