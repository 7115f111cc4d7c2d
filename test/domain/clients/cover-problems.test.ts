import { describe, expect, test } from 'vitest'
import { isCovering } from '../../../src/domain/clients/cover.ts'
import { coverProblems } from '../../../src/domain/clients/cover-problems.ts'

const TODAY = '2026-11-22'
const holiday = { awayId: 'mia', delegateId: 'ben', fromOn: '2026-12-21', untilOn: '2026-12-31' }

test.each([
  ['is fine', {}, []],
  ['may begin and end today', { fromOn: TODAY, untilOn: TODAY }, []],
  ['is nobody’s own', { delegateId: 'mia' }, ['same_person']],
  ['does not begin in the past', { fromOn: '2026-11-21' }, ['begins_in_the_past']],
  ['does not end before it begins', { untilOn: '2026-12-20' }, ['ends_before_it_begins']],
  ['does not last for years', { untilOn: '2028-12-31' }, ['too_long']],
  [
    'is told everything that is wrong',
    { fromOn: '2026-11-01', untilOn: '2026-10-01', delegateId: 'mia' },
    ['same_person', 'begins_in_the_past', 'ends_before_it_begins']
  ]
])('a cover %s', (_what, changes, problems) => {
  expect(coverProblems({ ...holiday, ...changes }, TODAY, null, [])).toEqual(problems)
})

describe('a cover that has begun', () => {
  const begun = { ...holiday, fromOn: '2026-11-01' }
  const problems = (changes: Partial<typeof begun>) =>
    coverProblems({ ...begun, ...changes }, TODAY, begun, [])

  test('may last longer or shorter, and no day that is past', () => {
    expect(problems({ untilOn: TODAY })).toEqual([])
    expect(problems({ untilOn: '2026-11-21' })).toEqual(['ends_in_the_past'])
    expect(problems({ fromOn: '2026-11-02' })).toEqual(['begins_in_the_past'])
  })
})

test('two may share a time, one does not cover twice', () => {
  const others = [holiday]
  const second = { ...holiday, fromOn: '2026-12-31', untilOn: '2027-01-06' }
  expect(coverProblems(second, TODAY, null, others)).toEqual(['overlaps'])
  expect(coverProblems({ ...second, delegateId: 'zoe' }, TODAY, null, others)).toEqual([])
  expect(coverProblems({ ...second, fromOn: '2027-01-01' }, TODAY, null, others)).toEqual([])
})

test('a cover holds from its first day to its last', () => {
  const days = ['2026-12-20', '2026-12-21', '2026-12-31', '2027-01-01']
  expect(days.map((day) => isCovering(holiday, day))).toEqual([false, true, true, false])
})
