import { type Chronicle, isChanged, isFirst, isSet, isUnset } from './entries.ts'

/** Check-ins, as they are believed now. */
export const checkins: Chronicle = {
  topic: 'checkins',
  table: 'touchpoint',
  by: `case when (v.present).teammate_ids <> '{}' then (v.present).teammate_ids else array[v.recorded_by] end`,
  contacts: '(v.present).contact_ids',
  permalink: '(v.present).permalink',
  occasions: [
    {
      event: 'checkin',
      when: isFirst,
      at: '(v.present).occurred_at',
      words: '(v.present).summary',
      facts: {
        kind: '(v.present).kind',
        sentiment: '(v.present).sentiment',
        nextStep: '(v.present).next_step',
        nextStepOn: '(v.present).next_step_on'
      }
    }
  ]
}

const facts = { kind: 'v.kind' }
const words = 'v.remark'
const steps = ['acknowledged_at', 'responded_at', 'resolved_at', 'told_client_at']
const isNoStep = steps.map((column) => `v.${column} is not distinct from (v.earlier).${column}`).join(' and ')

/** Feedback, and what became of it. */
export const feedback: Chronicle = {
  topic: 'feedback',
  table: 'feedback',
  contacts: 'array[(v.present).contact_id]',
  permalink: `case when ${isFirst} then (v.present).permalink end`,
  occasions: [
    {
      event: 'feedback',
      when: isFirst,
      at: '(v.present).received_at',
      words: '(v.present).text',
      facts: {
        kind: '(v.present).kind',
        score: '(v.present).score',
        severity: '(v.present).severity',
        about: '(v.present).about'
      }
    },
    { event: 'acknowledged', when: isSet('acknowledged_at'), at: 'v.acknowledged_at', words, facts },
    { event: 'answered', when: isSet('responded_at'), at: 'v.responded_at', words, facts },
    { event: 'resolved', when: isSet('resolved_at'), at: 'v.resolved_at', words, facts },
    { event: 'client_told', when: isSet('told_client_at'), at: 'v.told_client_at', words, facts },
    { event: 'reopened', when: isUnset('resolved_at'), words, facts },
    {
      event: 'remarked',
      when: `v.remark is not null and ${isChanged('remark')} and ${isNoStep}`,
      words,
      facts
    }
  ]
}
