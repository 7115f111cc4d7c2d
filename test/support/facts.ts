import type { ClientDetails } from '../../src/domain/clients/client.ts'
import type { ContactDetails } from '../../src/domain/clients/contact.ts'
import type { TouchpointDetails } from '../../src/domain/clients/touchpoint.ts'
import { DAY, type Instant } from '../../src/domain/time.ts'

/** Today in tests: nothing here reads the clock. */
export const NOW: Instant = Date.UTC(2026, 10, 22, 12)

export const daysAgo = (days: number): Instant => NOW - days * DAY

/** Everything a stream gives. */
export async function all<Item>(stream: AsyncIterable<Item>): Promise<Item[]> {
  const items: Item[] = []
  for await (const item of stream) items.push(item)
  return items
}

/** A client about which nobody has said more than its name. */
export function newClient(name: string, details: Partial<ClientDetails> = {}): ClientDetails {
  return {
    name,
    externalId: null,
    aliases: [],
    domain: null,
    tier: 'B',
    stage: null,
    industry: null,
    segment: null,
    ownerId: null,
    backupId: null,
    annualRevenue: null,
    checkInDays: null,
    executiveDays: null,
    archivedAt: null,
    ...details
  }
}

/** A contact about whom nobody has said more than the name. */
export function newContact(name: string, details: Partial<ContactDetails> = {}): ContactDetails {
  return {
    name,
    externalId: null,
    email: null,
    title: null,
    isExecutive: false,
    role: 'other',
    counterpartId: null,
    preferredChannel: null,
    rhythmDays: null,
    leftOn: null,
    successorId: null,
    archivedAt: null,
    ...details
  }
}

/** A call of yesterday that nobody took part in. */
export function newTouchpoint(details: Partial<TouchpointDetails> = {}): TouchpointDetails {
  return {
    kind: 'call',
    occurredAt: daysAgo(1),
    contactIds: [],
    teammateIds: [],
    summary: null,
    sentiment: null,
    nextStep: null,
    nextStepOn: null,
    ...details
  }
}
