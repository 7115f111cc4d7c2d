import type { BookKind } from '../../domain/import/kinds.ts'
import { VERSIONED } from '../undo/versioned-tables.ts'
import { knownSince } from './known-since.ts'

const believed = (alias: string) =>
  `${alias}.workspace_id = $1 AND ${alias}.retired_at = '9999-12-31 00:00:00+00'`
const milliseconds = (column: string) => `(date_part('epoch', ${column}) * 1000)::float8`
const since = (kind: BookKind, alias = 'f') => knownSince(VERSIONED[kind], alias)
const recordedAt = (kind: BookKind, alias = 'f') => milliseconds(since(kind, alias))
const ofClient = (alias: string) =>
  `JOIN client_version c ON c.client_id = ${alias}.client_id AND c.retired_at = '9999-12-31 00:00:00+00'`

const byTeammate = (column: string) => `LEFT JOIN teammate t ON t.id = ${column}`
/** How a file names one of us: their ids would order two databases differently. */
const TEAMMATE = 'coalesce(t.email, t.slack_user_id, t.name)'

/** Byte order: the same in every database, whatever language it was made for. */
const sorted = (...columns: string[]) =>
  columns.map((column) => `${column} COLLATE "C" NULLS FIRST`).join(', ')

/**
 * One statement a kind. Columns as in CANONICAL_COLUMNS; instants in milliseconds, people by our ids. Rows stand in an order made of what they say,
 * so that two databases with the same book export the same bytes.
 */
export const BOOK_STATEMENTS: Record<BookKind, string> = {
  clients: `
    SELECT v.name, v.external_id, v.aliases, v.domain, v.tier::text, v.stage, v.industry, v.segment, v.owner_id, v.backup_id,
      v.annual_revenue::text, CASE WHEN v.annual_revenue IS NOT NULL THEN v.currency END,
      v.check_in_days, v.executive_days,
      ${milliseconds('i.added_at')}, ${milliseconds('v.archived_at')}, ${recordedAt('clients', 'v')}
    FROM client_version v JOIN client i ON i.id = v.client_id
    WHERE ${believed('v')} ORDER BY ${sorted('v.name_key')}`,
  contacts: `
    SELECT c.name, v.name, v.external_id, v.email, v.title, v.is_executive, v.role::text, v.counterpart_id,
      v.preferred_channel, v.rhythm_days, ${milliseconds('i.added_at')}, v.left_on::text, v.successor_id,
      ${recordedAt('contacts', 'v')}
    FROM contact_version v JOIN contact i ON i.id = v.contact_id ${ofClient('v')}
    WHERE ${believed('v')} ORDER BY ${sorted('c.name_key', 'v.name_key', 'v.email', 'v.external_id')}`,
  contracts: `
    SELECT c.name, f.ends_on::text, f.starts_on::text, f.option_on::text, f.notice_on::text, f.renewal::text,
      f.value::text, CASE WHEN f.value IS NOT NULL THEN f.currency END, ${recordedAt('contracts')}
    FROM contract f ${ofClient('f')}
    WHERE ${believed('f')}
    ORDER BY ${sorted('c.name_key')}, f.ends_on, f.starts_on, f.option_on, f.notice_on, f.renewal, f.value, f.currency,
      ${since('contracts')}`,
  touchpoints: `
    SELECT c.name, ${milliseconds('f.occurred_at')}, f.kind::text, f.contact_ids, f.teammate_ids, f.summary, f.sentiment,
      f.next_step, f.next_step_on::text, coalesce(f.external_id, f.source_key), ${recordedAt('touchpoints')}
    FROM touchpoint f ${ofClient('f')}
    WHERE ${believed('f')}
    ORDER BY f.occurred_at, ${sorted('c.name_key', 'coalesce(f.external_id, f.source_key)')}`,
  feedback: `
    SELECT c.name, ${milliseconds('f.received_at')}, f.kind::text, f.contact_id, f.score, f.severity::text, f.about::text,
      f.text, ${milliseconds('f.respond_by')}, ${milliseconds('f.responded_at')}, ${milliseconds('f.resolve_by')},
      ${milliseconds('f.resolved_at')}, ${milliseconds('f.told_client_at')}, coalesce(f.external_id, f.source_key),
      ${recordedAt('feedback')}
    FROM feedback f ${ofClient('f')}
    WHERE ${believed('f')}
    ORDER BY f.received_at, ${sorted('c.name_key', 'coalesce(f.external_id, f.source_key)')}`,
  metrics: `
    SELECT c.name, to_char(f.month, 'YYYY-MM'), f.metric::text,
      CASE f.metric WHEN 'revenue' THEN f.value ELSE trim_scale(f.value) END::text, f.currency,
      ${recordedAt('metrics')}
    FROM monthly_metric f ${ofClient('f')}
    WHERE ${believed('f')} ORDER BY ${sorted('c.name_key')}, f.month, f.metric`,
  commitments: `
    SELECT c.name, f.commitment, f.kind::text, f.due_on::text, f.owner_id, f.signed_off_by, f.signed_off_on::text,
      f.evidence, f.done_on::text, f.broken_on::text, ${recordedAt('commitments')}
    FROM commitment f ${ofClient('f')} ${byTeammate('f.owner_id')}
    WHERE ${believed('f')}
    ORDER BY ${sorted('c.name_key')}, f.due_on, ${sorted('f.commitment')}, ${since('commitments')}, f.kind, f.done_on, f.broken_on,
      f.signed_off_on, ${sorted('f.signed_off_by', 'f.evidence', TEAMMATE)}`,
  risks: `
    SELECT c.name, f.risk, f.likelihood, f.impact, f.category, f.competitor, f.threat::text, f.says_leaving, f.owner_id,
      f.opened_on::text, f.accepted_on::text, f.closed_on::text, f.reason, ${recordedAt('risks')}
    FROM risk f ${ofClient('f')} ${byTeammate('f.owner_id')}
    WHERE ${believed('f')}
    ORDER BY ${sorted('c.name_key')}, f.opened_on, ${sorted('f.risk')}, ${since('risks')}, f.likelihood, f.impact, f.threat,
      f.says_leaving, f.accepted_on, f.closed_on, ${sorted('f.category', 'f.competitor', 'f.reason', TEAMMATE)}`,
  judgements: `
    SELECT c.name, f.kind::text, ${milliseconds('f.made_at')}, f.by_id, f.pulse, f.service, f.engagement, f.trust,
      f.level::text, f.note, f.expires_on::text, ${recordedAt('judgements')}
    FROM judgement f ${ofClient('f')} ${byTeammate('f.by_id')}
    WHERE ${believed('f')}
    ORDER BY f.made_at, ${sorted('c.name_key')}, f.kind, ${sorted(TEAMMATE)}, ${since('judgements')}, f.pulse, f.service,
      f.engagement, f.trust, f.level, f.expires_on, ${sorted('f.note')}`,
  losses: `
    SELECT c.name, f.lost_on::text, f.reasons, f.competitor, f.story, f.lessons, f.won_back_on::text,
      ${recordedAt('losses')}
    FROM loss f ${ofClient('f')}
    WHERE ${believed('f')}
    ORDER BY ${sorted('c.name_key')}, f.lost_on, ${sorted('f.story', 'f.lessons', 'f.competitor')}, f.reasons, ${since('losses')}`
}
