import type { KnownBlock } from '@slack/types'
import type { NotScored } from '../../domain/assessment/assessment.ts'
import { dayNumber, formatDay } from '../../domain/calendar.ts'
import type { ClientRef } from '../../domain/clients/client.ts'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { header, paragraph } from '../blocks/section.ts'

/** Says that a client was lost or archived, and since when; such a client has no score. A check-in counts all the same. */
export function notScoredMessage(
  { client, because, since }: NotScored & { client: ClientRef },
  isCheckinLogged: boolean
): Message {
  const day = formatDay(dayNumber(since))
  const state =
    because === 'lost'
      ? `Lost on ${day}. A lost client has no risk score.`
      : `Archived on ${day}. An archived client has no risk score.`
  const what = isCheckinLogged ? `Check-in logged. ${state}` : state
  return {
    text: mrkdwn`${client.name}: ${what}`,
    blocks: [header(client.name), paragraph(what)] satisfies KnownBlock[]
  }
}
