import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt'
import { checkCheckin } from '../../usecases/check-checkin.ts'
import { inPlace, privately } from '../answer/reply.ts'
import { tell } from '../answer/tell.ts'
import { within } from '../answer/within.ts'
import type { Desk } from '../desk.ts'
import { readMetadata } from './checkin-metadata.ts'
import { fieldMessages } from './field-messages.ts'
import { readCheckin } from './read-checkin.ts'
import { saveCheckin } from './save-checkin.ts'

/**
 * The check-in form was submitted: problems go to the fields. A good entry is saved before the form closes, so that a closed
 * form means a kept entry; when saving takes long, Slack is answered first and the outcome follows.
 */
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
    const slackUserId = body.user.id
    const { checkin } = checked
    const saving = saveCheckin(desk, { slackUserId, checkin, sourceKey: `slack-view:${view.id}` })
    await within(desk.patience, saving)
    await ack()
    const saved = await saving
    if (saved.kind === 'unsaved') return desk.tellSurely(slackUserId, saved.message)
    const isCard = answer?.isCard === true
    if (saved.kind === 'repeated' && !isCard) return
    const reply = isCard ? inPlace(saved.message) : privately(saved.message)
    await tell(desk, client, slackUserId, answer?.url ?? null, reply)
  }
}
