import type { Worse } from './worse-dealings.ts'

/** Conversations, people and contracts, each a little worse. */
export const worseRelations: readonly Worse[] = [
  [
    'a worse mood',
    (facts, pick) => ({
      ...facts,
      touchpoints: facts.touchpoints.map((touchpoint, place) =>
        place === pick && touchpoint.sentiment !== null
          ? { ...touchpoint, sentiment: Math.max(-2, touchpoint.sentiment - 1) }
          : touchpoint
      )
    })
  ],
  [
    'a teammate less in a conversation',
    (facts, pick) => ({
      ...facts,
      touchpoints: facts.touchpoints.map((touchpoint, place) =>
        place === pick ? { ...touchpoint, teammateIds: touchpoint.teammateIds.slice(1) } : touchpoint
      )
    })
  ],
  [
    'shorter rhythms agreed',
    (facts, pick) => ({
      ...facts,
      client: {
        ...facts.client,
        checkInDays: Math.min(14, 1 + pick, facts.client.checkInDays ?? 400),
        executiveDays: Math.min(45, 1 + pick, facts.client.executiveDays ?? 400)
      },
      contacts: facts.contacts.map((contact) => ({
        ...contact,
        rhythmDays: contact.rhythmDays && Math.min(1 + pick, contact.rhythmDays)
      }))
    })
  ],
  ['an important client', (facts) => ({ ...facts, client: { ...facts.client, tier: 'A' } })],
  [
    'no successor',
    (facts) => ({ ...facts, contacts: facts.contacts.map((contact) => ({ ...contact, successorId: null })) })
  ],
  [
    'executives who sign',
    (facts) => ({ ...facts, contacts: facts.contacts.map((contact) => ({ ...contact, role: 'signatory' })) })
  ],
  [
    'a renewal that is open again',
    (facts) => ({
      ...facts,
      contracts: facts.contracts.map((contract) =>
        contract.renewal === 'declined' ? contract : { ...contract, renewal: 'open' }
      )
    })
  ],
  [
    'a declined renewal',
    (facts) => ({
      ...facts,
      contracts: facts.contracts.map((contract) => ({ ...contract, renewal: 'declined' }))
    })
  ],
  [
    'an option that has to be used today',
    (facts) => ({
      ...facts,
      contracts: facts.contracts.map((contract) => ({ ...contract, optionOn: '2026-11-22' }))
    })
  ]
]
