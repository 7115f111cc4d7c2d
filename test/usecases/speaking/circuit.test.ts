import { describe, expect, test } from 'vitest'
import { createCircuit } from '../../../src/usecases/speaking/circuit.ts'
import type { EndOfAttempt } from '../../../src/usecases/speaking/delivery-steps.ts'

const fault: EndOfAttempt = { end: 'doubted', reason: 'http_503' }
const sent: EndOfAttempt = { end: 'sent', reason: null }
const times = (count: number, end: EndOfAttempt) => Array.from({ length: count }, () => end)

describe('Slack is left alone', () => {
  test('after five faults in a row, however they are spread over batches', () => {
    const circuit = createCircuit(60_000, 1)
    expect(circuit.heed(times(4, fault), 0)).toBeNull()
    expect(circuit.heed([fault], 0)).toEqual({ until: 60_000, reason: 'http_503' })
  })

  test('for longer each time while it does not help, and for a quarter of an hour at most', () => {
    const circuit = createCircuit(60_000, 1)
    circuit.heed(times(5, fault), 0)
    const pauses = times(6, fault).map((end) => (circuit.heed([end], 0)?.until ?? 0) / 60_000)
    expect(pauses).toEqual([2, 4, 8, 15, 15, 15])
  })

  test('not while something gets through', () => {
    const circuit = createCircuit(60_000, 1)
    for (let time = 0; time < 10; time += 1) expect(circuit.heed([...times(4, fault), sent], time)).toBeNull()
  })

  test('not because it asks to wait, or refuses some', () => {
    const circuit = createCircuit(60_000, 1)
    expect(circuit.heed(times(9, { end: 'postponed', reason: 'ratelimited' }), 0)).toBeNull()
    expect(circuit.heed(times(9, { end: 'doubted', reason: 'look_ratelimited' }), 0)).toBeNull()
    expect(circuit.heed(times(9, { end: 'refused', reason: 'is_archived' }), 0)).toBeNull()
  })

  test('when it can not be reached at all', () => {
    const circuit = createCircuit(60_000, 0.5)
    expect(circuit.heed(times(5, { end: 'postponed', reason: 'no_answer' }), 0)).toEqual({
      until: 30_000,
      reason: 'no_answer'
    })
  })
})
