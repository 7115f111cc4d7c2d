import type { FileKind } from '../kinds.ts'
import { CLIENT_HEADERS } from './client-headers.ts'
import { CONTACT_HEADERS, RELATION_HEADERS } from './contact-headers.ts'
import { CONTRACT_HEADERS } from './contract-headers.ts'
import { FEEDBACK_HEADERS } from './feedback-headers.ts'
import { foldHeader } from './fold-header.ts'
import { LOSS_HEADERS } from './loss-headers.ts'
import { METRIC_HEADERS } from './metric-headers.ts'
import { COMMITMENT_HEADERS, JUDGEMENT_HEADERS, RISK_HEADERS } from './register-headers.ts'
import { TOUCHPOINT_HEADERS } from './touchpoint-headers.ts'

/** Which column of a file, counted from 0, carries which field. */
export type ColumnOf = ReadonlyMap<string, number>

/** How a file's headers read as one kind: the columns understood and the headers that are not. */
export interface HeaderMatch {
  columns: ColumnOf
  ignored: string[]
}

/** A person's own reading of a file: header → canonical column. */
export type HeaderOverrides = ReadonlyMap<string, string>

const HEADERS: Record<FileKind, Record<string, readonly string[]>> = {
  clients: CLIENT_HEADERS,
  contacts: CONTACT_HEADERS,
  relations: RELATION_HEADERS,
  contracts: CONTRACT_HEADERS,
  touchpoints: TOUCHPOINT_HEADERS,
  feedback: FEEDBACK_HEADERS,
  metrics: METRIC_HEADERS,
  commitments: COMMITMENT_HEADERS,
  risks: RISK_HEADERS,
  judgements: JUDGEMENT_HEADERS,
  losses: LOSS_HEADERS
}

/** The fields a kind knows, as `--map` may name them. */
export function fieldsOf(kind: FileKind): string[] {
  return Object.keys(HEADERS[kind])
}

/** Reads headers as one kind. An override wins over every alias; a header is used for one field only. */
export function matchHeaders(
  kind: FileKind,
  headers: readonly string[],
  overrides: HeaderOverrides
): HeaderMatch {
  const folded = headers.map(foldHeader)
  const columns = new Map<string, number>()
  const used = new Set<number>()
  const take = (field: string, index: number) => {
    if (index < 0 || used.has(index) || columns.has(field)) return
    columns.set(field, index)
    used.add(index)
  }
  const fields = HEADERS[kind]
  for (const [header, field] of overrides)
    if (Object.hasOwn(fields, field)) take(field, folded.indexOf(foldHeader(header)))
  for (const [field, aliases] of Object.entries(fields))
    for (const alias of aliases) take(field, folded.indexOf(foldHeader(alias)))
  return { columns, ignored: headers.filter((_, index) => !used.has(index)) }
}
