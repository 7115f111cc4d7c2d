import type { ModalView } from '@slack/types'
import { WebAPIPlatformError, type WebClient } from '@slack/web-api'
import type { Asker } from '../../domain/clients/teammate.ts'
import { NO_ACCESS } from '../access/no-access-message.ts'
import type { Desk } from '../desk.ts'
import { noticeModal } from '../notice/notice-modal.ts'

/** Who opens a form, and by which permission of Slack's. It is good for three seconds and for one form. */
export interface FormOpening {
  client: WebClient
  triggerId: string
  slackUserId: string
  title: string
}

/**
 * Opens a loading view at once, while the permission holds, then fills it. Answers `expired` when Slack did not
 * wait for us. A repeated delivery finds its permission used and does nothing.
 */
export async function openForm(
  desk: Desk,
  { client, triggerId, slackUserId, title }: FormOpening,
  build: (asker: Asker) => Promise<ModalView>
): Promise<'opened' | 'expired'> {
  const opened = await unless(
    ['expired_trigger_id', 'trigger_expired', 'exchanged_trigger_id', 'trigger_exchanged'],
    client.views.open({ trigger_id: triggerId, view: noticeModal(title, 'Loading…') })
  )
  if (typeof opened === 'string') return opened.includes('expired') ? 'expired' : 'opened'
  const view = await desk.faults.guard(
    async () => {
      const who = await desk.identify(slackUserId)
      return who.kind === 'member' ? build(who.asker) : noticeModal(title, NO_ACCESS)
    },
    (reference) =>
      noticeModal(
        title,
        `The form could not be filled. Close it and try again in a minute. Reference: ${reference}`
      )
  )
  await updateForm(client, opened.view?.id ?? '', opened.view?.hash, view)
  return 'opened'
}

/** Replaces what an open form shows. Somebody may have closed it, or moved on, which is theirs to do. */
export async function updateForm(
  client: WebClient,
  viewId: string,
  hash: string | undefined,
  view: ModalView
): Promise<void> {
  await unless(
    ['not_found', 'hash_conflict', 'view_not_found'],
    client.views.update({ view_id: viewId, view, ...(hash !== undefined && { hash }) })
  )
}

/** The result of a call, or Slack's error when it is one of those expected. */
async function unless<T>(expected: string[], call: Promise<T>): Promise<T | string> {
  return call.catch((error: unknown) => {
    if (error instanceof WebAPIPlatformError && expected.includes(error.data.error)) return error.data.error
    throw error
  })
}
