import type { WebClient } from '@slack/web-api'
import type { Asker } from '../../domain/clients/teammate.ts'
import { openForm } from '../answer/open-form.ts'
import { privately } from '../answer/reply.ts'
import { startAgainMessage } from '../answer/start-again-message.ts'
import { tell } from '../answer/tell.ts'
import { button } from '../blocks/button.ts'
import type { Desk } from '../desk.ts'
import { openAction } from '../ids.ts'
import { noticeModal } from '../notice/notice-modal.ts'
import type { AnyForm, Start } from './definition.ts'
import { drawForm } from './draw-form.ts'
import type { Answer } from './metadata.ts'

/** Who opens a form, by which permission of Slack's, from where. */
export interface FormRequest {
  client: WebClient
  triggerId: string
  slackUserId: string
  answer: Answer
  /** What a button that opens the same form would carry: offered when Slack did not wait. */
  value: string | null
  /** The key of an earlier attempt to save the same. */
  sourceKey?: string
}

/** Opens a form as it starts for this person, or says why it does not. */
export async function openFormOf(
  desk: Desk,
  form: AnyForm,
  request: FormRequest,
  start: (asker: Asker) => Promise<Start<unknown>> = (asker) => form.start(desk, asker, request.value)
): Promise<void> {
  const { client, slackUserId, answer, sourceKey = null } = request
  const opened = await openForm(desk, { ...request, title: form.title }, async (asker) => {
    const started = await start(asker)
    return started.kind === 'refused'
      ? noticeModal(form.title, started.sentence)
      : drawForm(desk, form, { subject: started.subject, answer, sourceKey }, started.typed)
  })
  if (opened === 'opened') return
  const again = button(form.title, openAction(form.id), request.value, 'primary')
  const url = answer === null || answer === 'home' ? null : answer.url
  await tell(desk, client, slackUserId, url, privately(startAgainMessage(again)))
}
