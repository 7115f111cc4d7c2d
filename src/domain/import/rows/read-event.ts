import type { Sentiment } from '../../clients/touchpoint.ts'
import { domainOfEmail } from '../domains.ts'
import type { MendedBy } from '../headers/remedies.ts'
import { quoted } from '../parsed.ts'
import { DONE_WORDS, KIND_WORDS, RENEWAL_WORDS, SENTIMENT_WORDS, wordIn } from '../vocabulary.ts'
import type { Cells } from './cells.ts'
import { clientMention } from './client-mention.ts'
import type { RowFacts } from './row-types.ts'

/** What `--open-tasks` decides: whether a CRM's task that nobody has completed counts as a conversation. */
export interface TouchpointReading {
  takesOpenTasks: boolean
  mendedBy: MendedBy
  /** A word of a CRM for a kind we do not know is "other"; in a canonical file it is a slip. */
  isKindCanonical: boolean
}

const OPEN_TASKS: Record<MendedBy, string> = { options: '; --open-tasks takes it anyway', file: '' }

/** Reads a row of a list of conversations. */
export function readTouchpointRow(cells: Cells, reading: TouchpointReading): Partial<RowFacts> {
  const occurredAt = cells.since('occurred_at', null)
  if (occurredAt === null) cells.refuse('the row does not say when the conversation took place')
  const status = cells.text('status')
  if (status !== null && wordIn(DONE_WORDS, status) === false && !reading.takesOpenTasks)
    cells.refuse(`the task is ${quoted(status)}: a plan, not a conversation${OPEN_TASKS[reading.mendedBy]}`)
  const people = cells.list('contacts')
  const emails = cells.list('contact_email')
  const ids = cells.list('contact_id')
  const client = clientMention(cells, 'client_id', 'what_id')
  return {
    touchpoint: {
      client: { ...client, emailDomain: domainOfEmail(emails[0] ?? '') },
      isLastContact: false,
      occurredAt: occurredAt ?? 0,
      kind: cells.word('kind', KIND_WORDS, reading.isKindCanonical ? undefined : 'other'),
      // The same people under three headings: the surest one counts.
      contacts: [ids, emails, people].find((mentions) => mentions.length > 0) ?? [],
      teammates: cells.list('teammates'),
      summary: cells.prose('summary'),
      sentiment: sentiment(cells),
      nextStep: cells.prose('next_step'),
      nextStepOn: cells.dueDay('next_step_on'),
      externalId: cells.text('external_id'),
      recordedAt: cells.past('recorded_at')
    }
  }
}

function sentiment(cells: Cells): Sentiment | null {
  const cell = cells.text('sentiment')?.replace('−', '-')
  if (cell === undefined) return null
  const value = /^[+-]?[0-2]$/.test(cell) ? toSentiment(Number(cell)) : wordIn(SENTIMENT_WORDS, cell)
  if (value === undefined) cells.refuse(`sentiment: ${quoted(cell)} is not a whole number from -2 to 2`)
  return value ?? null
}

function toSentiment(value: number): Sentiment | undefined {
  return ([-2, -1, 0, 1, 2] as const).find((known) => known === value)
}

/** Reads a row of a list of contracts. */
export function readContractRow(cells: Cells): Partial<RowFacts> {
  const endsOn = cells.dueDay('ends_on')
  if (endsOn === null) cells.refuse('the row does not say when the contract ends')
  return {
    contract: {
      client: clientMention(cells, 'client_id'),
      isRenewalDate: false,
      endsOn: endsOn ?? '',
      startsOn: cells.dueDay('starts_on'),
      optionOn: cells.dueDay('option_on'),
      noticeOn: cells.dueDay('notice_on'),
      renewal: cells.word('renewal', RENEWAL_WORDS),
      value: cells.money('value', 'currency'),
      recordedAt: cells.past('recorded_at')
    }
  }
}

/** Reads a row of a list of lost clients. */
export function readLossRow(cells: Cells): Partial<RowFacts> {
  const lostOn = cells.announcedDay('lost_on')
  if (lostOn === null) cells.refuse('the row does not say when the client was lost')
  const wonBackOn = cells.announcedDay('won_back_on')
  if (wonBackOn !== null && lostOn !== null && wonBackOn < lostOn)
    cells.refuse(`the client was won back on ${wonBackOn}, before it was lost on ${lostOn}`)
  return {
    loss: {
      client: clientMention(cells, 'client_id'),
      lostOn: lostOn ?? '',
      reasons: cells.list('reasons'),
      competitor: cells.text('competitor'),
      story: cells.prose('story'),
      lessons: cells.prose('lessons'),
      wonBackOn,
      recordedAt: cells.past('recorded_at')
    }
  }
}
