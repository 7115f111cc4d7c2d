import { type Chronicle, isFirst } from './entries.ts'

const present = (kind: string) => `${isFirst} and v.kind = '${kind}'`
const at = '(v.present).made_at'
const words = '(v.present).note'

/** What one of us thinks, as they think it now. */
export const judgements: Chronicle = {
  topic: 'judgements',
  table: 'judgement',
  by: 'array[coalesce(v.by_id, v.recorded_by)]',
  occasions: [
    { event: 'pulse', when: present('pulse'), at, words, facts: { pulse: '(v.present).pulse' } },
    {
      event: 'health',
      when: present('health'),
      at,
      words,
      facts: {
        service: '(v.present).service',
        engagement: '(v.present).engagement',
        trust: '(v.present).trust'
      }
    },
    {
      event: 'override',
      when: present('override'),
      at,
      words,
      facts: { level: '(v.present).level', expiresOn: '(v.present).expires_on' }
    }
  ]
}

/** Silences. */
export const snoozes: Chronicle = {
  topic: 'judgements',
  table: 'snooze',
  occasions: [{ event: 'snoozed', when: isFirst, words: 'v.reason', facts: { untilOn: 'v.until_on' } }]
}
