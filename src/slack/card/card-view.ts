import type { ActionsBlock, ContextBlock, KnownBlock } from '@slack/types'
import { displayedScore } from '../../domain/assessment/level.ts'
import { formatDay } from '../../domain/calendar.ts'
import type { ClientCard, ScoredCard } from '../../usecases/client-card.ts'
import { button, buttons } from '../blocks/button.ts'
import { LEVELS } from '../blocks/level.ts'
import type { Message } from '../blocks/message.ts'
import { movement } from '../blocks/movement.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { header, note } from '../blocks/section.ts'
import { ACTIONS, FORMS, openAction } from '../ids.ts'
import { roomSelect } from '../rooms/room-blocks.ts'
import { formMenu } from './form-menu-blocks.ts'
import { latestBlocks } from './latest-blocks.ts'
import { notScoredMessage } from './not-scored-message.ts'
import { relationshipBlocks } from './relationship-blocks.ts'
import { riskBlocks } from './risk-blocks.ts'

/** What just happened to the card somebody looks at: something was put on record, which may have moved it, or it was shared. */
export type CardNews =
  | { kind: 'recorded'; sentence: string; scoreBefore: number | null }
  | { kind: 'shared' }
  | null

/** A client's card for the person who asked. */
export function cardMessage(card: ClientCard, news: CardNews = null): Message {
  if (card.kind === 'not_scored')
    return notScoredMessage(card, news?.kind === 'recorded' ? news.sentence : null)
  const blocks = [
    header(card.client.name),
    ...newsBlocks(card, news),
    ...riskBlocks(card, card.reader),
    ...relationshipBlocks(card),
    ...latestBlocks(card),
    asOfBlock(card),
    cardButtons(card, news?.kind === 'shared')
  ] satisfies KnownBlock[]
  return { text: summaryOf(card, news), blocks }
}

/** A client's card for everybody in a channel: why, but no words from a conversation. */
export function sharedCardMessage(card: ScoredCard, sharedBy: string): Message {
  const blocks = [
    header(card.client.name),
    ...riskBlocks(card, null),
    ...relationshipBlocks(card),
    {
      type: 'context',
      elements: [
        { type: 'mrkdwn', text: `Shared by <@${sharedBy}> on ${formatDay(card.today)}. Notes are left out.` }
      ]
    },
    buttons(button('Show me privately', ACTIONS.showClient, card.client.id))
  ] satisfies KnownBlock[]
  return { text: summaryOf(card, null), blocks }
}

/** A private card stays as it was, so it says of when it is. */
function asOfBlock({ today, assessment: { asOf } }: ScoredCard): ContextBlock {
  const text = mrkdwn`As of <!date^${Math.floor(asOf / 1000)}^{date_short} at {time}|${formatDay(today)}>`
  return { type: 'context', elements: [{ type: 'mrkdwn', text }] }
}

/** Slack keeps what was chosen in a list while its block has the same id, so each card has its own. */
function cardButtons({ client, assessment }: ScoredCard, isShared: boolean): ActionsBlock {
  const { id: clientId } = client
  const share = isShared ? [] : [button('Share', ACTIONS.shareCard, clientId)]
  const row = buttons(
    button('Log check-in', ACTIONS.openCheckin, clientId, 'primary'),
    button('Log feedback', openAction(FORMS.feedback), clientId),
    ...share,
    button('Refresh', ACTIONS.refreshCard, clientId),
    formMenu(clientId),
    roomSelect(clientId)
  )
  return { ...row, block_id: `card:${assessment.asOf}` }
}

function newsBlocks(card: ScoredCard, news: CardNews): KnownBlock[] {
  if (news === null) return []
  return [note(news.kind === 'shared' ? 'Shared to this channel, without notes.' : recordedWords(card, news))]
}

/** "Check-in logged. Risk 57 → 31." */
function recordedWords(
  { assessment }: ScoredCard,
  { sentence, scoreBefore }: Extract<CardNews, { kind: 'recorded' }>
): string {
  return `${sentence} ${movement(scoreBefore, assessment.score)}`
}

function summaryOf(card: ScoredCard, news: CardNews) {
  const { client, assessment } = card
  if (news?.kind === 'recorded') return mrkdwn`${client.name}: ${recordedWords(card, news)}`
  const reason = assessment.drivers[0]?.sentence ?? 'no finding on record'
  return mrkdwn`${client.name}: ${LEVELS[assessment.level].word}, risk ${displayedScore(assessment.score)}. ${reason}`
}
