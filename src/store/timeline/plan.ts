import { type Chronicle, isChanged, isFirst, isSet, isUnset } from './entries.ts'

const moved = { from: '(v.earlier).due_on', to: 'v.due_on' }
const rating = { likelihood: 'v.likelihood', impact: 'v.impact' }

/** Promises: made, moved, kept, signed off, broken. */
export const commitments: Chronicle = {
  topic: 'commitments',
  table: 'commitment',
  subject: '(v.present).commitment',
  occasions: [
    { event: 'commitment_made', when: isFirst, facts: { kind: 'v.kind', dueOn: 'v.due_on' } },
    { event: 'commitment_moved', when: isChanged('due_on'), words: 'v.reason', facts: moved },
    {
      event: 'commitment_done',
      when: isSet('done_on'),
      on: 'v.done_on',
      facts: { evidence: 'v.evidence' }
    },
    {
      event: 'commitment_signed_off',
      when: isSet('signed_off_on'),
      on: 'v.signed_off_on',
      facts: { signedOffBy: 'v.signed_off_by' }
    },
    { event: 'commitment_broken', when: isSet('broken_on'), on: 'v.broken_on', words: 'v.reason' },
    { event: 'commitment_reopened', when: `(${isUnset('done_on')}) or (${isUnset('broken_on')})` }
  ]
}

/** The risk register. */
export const risks: Chronicle = {
  topic: 'risks',
  table: 'risk',
  subject: '(v.present).risk',
  occasions: [
    {
      event: 'risk_opened',
      when: isFirst,
      on: 'v.opened_on',
      facts: {
        ...rating,
        category: 'v.category',
        competitor: 'v.competitor',
        threat: 'v.threat',
        saysLeaving: 'v.says_leaving'
      }
    },
    {
      event: 'risk_rated',
      when: `(${isChanged('likelihood')}) or (${isChanged('impact')})`,
      facts: rating
    },
    { event: 'risk_accepted', when: isSet('accepted_on'), on: 'v.accepted_on', words: 'v.reason' },
    { event: 'risk_closed', when: isSet('closed_on'), on: 'v.closed_on', words: 'v.reason' },
    { event: 'risk_reopened', when: isUnset('closed_on') }
  ]
}

/** What one of us does about a client. */
export const actions: Chronicle = {
  topic: 'actions',
  table: 'action',
  subject: '(v.present).action',
  occasions: [
    { event: 'action_planned', when: isFirst, facts: { dueOn: 'v.due_on', playbook: 'v.playbook' } },
    { event: 'action_moved', when: isChanged('due_on'), facts: moved },
    { event: 'action_done', when: isSet('done_on'), on: 'v.done_on', words: 'v.outcome' },
    { event: 'action_dropped', when: isSet('dropped_on'), on: 'v.dropped_on', words: 'v.outcome' },
    { event: 'action_reopened', when: `(${isUnset('done_on')}) or (${isUnset('dropped_on')})` }
  ]
}

/** Alerts that somebody took on. */
export const claims: Chronicle = {
  topic: 'actions',
  table: 'claim',
  by: 'array[v.by_id]',
  occasions: [
    { event: 'claimed', when: isSet('claimed_at'), at: 'v.claimed_at' },
    // What is given back because it is seen to, nobody gave back.
    { event: 'released', when: `${isSet('released_at')} and v.recorded_by is not null`, at: 'v.released_at' }
  ]
}
