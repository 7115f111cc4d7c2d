import type { ModalView } from '@slack/types'
import type { Asker } from '../../domain/clients/teammate.ts'
import { showEntry } from '../../usecases/show-timeline.ts'
import { notAllowedSentence } from '../access/not-allowed-message.ts'
import { goneMessage } from '../client/gone-message.ts'
import type { Desk } from '../desk.ts'
import { noticeModal } from '../notice/notice-modal.ts'
import { ENTRY_TITLE, entryModal } from './entry-modal.ts'

/** An entry of a client's timeline to be read whole, or why it cannot be. */
export async function entryAnswer(
  desk: Desk,
  asker: Asker,
  { clientId, ref, page }: { clientId: string; ref: string; page: number }
): Promise<ModalView> {
  const shown = await showEntry(desk.ports, desk.workspace(), asker, { clientId, ref }, desk.now())
  switch (shown.kind) {
    case 'entry':
      return entryModal(shown.client, shown.entry, page)
    case 'taken_back':
      return noticeModal(
        ENTRY_TITLE,
        'This was changed or taken back since. The timeline shows how it stands now.'
      )
    case 'not_allowed':
      return noticeModal(ENTRY_TITLE, notAllowedSentence(shown))
    case 'gone':
      return noticeModal(ENTRY_TITLE, goneMessage().text)
  }
}
