import type { Asker } from '../../domain/clients/teammate.ts'
import { checkAudience } from '../../usecases/check-audience.ts'
import { showRiskOf } from '../../usecases/show-risk.ts'
import { turnedMessage } from '../access/turned-message.ts'
import { answerClick, type Click } from '../answer/answer-click.ts'
import { inPlace, privately, publicly } from '../answer/reply.ts'
import type { Message } from '../blocks/message.ts'
import type { Desk } from '../desk.ts'
import { cardMessage, sharedCardMessage } from './card-view.ts'
import { notSharedMessage } from './not-shared-message.ts'

/** A click on "Share": the card without notes for everybody in the channel, once a click. */
export function shareCardAction(desk: Desk) {
  return (click: Click) => {
    const { body, action, ack, respond } = click
    if (!desk.isFirst(`share:${body.user.id}:${action.action_ts}`)) return ack()
    return answerClick(desk, click, async (asker, clientId) => {
      const refusal = await reasonAgainst(desk, asker, clientId, body.channel)
      if (refusal !== null) return privately(refusal)
      const answer = await showRiskOf(desk.ports, desk.workspace(), asker, clientId, desk.now())
      if (answer.kind !== 'card') return privately(turnedMessage(answer))
      if (answer.card.kind === 'scored') await respond(publicly(sharedCardMessage(answer.card, body.user.id)))
      return inPlace(cardMessage(answer.card, { kind: 'shared' }))
    })
  }
}

async function reasonAgainst(
  desk: Desk,
  asker: Asker,
  clientId: string,
  channel: Click['body']['channel']
): Promise<Message | null> {
  if (channel === undefined || isDirect(channel)) return notSharedMessage('direct')
  const { ports, workspace, now } = desk
  const audience = await checkAudience(ports, workspace(), asker, clientId, channel.id, now())
  if (audience.kind === 'ours') return null
  return audience.kind === 'gone' || audience.kind === 'not_allowed'
    ? turnedMessage(audience)
    : notSharedMessage(audience.kind)
}

/** Between two people, or a few. */
function isDirect({ id, name }: { id: string; name: string }): boolean {
  return id.startsWith('D') || name === 'directmessage' || name.startsWith('mpdm-')
}
