import type { KnownBlock } from '@slack/types'
import { dayIn, formatDay } from '../../domain/calendar.ts'
import type { NudgeItem, NudgesWords } from '../../usecases/speaking/nudge-words.ts'
import type { Message } from '../blocks/message.ts'
import { type Mrkdwn, mrkdwn } from '../blocks/mrkdwn.ts'
import { bold, day, type Line, lines } from '../blocks/rich.ts'
import { note } from '../blocks/section.ts'
import { nudgeBlocks } from './nudge-blocks.ts'

/** Shown with their buttons; of more, so many a line each. */
const WHOLE = 8
const LINES = 12
/** Lines of what is seen to. */
const SETTLED = 12

type Settled = NudgesWords['settled'][number]

/** What one person is asked to see to, and what of it is seen to. */
export function nudgesMessage(words: NudgesWords): Message {
  const { items, settled, timeZone } = words
  const others = items.slice(WHOLE)
  const rest = others.length - LINES
  const more = settled.length - SETTLED
  return {
    text: textOf(words),
    blocks: [
      ...items.slice(0, WHOLE).flatMap((item) => nudgeBlocks(item, timeZone)),
      ...(others.length === 0 ? [] : [lines(...others.slice(0, LINES).map(otherLine))]),
      ...(rest > 0 ? [note(`And ${rest} more: open Home.`)] : []),
      ...(settled.length === 0
        ? []
        : [lines(...settled.slice(0, SETTLED).map((each) => settledLine(each, timeZone)))]),
      ...(more > 0 ? [note(`And ${more} more settled.`)] : [])
    ] satisfies KnownBlock[]
  }
}

/** "Acme Corp: Last check-in 70 days ago, every 30 agreed. Also Beta, Gamma and 3 more" */
function textOf({ items, settled }: NudgesWords): Mrkdwn {
  const [first, ...others] = items
  if (first === undefined) {
    const [done] = settled
    return done === undefined
      ? mrkdwn`Nothing is left to do here.`
      : mrkdwn`${done.client.name}: ${deed(done)}.`
  }
  const { client, sentence } = first.alert
  const also = alsoOf(others, client.name)
  return also === null ? mrkdwn`${client.name}: ${sentence}.` : mrkdwn`${client.name}: ${sentence}. ${also}.`
}

function alsoOf(others: readonly NudgeItem[], firstName: string): string | null {
  if (others.length === 0) return null
  const names = new Set(others.map(({ alert }) => alert.client.name))
  names.delete(firstName)
  const [one, two] = names
  if (one === undefined) return `${others.length} more about it`
  if (two === undefined) return `Also ${one}`
  return names.size === 2 ? `Also ${one} and ${two}` : `Also ${one}, ${two} and ${names.size - 2} more`
}

function otherLine({ alert: { client, sentence } }: NudgeItem): Line {
  return [bold(client.name), ` · ${sentence}`]
}

/** "✓ Acme Corp — check-in logged by Dana Reyes, 23 Nov 2026"; without a tick where nobody did anything. */
function settledLine(settled: Settled, timeZone: string): Line {
  const { client, at, by } = settled
  const when = at === null ? [] : [', ', day(at, formatDay(dayIn(timeZone, at)))]
  return [by === null ? '' : '✓ ', bold(client.name), ` — ${deed(settled)}`, ...when]
}

function deed({ how, by }: Settled): string {
  return by === null ? how : `${how} by ${by}`
}
