import type { KnownBlock } from '@slack/types'
import { dayNumber, formatDay } from '../../domain/calendar.ts'
import type { UnscoredCard } from '../../usecases/client-card.ts'
import { button, buttons } from '../blocks/button.ts'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { header, paragraph } from '../blocks/section.ts'
import { cut } from '../blocks/text.ts'
import { whyLost } from '../blocks/why-lost.ts'
import { FORMS, openAction } from '../ids.ts'
import { roomSelect } from '../rooms/room-blocks.ts'

/** As much of why a client left as a card needs; the record of the client has it whole. */
const WHY = 400

/**
 * Says that a client was lost or archived, since when and why, and offers the way back; such a client has no score. What was just
 * `recorded` counts all the same.
 */
export function notScoredMessage(card: UnscoredCard, recorded: string | null): Message {
  const { client, because, since, loss } = card
  const day = formatDay(dayNumber(since))
  const why = loss === null ? '' : cut(whyLost(loss), WHY)
  const state =
    because === 'lost'
      ? `Lost on ${day}. A lost client has no risk score.`
      : `Archived on ${day}. An archived client has no risk score.`
  const what = recorded === null ? state : `${recorded} ${state}`
  const about = JSON.stringify({ clientId: client.id })
  const back =
    because === 'lost'
      ? button('Won back', openAction(FORMS.winBack), about)
      : button('Take out of the archive', openAction(FORMS.archive), about)
  return {
    text: mrkdwn`${client.name}: ${what}`,
    blocks: [
      header(client.name),
      paragraph(what),
      ...(why === '' ? [] : [paragraph(`Why: ${why}`)]),
      buttons(back, roomSelect(client.id, ['people', 'plan', 'timeline', 'record']))
    ] satisfies KnownBlock[]
  }
}
