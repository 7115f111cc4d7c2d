import { expect, test } from 'vitest'
import { type FollowedClient, outcomeOf } from '../../../src/domain/digest/outcome.ts'

const CHECK_IN = 20_776
const critical = { level: 'critical', score: 80 } as const
const followed = (about: Partial<FollowedClient>): FollowedClient => ({
  client: { id: 'acme', name: 'Acme' },
  before: critical,
  now: { kind: 'scored', ...critical },
  checkIns: [],
  done: [],
  ...about
})

test.each<[string, Partial<FollowedClient>, string[]]>([
  ['nothing', {}, ['no check-in and no action done']],
  ['a check-in', { checkIns: [CHECK_IN - 2, CHECK_IN] }, ['checked in on 19 Nov 2026']],
  ['two actions', { done: ['Call', 'Visit'] }, ['done: Call and 1 more']],
  [
    'a lower level',
    { checkIns: [CHECK_IN], now: { kind: 'scored', level: 'watch', score: 30 } },
    ['checked in on 19 Nov 2026', 'critical → watch, risk 80 → 30']
  ],
  [
    'a much lower risk that nobody did anything about',
    { now: { kind: 'scored', level: 'critical', score: 75 } },
    ['no check-in and no action done', 'risk 80 → 75']
  ],
  [
    'a risk that has hardly moved',
    { checkIns: [CHECK_IN], now: { kind: 'scored', level: 'critical', score: 79 } },
    ['checked in on 19 Nov 2026']
  ],
  ['a loss', { now: { kind: 'lost', since: '2026-11-20' } }, ['lost on 20 Nov 2026']],
  ['no score before', { before: null, checkIns: [CHECK_IN] }, ['checked in on 19 Nov 2026']]
])('what became of a client of the last digest: %s', (_what, about, happened) => {
  expect(outcomeOf(followed(about)).happened).toEqual(happened)
})
