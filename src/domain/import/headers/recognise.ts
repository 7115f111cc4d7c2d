import { type FileKind, READING_ORDER } from '../kinds.ts'
import { foldHeader } from './fold-header.ts'
import { foreignTable } from './foreign-tables.ts'
import { fieldsOf, type HeaderMatch, type HeaderOverrides, matchHeaders } from './match-headers.ts'
import { nearMiss } from './near-miss.ts'
import { type MendedBy, REMEDIES } from './remedies.ts'

/** What a file is, by its headers; or what to say when it is nothing we keep. */
export type Recognition = ({ kind: FileKind } & HeaderMatch) | { kind: null; reason: string }

/**
 * Recognises a file's kind by its headers. The special kinds come first: a list of conversations also names clients, and
 * a list of people also names companies. Headers that a person mapped are read as mapped. What is left for the loose kinds
 * and looks like a slip in the headers of a stricter one is nothing: read as clients, it would fill the book with them.
 */
export function recognise(
  headers: readonly string[],
  overrides: HeaderOverrides = new Map(),
  mendedBy: MendedBy = 'options'
): Recognition {
  const unknown = [...overrides.values()].filter(
    (field) => !READING_ORDER.some((kind) => fieldsOf(kind).includes(field))
  )
  if (unknown.length > 0)
    return { kind: null, reason: `the mapping names columns that do not exist: ${unknown.join(', ')}` }
  const mapped = headers.map((header) => overrides.get(header) ?? header)
  const foreign = foreignTable(new Set(mapped.map(foldHeader)))
  if (foreign !== null) return { kind: null, reason: `looks like ${foreign}; nothing read` }
  const matches = new Map(READING_ORDER.map((kind) => [kind, matchHeaders(kind, headers, overrides)]))
  const as: Columns =
    (kind) =>
    (...fields) =>
      fields.some((field) => matches.get(kind)?.columns.has(field))
  const kind = TESTS.find(([, isKind]) => isKind(as))?.[0]
  const match = kind && matches.get(kind)
  const found = kind && match ? { kind, ...match } : null
  if (found && !LOOSE.includes(found.kind)) return found
  const slip = nearMiss(found, headers, overrides, mendedBy)
  if (slip === null && found) return found
  return {
    kind: null,
    reason:
      slip ?? `no column names a client, a contact or a conversation; ${REMEDIES[mendedBy].nothingKnown}`
  }
}

/** Kinds that nearly every file could be. */
const LOOSE: readonly FileKind[] = ['clients', 'contacts']

/** The columns of the file when it is read as a kind. */
type Columns = (kind: FileKind) => (...fields: string[]) => boolean

const TESTS: [FileKind, (as: Columns) => boolean][] = [
  ['losses', (as) => namesClient(as, 'losses') && as('losses')('lost_on')],
  ['relations', isRelations],
  ['feedback', isFeedback],
  ['metrics', (as) => namesClient(as, 'metrics') && hasAll(as, 'metrics', 'month', 'metric', 'value')],
  ['commitments', isCommitments],
  ['risks', isRisks],
  ['judgements', (as) => namesClient(as, 'judgements') && hasAll(as, 'judgements', 'judgement', 'made_at')],
  ['touchpoints', isTouchpoints],
  ['contracts', isContracts],
  ['contacts', (as) => isContacts(as) && !isClientsWithContacts(as)],
  ['clients', (as) => as('clients')('client')]
]

function namesClient(as: Columns, kind: FileKind): boolean {
  return as(kind)('client', 'client_id')
}

function isRelations(as: Columns): boolean {
  const has = as('relations')
  return has('client_id') && has('contact_id') && has('active', 'left_on', 'role') && !has('occurred_at')
}

function hasAll(as: Columns, kind: FileKind, ...fields: string[]): boolean {
  return fields.every((field) => as(kind)(field))
}

function isFeedback(as: Columns): boolean {
  const namesSomebody = as('feedback')('client', 'client_id', 'contact', 'contact_id', 'contact_email')
  return namesSomebody && hasAll(as, 'feedback', 'received_at', 'feedback')
}

/** Sheets of clients and of contracts may have a column of that name too: an amount agreed upon. */
function isCommitments(as: Columns): boolean {
  const isAboutMore =
    as('contracts')('ends_on') || as('clients')('segment', 'industry', 'tier', 'annual_revenue')
  return namesClient(as, 'commitments') && as('commitments')('commitment') && !isAboutMore
}

/** An entry may be rated, or only tell of a competitor or of the client's own words. */
function isRisks(as: Columns): boolean {
  const has = as('risks')
  return namesClient(as, 'risks') && has('risk') && has('likelihood', 'impact', 'threat', 'says_leaving')
}

function isTouchpoints(as: Columns): boolean {
  const has = as('touchpoints')
  const namesSomebody = has('client', 'client_id', 'what_id', 'contacts', 'contact_id', 'contact_email')
  return namesSomebody && has('occurred_at') && has('kind', 'summary', 'status')
}

/** A hand-kept client list also has a renewal date; then what it says of the client decides. */
function isContracts(as: Columns): boolean {
  const describesClient = as('clients')('segment', 'industry', 'tier', 'stage', 'annual_revenue')
  return namesClient(as, 'contracts') && as('contracts')('ends_on') && !describesClient
}

function isContacts(as: Columns): boolean {
  const has = as('contacts')
  return has('last_name') || (has('contact') && namesClient(as, 'contacts'))
}

/** A list of companies that names one person for each, rather than a list of people. */
function isClientsWithContacts(as: Columns): boolean {
  const isAboutPeople = as('contacts')(
    'last_name',
    'first_name',
    'role',
    'executive',
    'left_on',
    'counterpart'
  )
  const isAboutClients = as('clients')('external_id', 'segment', 'industry', 'tier', 'annual_revenue')
  return as('clients')('client') && as('clients')('contact_name') && isAboutClients && !isAboutPeople
}
