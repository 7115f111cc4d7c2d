import type { ClientFacts, ContactFacts, TouchpointFacts } from '../domain/clients/facts.ts'
import type { LatestCheckin } from '../usecases/ports.ts'

/** What a facts statement returns of one client. PostgreSQL writes the shapes of `ClientFacts`; null means none. */
export interface FactsRow {
  client: ClientFacts['client']
  contacts: ContactRow[] | null
  touchpoints: TouchpointRow[] | null
  contracts: ClientFacts['contracts'] | null
  losses: ClientFacts['losses'] | null
}

/** The same for a card. */
export interface CardRow extends FactsRow {
  latest: LatestCheckin | null
}

type ContactRow = [
  id: string,
  name: string,
  title: string | null,
  isExecutive: boolean,
  role: ContactFacts['role'],
  addedAt: number,
  leftOn: string | null,
  archivedAt: number | null,
  successorId: string | null,
  rhythmDays: number | null,
  counterpartId: string | null,
  counterpartName: string | null,
  recordedAt: number,
  retiredAt: number
]

type TouchpointRow = [
  occurredAt: number,
  recordedAt: number,
  sentiment: number | null,
  contactIds: string[] | null,
  teammateIds: string[] | null,
  retiredAt: number
]

/** Turns a row into facts. */
export function factsIn({ client, contacts, touchpoints, contracts, losses }: FactsRow): ClientFacts {
  return {
    client,
    contacts: (contacts ?? []).map(contactIn),
    touchpoints: (touchpoints ?? []).map(touchpointIn),
    contracts: contracts ?? [],
    losses: losses ?? [],
    overrides: [],
    feedback: [],
    commitments: [],
    risks: [],
    pulses: [],
    healthChecks: [],
    metrics: []
  }
}

function contactIn(row: ContactRow): ContactFacts {
  const [id, name, title, isExecutive, role, addedAt, leftOn, archivedAt, successorId, rhythmDays, ...by] =
    row
  const [counterpartId, counterpartName, recordedAt, retiredAt] = by
  const counterpart =
    counterpartId === null || counterpartName === null ? null : { id: counterpartId, name: counterpartName }
  return {
    id,
    name,
    title,
    isExecutive,
    role,
    addedAt,
    leftOn,
    archivedAt,
    successorId,
    rhythmDays,
    counterpart,
    recordedAt,
    retiredAt
  }
}

function touchpointIn([
  occurredAt,
  recordedAt,
  sentiment,
  contacts,
  teammates,
  retiredAt
]: TouchpointRow): TouchpointFacts {
  return {
    occurredAt,
    recordedAt,
    retiredAt,
    sentiment,
    contactIds: contacts ?? [],
    teammateIds: teammates ?? []
  }
}
