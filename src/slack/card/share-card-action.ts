import type { Asker } from '../../domain/clients/teammate.ts'
import { checkAudience } from '../../usecases/check-audience.ts'
import { showRiskOf } from '../../usecases/show-risk.ts'
import { answerClick, type Click } from '../answer/answer-click.ts'
import { inPlace, privately, publicly } from '../answer/reply.ts'
import { goneMessage } from '../client/gone-message.ts'
import type { Desk } from '../desk.ts'
import { cardMessage, sharedCardMessage } from './card-view.ts'
import { type NotShared, notSharedMessage } from './not-shared-message.ts'

/** A click on "Share": the card without notes for everybody in the channel, once a click. */
export function shareCardAction(desk: Desk) {
  return (click: Click) => {
    const { body, action, ack, respond } = click
    if (!desk.isFirst(`share:${body.user.id}:${action.action_ts}`)) return ack()
    return answerClick(desk, click, async (asker, clientId) => {
      const refusal = await reasonAgainst(desk, asker, body.channel)
      if (refusal !== null) return privately(notSharedMessage(refusal))
      const answer = await showRiskOf(desk.ports, desk.workspace(), asker, clientId, desk.now())
      if (answer.kind === 'gone') return privately(goneMessage())
      if (answer.card.kind === 'scored') await respond(publicly(sharedCardMessage(answer.card, body.user.id)))
      return inPlace(cardMessage(answer.card, { kind: 'shared' }))
    })
  }
}

async function reasonAgainst(
  desk: Desk,
  asker: Asker,
  channel: Click['body']['channel']
): Promise<NotShared | null> {
  if (channel === undefined || isDirect(channel)) return 'direct'
  const audience = await checkAudience(desk.ports, asker, channel.id, desk.now())
  return audience.kind === 'ours' ? null : audience.kind
}

/** Between two people, or a few. */
function isDirect({ id, name }: { id: string; name: string }): boolean {
  return id.startsWith('D') || name === 'directmessage' || name.startsWith('mpdm-')
}
