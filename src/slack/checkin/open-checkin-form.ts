import type { WebClient } from '@slack/web-api'
import { type CheckinOrigin, type CheckinStart, openCheckin } from '../../usecases/open-checkin.ts'
import { notAllowedSentence } from '../access/not-allowed-message.ts'
import { openForm } from '../answer/open-form.ts'
import { privately } from '../answer/reply.ts'
import { startAgainMessage } from '../answer/start-again-message.ts'
import { tell } from '../answer/tell.ts'
import { button } from '../blocks/button.ts'
import type { Desk } from '../desk.ts'
import { ACTIONS } from '../ids.ts'
import { noticeModal } from '../notice/notice-modal.ts'
import { type CheckinMetadata, writeMetadata } from './checkin-metadata.ts'
import { type ClientChoice, checkinModal } from './checkin-modal.ts'

/** Who wants to log a check-in, from where. */
export interface CheckinRequest {
  client: WebClient
  triggerId: string
  slackUserId: string
  origin: CheckinOrigin
  answer: CheckinMetadata['answer']
}

/** Opens the check-in form, or offers to start again when Slack did not wait. */
export async function openCheckinForm(desk: Desk, request: CheckinRequest): Promise<void> {
  const { client, slackUserId, origin, answer } = request
  const opening = { ...request, title: 'Log a check-in' }
  const opened = await openForm(desk, opening, async (asker) => {
    const start = await openCheckin(desk.ports, desk.workspace(), asker, origin, desk.now())
    if (start.kind === 'not_allowed') return noticeModal(opening.title, notAllowedSentence(start))
    const clientId = start.kind === 'with_client' ? start.client.id : null
    const form = { choice: choiceOf(start), askerSlackId: slackUserId, now: desk.now() }
    return checkinModal(form, writeMetadata({ clientId, answer }))
  })
  if (opened === 'opened') return
  const clientId = 'clientId' in origin ? origin.clientId : null
  const again = button('Log check-in', ACTIONS.openCheckin, clientId, 'primary')
  await tell(desk, client, slackUserId, answer?.url ?? null, privately(startAgainMessage(again)))
}

function choiceOf(start: Exclude<CheckinStart, { kind: 'not_allowed' }>): ClientChoice {
  if (start.kind === 'with_client') return { kind: 'settled', client: start.client }
  return { kind: 'open', chosen: null, unknownName: start.unknownName }
}
