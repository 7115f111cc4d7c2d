import { nameLikeness } from '../../clients/similar-names.ts'
import { BOOK_KINDS, type BookKind, CANONICAL_COLUMNS, type FileKind } from '../kinds.ts'
import { foldHeader } from './fold-header.ts'
import { type HeaderMatch, type HeaderOverrides, matchHeaders } from './match-headers.ts'
import { type MendedBy, REMEDIES } from './remedies.ts'

/** What tells each kind, besides the client. */
const REQUIRED: Record<BookKind, readonly string[]> = {
  clients: [],
  contacts: ['contact'],
  contracts: ['ends_on'],
  touchpoints: ['occurred_at', 'kind'],
  feedback: ['received_at', 'feedback'],
  metrics: ['month', 'metric', 'value'],
  commitments: ['commitment'],
  risks: ['risk', 'likelihood', 'impact'],
  judgements: ['judgement', 'made_at'],
  losses: ['lost_on']
}
const CLIENT_FIELDS = ['client', 'client_id']
const PERSON_FIELDS = ['what_id', 'contact', 'contacts', 'contact_id', 'contact_email']
/** A list of clients has these columns for the one person that it names with each. */
const CARRIED_ALONG = ['email', 'title']
/** Three of four letters the same: "risc" is risk, and "comment" is not commitment. */
const ALIKE = 0.67
const SHORTEST = 3

/** Another kind that a file nearly is. */
interface NearMiss {
  kind: BookKind
  missing: string[]
  /** Headers that may be meant, by the missing column. */
  meant: Map<string, string>
  /** How many columns only this kind has; what a person mapped counts twice. */
  signs: number
}

/**
 * Says which stricter kind a file was probably meant to be when a slip in a header let it pass as a list of clients or
 * contacts, or as nothing; null when it says anything that only `found` can keep, or no more about another kind.
 */
export function nearMiss(
  found: ({ kind: FileKind } & HeaderMatch) | null,
  headers: readonly string[],
  overrides: HeaderOverrides,
  mendedBy: MendedBy
): string | null {
  const candidates = BOOK_KINDS.filter((kind) => kind !== found?.kind).flatMap(
    (kind) => candidate(kind, found, headers, overrides) ?? []
  )
  const [best] = candidates.sort(
    (a, b) => b.meant.size - a.meant.size || b.signs - a.signs || a.missing.length - b.missing.length
  )
  return best === undefined ? null : said(best, REMEDIES[mendedBy])
}

function candidate(
  kind: BookKind,
  found: ({ kind: FileKind } & HeaderMatch) | null,
  headers: readonly string[],
  overrides: HeaderOverrides
): NearMiss | null {
  const match = matchHeaders(kind, headers, overrides)
  if (found && hasOwnColumns(found, headers, match)) return null
  const missing = missingIn(kind, match)
  if (missing.length === 0) return null
  const unknown = match.ignored.filter((header) => (found?.ignored ?? headers).includes(header))
  const meant = new Map(missing.flatMap((column) => meantBy(column, unknown)))
  const signs = signsOf(kind, found, headers, overrides)
  const isMeant = meant.size === missing.length || (meant.size > 0 && signs > 0) || signs > 1
  return isMeant ? { kind, missing, meant, signs } : null
}

function hasOwnColumns(found: HeaderMatch, headers: readonly string[], other: HeaderMatch): boolean {
  return headers.some((header) => !found.ignored.includes(header) && other.ignored.includes(header))
}

function missingIn(kind: BookKind, { columns }: HeaderMatch): string[] {
  const mayNamePerson = kind === 'touchpoints' || kind === 'feedback'
  const whose = mayNamePerson ? [...CLIENT_FIELDS, ...PERSON_FIELDS] : CLIENT_FIELDS
  const missing = REQUIRED[kind].filter((column) => !columns.has(column))
  return whose.some((field) => columns.has(field)) ? missing : ['client', ...missing]
}

function meantBy(column: string, unknown: readonly string[]): [string, string][] {
  const likeness = (header: string) => nameLikeness(foldHeader(header), foldHeader(column))
  const [best] = unknown.filter(isNoWordOfOurs).toSorted((a, b) => likeness(b) - likeness(a))
  return best !== undefined && likeness(best) >= ALIKE ? [[column, best]] : []
}

/** What is a column or a kind itself is no slip: "Contract" is not a mistyped contact. */
function isNoWordOfOurs(header: string): boolean {
  const folded = foldHeader(header)
  const isOurs = BOOK_KINDS.some(
    (kind) => kind === folded || kind === `${folded}s` || canonical(kind).has(folded)
  )
  return folded.length >= SHORTEST && !isOurs
}

function signsOf(
  kind: BookKind,
  found: { kind: FileKind } | null,
  headers: readonly string[],
  overrides: HeaderOverrides
): number {
  const mapped = new Map([...overrides].map(([header, column]) => [foldHeader(header), column]))
  const known = found && found.kind !== 'relations' ? canonical(found.kind) : new Set()
  return headers
    .map((header) => {
      const column = mapped.get(foldHeader(header))
      const folded = foldHeader(column ?? header)
      if (!canonical(kind).has(folded) || known.has(folded)) return 0
      return column === undefined ? 1 : 2
    })
    .reduce<number>((sum, signs) => sum + signs, 0)
}

function canonical(kind: BookKind): Set<string> {
  return new Set(CANONICAL_COLUMNS[kind].filter((column) => !CARRIED_ALONG.includes(column)).map(foldHeader))
}

function said({ kind, missing, meant }: NearMiss, remedies: (typeof REMEDIES)[MendedBy]): string {
  const [column, is, it] = missing.length === 1 ? ['column', 'is', 'it'] : ['columns', 'are', 'them']
  const looks = `looks like ${kind}, but the ${column} ${missing.join(', ')} ${is} missing`
  if (meant.size === 0) return `${looks}; ${remedies.missing(it, missing[0] ?? '')}`
  const pairs = [...meant].map(([column, header]) => [header, column] as const)
  const asked = [...meant.values()].map((header) => `"${header}"`).join(', ')
  return `${looks}; ${meant.size === 1 ? 'is' : 'are'} ${asked} meant? ${remedies.meant(pairs)}`
}
