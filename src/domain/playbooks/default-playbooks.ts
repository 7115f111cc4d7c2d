import type { Playbook } from './playbook.ts'

/** What a workspace does that has not written playbooks of its own. */
export const defaultPlaybooks: readonly Playbook[] = [
  {
    name: 'executive left',
    on: 'executive_left',
    steps: [
      {
        action: 'Find out who takes over from {contact} and write it down',
        afterDays: 2,
        owner: 'counterpart'
      },
      { action: 'Meet whoever follows {contact}', afterDays: 10, owner: 'counterpart', doneBy: 'checkin' },
      { action: 'Go through contracts and promises that rested on {contact}', afterDays: 5, owner: 'owner' }
    ]
  },
  {
    name: 'gone quiet',
    on: 'quiet',
    tiers: ['A', 'B'],
    steps: [
      {
        action: 'Call {client}: nobody has spoken with them since {date}',
        afterDays: 2,
        owner: 'owner',
        doneBy: 'checkin'
      }
    ]
  },
  {
    name: 'complaint',
    on: 'complaint',
    severity: 'high',
    steps: [
      {
        action: 'Call {contact} about the complaint of {date}',
        afterDays: 0,
        owner: 'owner',
        doneBy: 'checkin'
      },
      { action: 'Tell {contact} what changes so that it does not happen again', afterDays: 5, owner: 'owner' }
    ]
  },
  {
    name: 'renewal ahead',
    on: 'renewal_ahead',
    daysAhead: 90,
    steps: [
      { action: 'Write down what {client} got out of the contract so far', afterDays: 5, owner: 'owner' },
      {
        action: 'Talk about the renewal with whoever signs at {client}; the date is {date}',
        afterDays: 10,
        owner: 'owner'
      }
    ]
  },
  {
    name: 'competitor',
    on: 'competitor',
    severity: 'medium',
    steps: [
      { action: 'Ask {client} what {competitor} does better', afterDays: 3, owner: 'owner' },
      { action: 'Decide how to answer {competitor} at {client}', afterDays: 7, owner: 'backup' }
    ]
  }
]
