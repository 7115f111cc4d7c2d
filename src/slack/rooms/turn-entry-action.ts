import * as z from 'zod'
import { NO_ACCESS } from '../access/no-access-message.ts'
import type { Click } from '../answer/answer-click.ts'
import { updateForm } from '../answer/open-form.ts'
import type { Desk } from '../desk.ts'
import { noticeModal } from '../notice/notice-modal.ts'
import { entryAnswer } from './entry-answer.ts'
import { ENTRY_TITLE } from './entry-modal.ts'

/** As the modal writes it: `CLIENT 2 REF`. */
const turnSchema = z.tuple([z.uuid(), z.coerce.number().int().min(0), z.string()])

/** A click on "Next page" or "Previous page" of an entry that is read whole. */
export function turnEntryAction(desk: Desk) {
  return async ({ body, action, ack, client }: Click) => {
    await ack()
    const [clientId, page, ref] = turnSchema.parse((action.value ?? '').split(' '))
    const who = await desk.identify(body.user.id)
    const view =
      who.kind === 'member'
        ? await entryAnswer(desk, who.asker, { clientId, ref, page })
        : noticeModal(ENTRY_TITLE, NO_ACCESS)
    await updateForm(client, body.view?.id ?? '', body.view?.hash, view)
  }
}
