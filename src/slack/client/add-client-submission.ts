import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt'
import { updateForm } from '../answer/open-form.ts'
import type { Desk } from '../desk.ts'
import { noticeModal } from '../notice/notice-modal.ts'
import { readAddClientMetadata } from './add-client-metadata.ts'
import { addClientModal } from './add-client-modal.ts'
import { readNewClient } from './read-new-client.ts'
import { type SavedClient, saveClient, showAddedClient } from './save-client.ts'

const REPEATED = 'This was sent before; the answer came then.'

/** The add-client form was submitted. It stays open until the client is saved, so that nothing typed is lost. */
export function addClientSubmission(desk: Desk) {
  return async ({
    ack,
    body,
    view,
    client
  }: SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs) => {
    const metadata = readAddClientMetadata(view.private_metadata)
    const read = readNewClient(view)
    if (read.kind === 'incomplete') return ack({ response_action: 'errors', errors: read.errors })
    const isFirst = desk.isFirst(`submitted:${view.id}:${view.hash}`)
    await ack({
      response_action: 'update',
      view: noticeModal('Add a client', isFirst ? 'Saving…' : REPEATED)
    })
    if (!isFirst) return
    const slackUserId = body.user.id
    const outcome = await desk.faults.guard<SavedClient>(
      () => saveClient(desk, slackUserId, read.newClient),
      (reference) => ({ problem: `Not saved yet. Press Add again in a minute. Reference: ${reference}` })
    )
    const shown =
      'problem' in outcome
        ? addClientModal(read.fields, view.private_metadata, outcome.problem)
        : noticeModal('Add a client', outcome.done)
    await updateForm(client, view.id, undefined, shown)
    if ('problem' in outcome || outcome.added === null) return
    await showAddedClient(desk, client, slackUserId, metadata.answerUrl, outcome.added)
  }
}
