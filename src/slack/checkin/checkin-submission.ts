import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt'
import { checkCheckin } from '../../usecases/check-checkin.ts'
import { inPlace, privately } from '../answer/reply.ts'
import { tell, tellDirectly } from '../answer/tell.ts'
import type { Desk } from '../desk.ts'
import { readMetadata } from './checkin-metadata.ts'
import { fieldMessages } from './field-messages.ts'
import { readCheckin } from './read-checkin.ts'
import { saveCheckin } from './save-checkin.ts'

/** The check-in form was submitted: problems go to the fields; a good entry is acknowledged, then saved. */
export function checkinSubmission(desk: Desk) {
  return async ({
    ack,
    body,
    view,
    client
  }: SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs) => {
    const { clientId, answer } = readMetadata(view.private_metadata)
    const checked = checkCheckin(readCheckin(view, clientId, desk.now()), desk.now())
    if (checked.kind === 'incomplete') {
      return ack({ response_action: 'errors', errors: fieldMessages(checked.problems) })
    }
    await ack()
    const slackUserId = body.user.id
    const { checkin } = checked
    const saved = await saveCheckin(desk, { slackUserId, checkin, sourceKey: `slack-view:${view.id}` })
    if (saved.kind === 'unsaved') return tellDirectly(client, slackUserId, saved.message)
    const isCard = answer?.isCard === true
    if (saved.kind === 'repeated' && !isCard) return
    const reply = isCard ? inPlace(saved.message) : privately(saved.message)
    await tell(desk, client, slackUserId, answer?.url ?? null, reply)
  }
}
