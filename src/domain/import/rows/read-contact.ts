import { calendarDate, dayIn } from '../../calendar.ts'
import type { ContactRole } from '../../clients/contact.ts'
import { domainOfEmail, domainOfWebsite, emailIn } from '../domains.ts'
import { BOOLEAN_WORDS, ROLE_WORDS, ROLES_BY_WEIGHT, wordIn } from '../vocabulary.ts'
import type { Cells, ReadingSettings } from './cells.ts'
import { lastContact } from './read-client.ts'
import type { ContactRow, RelationRow, RowFacts } from './row-types.ts'

/** Reads a row of a list of people, with the last contact it may carry along. */
export function readContactRow(cells: Cells): Partial<RowFacts> {
  const name = cells.text('contact') ?? fullName(cells)
  if (name === null) {
    cells.refuse('the row names no person')
    return {}
  }
  const contact = contactRow(cells, name)
  const touched = contact.externalId ?? contact.email ?? contact.name
  return { contact, touchpoint: lastContact(cells, contact.client, [touched]) }
}

function contactRow(cells: Cells, name: string): ContactRow {
  const written = cells.text('email')
  const email = emailIn(written ?? '')
  if (written !== null && email === null) cells.refuse(`email: "${written}" is not an e-mail address`)
  const website = cells.text('client_domain')
  return {
    client: {
      ids: cells.list('client_id'),
      domain: website === null ? null : domainOfWebsite(website),
      name: cells.text('client'),
      emailDomain: email === null ? null : domainOfEmail(email)
    },
    name,
    externalId: cells.text('external_id'),
    email,
    title: cells.text('title'),
    isExecutive: cells.word('executive', BOOLEAN_WORDS),
    role: role(cells),
    counterpart: cells.text('counterpart'),
    preferredChannel: cells.text('preferred_channel'),
    rhythmDays: cells.days('rhythm_days'),
    addedOn: cells.past('added_on'),
    leftOn: cells.dueDay('left_on'),
    successor: cells.text('successor'),
    recordedAt: cells.past('recorded_at')
  }
}

function fullName(cells: Cells): string | null {
  const name = [cells.text('first_name'), cells.text('last_name')].filter((part) => part !== null).join(' ')
  return name === '' ? null : name
}

/** A CRM's own word for a role that we do not keep is "other". */
function role(cells: Cells): ContactRole | null {
  const written = cells.list('role')
  if (written.length === 0) return null
  const roles = written.map((word) => wordIn(ROLE_WORDS, word) ?? 'other')
  return ROLES_BY_WEIGHT.find((weightiest) => roles.includes(weightiest)) ?? null
}

/** Reads a row of Salesforce's AccountContactRelation. An end that lies ahead is an announcement, kept as such. */
export function readRelationRow(cells: Cells, settings: ReadingSettings): Partial<RowFacts> {
  const clientId = cells.text('client_id')
  const contactId = cells.text('contact_id')
  if (clientId === null || contactId === null) {
    cells.refuse('the row does not say who works where')
    return {}
  }
  const hasEnded = cells.word('active', BOOLEAN_WORDS) === false
  const today = calendarDate(dayIn(settings.timeZone, settings.now))
  const relation: RelationRow = {
    clientId,
    contactId,
    role: role(cells),
    leftOn: cells.dueDay('left_on') ?? (hasEnded ? today : null),
    recordedAt: cells.past('recorded_at')
  }
  return { relation }
}
