import { domainOfWebsite, emailIn } from '../domains.ts'
import { TIER_WORDS } from '../vocabulary.ts'
import type { Cells } from './cells.ts'
import type { ClientMention } from './client-mention.ts'
import type { ContractRow, TouchpointRow } from './fact-row-types.ts'
import type { ClientRow, ContactRow, RowFacts } from './row-types.ts'

/** Reads a row of a client list, with the person, the renewal date and the last contact it may carry along. */
export function readClientRow(cells: Cells): Partial<RowFacts> {
  const name = cells.text('client')
  if (name === null) {
    cells.refuse('the row names no client')
    return {}
  }
  const externalId = cells.text('external_id')
  const client = clientRow(cells, name, externalId)
  const ids = externalId === null ? [] : [externalId]
  const mention: ClientMention = { ids, domain: null, name, emailDomain: null }
  const contact = namedContact(cells, mention)
  return {
    client,
    contact,
    contract: renewalDate(cells, mention),
    touchpoint: lastContact(cells, mention, [])
  }
}

function clientRow(cells: Cells, name: string, externalId: string | null): ClientRow {
  const website = cells.text('domain')
  return {
    name,
    externalId,
    aliases: cells.list('aliases'),
    domain: website === null ? null : domainOfWebsite(website),
    tier: cells.word('tier', TIER_WORDS),
    stage: cells.text('stage'),
    industry: cells.text('industry'),
    segment: cells.text('segment'),
    owner: cells.text('owner'),
    backup: cells.text('backup'),
    annualRevenue: cells.money('annual_revenue', 'currency'),
    checkInDays: cells.days('check_in_days'),
    executiveDays: cells.days('executive_days'),
    addedOn: cells.past('added_on'),
    archivedOn: cells.past('archived_on'),
    recordedAt: cells.past('recorded_at')
  }
}

function namedContact(cells: Cells, client: ClientMention): ContactRow | null {
  const name = cells.text('contact_name')
  if (name === null) return null
  const email = emailIn(cells.text('contact_email') ?? '')
  return {
    client,
    name,
    externalId: null,
    email,
    title: cells.text('contact_title'),
    isExecutive: null,
    role: null,
    counterpart: null,
    preferredChannel: null,
    rhythmDays: null,
    addedOn: null,
    leftOn: null,
    successor: null,
    recordedAt: null
  }
}

function renewalDate(cells: Cells, client: ClientMention): ContractRow | null {
  const endsOn = cells.dueDay('renewal_on')
  if (endsOn === null) return null
  return {
    client,
    isRenewalDate: true,
    endsOn,
    startsOn: null,
    optionOn: null,
    noticeOn: null,
    renewal: null,
    value: null,
    recordedAt: null
  }
}

/**
 * The last conversation that a CRM computed from what it has on record. A blank means that the CRM knows of none, never
 * that there was one today.
 */
export function lastContact(cells: Cells, client: ClientMention, contacts: string[]): TouchpointRow | null {
  const occurredAt = cells.happened('last_contact_on')
  if (occurredAt === null) return null
  return {
    client,
    isLastContact: true,
    occurredAt,
    kind: null,
    contacts,
    teammates: [],
    summary: null,
    sentiment: null,
    nextStep: null,
    nextStepOn: null,
    externalId: null,
    recordedAt: null
  }
}
