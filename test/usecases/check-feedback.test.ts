import { expect, test } from 'vitest'
import { checkWords } from '../../src/usecases/check-feedback.ts'
import { feedbackRecord } from '../domain/feedback/feedback-record.ts'
import { daysAgo, NOW } from '../support/facts.ts'

const complaint = { ...feedbackRecord({ receivedAt: daysAgo(1) }), ownerSlackId: null }

test.each([
  ['a complaint', {}, []],
  ['a score without words', { kind: 'nps', score: 7, text: null }, []],
  ['one of a few seconds ahead, because two clocks differ', { receivedAt: NOW + 30_000 }, []],
  ['one of tomorrow', { receivedAt: NOW + 86_400_000 }, ['in_the_future']],
  ['a complaint without words', { text: null }, ['words_missing']],
  ['praise without words', { kind: 'praise', text: null }, ['words_missing']],
  [
    'one to be answered and resolved before it came',
    { respondBy: daysAgo(2), resolveBy: daysAgo(1) },
    ['answer_before_received', 'resolution_before_received']
  ]
] as const)('%s has these problems', (_words, change, problems) => {
  const written = { ...complaint, ...change }
  expect(checkWords(written, written, NOW)).toEqual(problems)
})
