import * as z from 'zod'
import { endCover } from '../../usecases/end-cover.ts'
import { slackIdsOf } from '../../usecases/our-people.ts'
import { showCovers } from '../../usecases/show-covers.ts'
import { notAllowedMessage } from '../access/not-allowed-message.ts'
import { answerClick, type Click } from '../answer/answer-click.ts'
import { inPlace } from '../answer/reply.ts'
import type { Desk } from '../desk.ts'
import { refreshHomes } from '../home/refresh-homes.ts'
import { coversMessage, sentenceOf } from './covers-message.ts'

const coverSchema = z.object({ sourceKey: z.string(), revision: z.string() })

/** A click on "End" of a cover: today is no day of it any more. */
export function endCoverAction(desk: Desk) {
  return (click: Click) =>
    answerClick(desk, click, async (asker, value) => {
      const { ports, workspace, now } = desk
      const ended = await endCover(ports, workspace(), asker, coverSchema.parse(JSON.parse(value)), now())
      if (ended.kind === 'not_allowed') return inPlace(notAllowedMessage(ended))
      const shown = await showCovers(ports, workspace(), asker, now())
      if (ended.kind !== 'ended') return inPlace(coversMessage(shown, 0, NOT_ENDED[ended.kind]))
      const { awayId, delegateId } = ended.cover.details
      const people = await slackIdsOf(ports, asker.workspaceId, [awayId, delegateId])
      await refreshHomes(desk, click.body.user.id, null, [...people.values()])
      return inPlace(coversMessage(shown, 0, `Ended: ${sentenceOf(ended.cover)}`))
    })
}

const NOT_ENDED = {
  changed_meanwhile:
    'Somebody else has changed this cover. Here is what is arranged now; end it if it still should.',
  ended_before: 'This cover has ended already.'
} as const
