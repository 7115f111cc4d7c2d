import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { assess } from '../../../../src/domain/assessment/assess.ts'
import { levels } from '../../../../src/domain/assessment/level.ts'
import { instants, place } from './clients/place.ts'
import { firstOpinion, policy } from './first-opinion.ts'
import { generatedClients } from './generated-clients.ts'
import { goldenHeader, goldenRow, isSameRow } from './golden-row.ts'
import { believedOnly } from './opinion/known.ts'
import { differences } from './opinion.ts'
import { secondOpinion, signalKeys } from './second-opinion.ts'

const clients = generatedClients()
const cases = clients.flatMap((facts) =>
  instants.map((asOf) => ({
    facts,
    asOf,
    first: firstOpinion(facts, asOf),
    second: secondOpinion(facts, asOf, place)
  }))
)
const scored = cases.flatMap(({ second }) => (second.kind === 'assessed' ? [second] : []))
const golden = readFileSync(join(import.meta.dirname, 'golden.csv'), 'utf8')
  .trimEnd()
  .split('\n')

test('two hundred clients at three instants are judged as somebody judges who has read only the risk model', () => {
  const found = cases.flatMap(({ facts, asOf, first, second }) =>
    differences(first, second).map(
      (difference) => `${facts.client.id} at ${new Date(asOf).toISOString()}, ${difference}`
    )
  )
  expect(found).toEqual([])
  expect(cases).toHaveLength(600)
})

test.each(['first', 'second'] as const)(
  'the %s opinion of today is that of the day on which golden.csv was written',
  (which) => {
    const rows = cases.map((one) => goldenRow(one.facts.client.id, one.asOf, one[which]))
    const today = [goldenHeader, ...rows]
    const changed = today.filter((row, i) => !isSameRow(row, golden[i] ?? ''))
    expect(changed).toEqual([])
    expect(golden).toHaveLength(today.length)
  }
)

test.each(signalKeys)(
  '%s adds to the score of five clients at least, not to that of others, and is unknown where it may be',
  (key) => {
    const severities = scored.map((opinion) => opinion.severities[key])
    const alwaysKnown = ['engagement.silence', 'executive.unmapped', 'competition', 'register']
    expect(severities.includes(null)).toBe(!alwaysKnown.includes(key))
    expect(severities.filter((severity) => severity === 0).length).toBeGreaterThanOrEqual(5)
    expect(severities.filter((severity) => severity !== null && severity > 0).length).toBeGreaterThanOrEqual(
      5
    )
  }
)

test('the clients cover every level, basis, floor and number of inputs', () => {
  expect(new Set(scored.map(({ level }) => level))).toEqual(new Set(levels))
  expect(new Set(scored.map(({ computedLevel }) => computedLevel))).toEqual(new Set(levels))
  expect(new Set(scored.map(({ override }) => override))).toEqual(new Set([null, ...levels]))
  expect(new Set(scored.map(({ levelBasis }) => levelBasis))).toEqual(
    new Set(['score', 'floor', 'not enough data', 'override'])
  )
  expect(new Set(scored.flatMap(({ floors }) => floors))).toEqual(
    new Set(['may leave', 'decision near', 'left without successor'])
  )
  expect(new Set(scored.map(({ inputs }) => inputs))).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7]))
})

test('some clients are lost and some archived, and some lost ones are judged again once won back', () => {
  const reasons = cases.map(({ second }) => (second.kind === 'assessed' ? 'scored' : second.because))
  expect(new Set(reasons)).toEqual(new Set(['scored', 'lost', 'archived']))
  const wonBack = clients.filter((_, i) => {
    const lostAt = reasons.slice(3 * i, 3 * i + 3).indexOf('lost')
    return lostAt >= 0 && reasons.slice(3 * i, 3 * i + 3).includes('scored', lostAt)
  })
  expect(wonBack.length).toBeGreaterThan(0)
})

test('what was not believed at an instant plays no part in the judgement of that instant', () => {
  for (const { facts, asOf } of cases)
    expect(assess(believedOnly(facts, asOf), policy, asOf)).toEqual(assess(facts, policy, asOf))
  const reduced = cases.filter(
    ({ facts, asOf }) => believedOnly(facts, asOf).touchpoints.length < facts.touchpoints.length
  )
  expect(reduced.length).toBeGreaterThan(100)
})
