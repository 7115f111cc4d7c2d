import type { KnownBlock } from '@slack/types'
import { displayedScore } from '../../domain/assessment/level.ts'
import { formatDay } from '../../domain/calendar.ts'
import type { Digest } from '../../domain/digest/digest.ts'
import { longDay } from '../../domain/digest/long-day.ts'
import { countText } from '../../domain/portfolio/phrases.ts'
import type { DigestWords } from '../../usecases/speaking/compose-digest.ts'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { lines } from '../blocks/rich.ts'
import { header, note } from '../blocks/section.ts'
import { COMMANDS } from '../ids.ts'
import { changeBlocks, dueBlocks, followedBlocks, listedBlocks, short } from './digest-blocks.ts'
import { digestMoreMessage } from './digest-more-message.ts'

/** What a digest says, in its channel or as a copy, or what its thread says. */
export function digestMessage(words: DigestWords): Message {
  return words.kind === 'digest' ? whole(words.digest, words.isCopy) : digestMoreMessage(words.rest)
}

function whole(digest: Digest, isCopy: boolean): Message {
  const title = `${digest.segment === '' ? '' : `${short(digest.segment, 60)}: `}digest of ${longDay(digest.day)}`
  const heading = `${title.charAt(0).toUpperCase()}${title.slice(1)}`
  return {
    text: mrkdwn`${heading}: ${summaryOf(digest)}`,
    blocks: [
      header(heading),
      ...(digest.isLate
        ? [note('Late, because the bot was down or could not reach Slack at the time.')]
        : []),
      ...(isQuiet(digest) ? [lines([quietLine(digest)])] : newsBlocks(digest, isCopy))
    ] satisfies KnownBlock[]
  }
}

function newsBlocks(digest: Digest, isCopy: boolean): KnownBlock[] {
  const { sinceDay, changes, moreChanges, listed, moreListed, clients, atRisk, dependence } = digest
  const where = isCopy ? `${COMMANDS.risk} list at-risk critical` : 'in the thread'
  const all = moreListed === 0 ? '' : ` The other ${moreListed}: ${where}.`
  const left = isCopy ? '' : ' Confidential clients are left out.'
  const more = moreChanges === 0 ? null : `and ${moreChanges} more${isCopy ? '' : ', in the thread'}`
  return [
    ...changeBlocks(`Changed since ${formatDay(sinceDay)}`, changes, more),
    lines([`${atRisk === 0 ? 'None' : atRisk} of ${countText(clients, 'client')} at risk or worse.${all}`]),
    ...listed.flatMap(listedBlocks),
    ...followedBlocks(digest.followed),
    ...dueBlocks(digest),
    ...(dependence === null ? [] : [lines([dependence])]),
    note(`Ranked by weight, which is revenue × risk.${left}`)
  ]
}

/** Reads well as a notification: how many, and the first with its number and reason. */
function summaryOf(digest: Digest): string {
  const [first] = digest.listed
  if (first === undefined) return isQuiet(digest) ? quietLine(digest) : 'no client is at risk.'
  const { name, level, score, reason } = first
  const why = reason === null ? '' : `: ${short(reason, 80)}`
  return `${digest.atRisk} at risk. ${short(name, 40)} is ${level}, risk ${displayedScore(score)}${why}`
}

function isQuiet({ changes, listed, followed, due }: Digest): boolean {
  return changes.length + listed.length + followed.length + due.length === 0
}

function quietLine({ clients, segment }: Digest): string {
  if (clients === 0)
    return segment === '' ? 'There are no clients on record yet.' : 'No client is in this segment any more.'
  return `A quiet week: none of ${countText(clients, 'client')} is at risk, no level changed, nothing is due.`
}
