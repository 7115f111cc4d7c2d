import { dayIn, dayNumber } from '../../calendar.ts'
import type { JudgementKind } from '../../clients/judgement.ts'
import type { CalendarDate, Instant } from '../../time.ts'
import { JUDGEMENT_WORDS, LEVEL_WORDS } from '../vocabulary.ts'
import type { Cells, ReadingSettings } from './cells.ts'
import { clientMention } from './client-mention.ts'
import type { RowFacts } from './row-types.ts'

/** What only one kind of judgement says. */
const OWN_FIELDS: Record<JudgementKind, readonly string[]> = {
  pulse: ['pulse'],
  health: ['service', 'engagement', 'trust'],
  override: ['level', 'expires_on']
}

/** The longest time for which a level may be pinned. Source: docs/risk-model.md, "Override". */
const PIN_DAYS = 90

/** Reads a row of judgements of ours. */
export function readJudgementRow(cells: Cells, settings: ReadingSettings): Partial<RowFacts> {
  const kind = cells.word('judgement', JUDGEMENT_WORDS)
  const madeAt = cells.since('made_at', null)
  if (kind === null || madeAt === null) {
    cells.refuse(`the row does not say ${kind === null ? 'what judgement it is' : 'when it was made'}`)
    return {}
  }
  refuseForeign(cells, kind)
  const mark = (field: string) => cells.whole(field, 1, 5)
  const judgement = {
    client: clientMention(cells, 'client_id'),
    kind,
    madeAt,
    by: cells.text('by'),
    pulse: mark('pulse'),
    service: mark('service'),
    engagement: mark('engagement'),
    trust: mark('trust'),
    level: cells.word('level', LEVEL_WORDS),
    note: cells.prose('note'),
    expiresOn: cells.dueDay('expires_on'),
    recordedAt: cells.past('recorded_at')
  }
  const { pulse, service, engagement, trust, level, note, expiresOn } = judgement
  if (kind === 'pulse' && pulse === null) cells.refuse('the row has no pulse, from 1 to 5')
  if (kind === 'health' && service === null && engagement === null && trust === null)
    cells.refuse('a health check needs at least one mark: service, engagement or trust, from 1 to 5')
  if (kind === 'override' && (level === null || note === null || expiresOn === null))
    cells.refuse('an override needs a level, a note that says why, and the day on which it expires')
  if (expiresOn !== null) refuseUnfit(cells, settings, madeAt, expiresOn)
  return { judgement }
}

function refuseForeign(cells: Cells, kind: JudgementKind): void {
  for (const [owner, fields] of Object.entries(OWN_FIELDS))
    for (const field of fields)
      if (owner !== kind && cells.text(field) !== null)
        cells.fail(field, `a ${kind} has none; only ${owner} does`)
}

function refuseUnfit(
  cells: Cells,
  { timeZone }: ReadingSettings,
  madeAt: Instant,
  expiresOn: CalendarDate
): void {
  const days = dayNumber(expiresOn) - dayIn(timeZone, madeAt)
  if (days < 0) cells.refuse(`the override expires on ${expiresOn}, before it was made`)
  if (days > PIN_DAYS)
    cells.refuse(`the override expires ${days} days after it was made; at most ${PIN_DAYS} are allowed`)
}
