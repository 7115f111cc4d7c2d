import type { KnownBlock } from '@slack/types'
import type { NotScored } from '../../domain/assessment/assessment.ts'
import { dayNumber, formatDay } from '../../domain/calendar.ts'
import type { ClientRef } from '../../domain/clients/client.ts'
import { buttons } from '../blocks/button.ts'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { header, paragraph } from '../blocks/section.ts'
import { roomSelect } from '../rooms/room-blocks.ts'

/** Says that a client was lost or archived, and since when; such a client has no score. What was just `recorded` counts all the same. */
export function notScoredMessage(
  { client, because, since }: NotScored & { client: ClientRef },
  recorded: string | null
): Message {
  const day = formatDay(dayNumber(since))
  const state =
    because === 'lost'
      ? `Lost on ${day}. A lost client has no risk score.`
      : `Archived on ${day}. An archived client has no risk score.`
  const what = recorded === null ? state : `${recorded} ${state}`
  return {
    text: mrkdwn`${client.name}: ${what}`,
    blocks: [
      header(client.name),
      paragraph(what),
      buttons(roomSelect(client.id, ['people', 'plan', 'timeline', 'record']))
    ] satisfies KnownBlock[]
  }
}
