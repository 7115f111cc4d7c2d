import { expect, test } from 'vitest'
import { levels } from '../../../src/domain/assessment/level.ts'
import { COMMITMENT_KINDS } from '../../../src/domain/clients/commitment.ts'
import { FEEDBACK_KINDS, FEEDBACK_SUBJECTS, SEVERITIES } from '../../../src/domain/clients/feedback.ts'
import { JUDGEMENT_KINDS } from '../../../src/domain/clients/judgement.ts'
import { METRICS } from '../../../src/domain/clients/metric.ts'
import { THREATS } from '../../../src/domain/clients/risk.ts'
import {
  COMMITMENT_WORDS,
  FEEDBACK_WORDS,
  JUDGEMENT_WORDS,
  LEVEL_WORDS,
  METRIC_WORDS,
  SEVERITY_WORDS,
  SUBJECT_WORDS,
  THREAT_WORDS,
  wordIn
} from '../../../src/domain/import/vocabulary.ts'

const VOCABULARIES: [string, ReadonlyMap<string, string>, readonly string[]][] = [
  ['feedback', FEEDBACK_WORDS, FEEDBACK_KINDS],
  ['severities', SEVERITY_WORDS, SEVERITIES],
  ['subjects', SUBJECT_WORDS, FEEDBACK_SUBJECTS],
  ['metrics', METRIC_WORDS, METRICS],
  ['commitments', COMMITMENT_WORDS, COMMITMENT_KINDS],
  ['threats', THREAT_WORDS, THREATS],
  ['judgements', JUDGEMENT_WORDS, JUDGEMENT_KINDS],
  ['levels', LEVEL_WORDS, levels]
]

test.each(VOCABULARIES)(
  'all %s are read as they are written, whatever their case and punctuation',
  (_, words, own) => {
    for (const word of own)
      for (const cell of [word, word.toUpperCase(), ` ${word.replaceAll(/[_ ]/g, '-')}! `])
        expect(wordIn(words, cell), cell).toBe(word)
    expect(new Set(words.values())).toEqual(new Set(own))
  }
)

test('people have other words for them', () => {
  expect(wordIn(FEEDBACK_WORDS, 'Customer Satisfaction')).toBe('csat')
  expect(wordIn(SEVERITY_WORDS, 'Blocker')).toBe('critical')
  expect(wordIn(METRIC_WORDS, 'MRR')).toBe('revenue')
  expect(wordIn(THREAT_WORDS, 'evaluating')).toBe('high')
  expect(wordIn(LEVEL_WORDS, 'At-Risk')).toBe('at risk')
  expect(wordIn(LEVEL_WORDS, 'red')).toBe(undefined)
})
