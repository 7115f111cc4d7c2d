import type { KnownBlock, ModalView } from '@slack/types'
import { paragraph } from '../blocks/section.ts'
import { plain } from '../blocks/text.ts'
import { VIEWS } from '../ids.ts'

/** A modal that only says something: that it loads, that it is done, that it can't be. */
export function noticeModal(title: string, sentence: string): ModalView {
  return {
    type: 'modal',
    callback_id: VIEWS.notice,
    title: plain(title, 24),
    close: plain('Close', 24),
    blocks: [paragraph(sentence)] satisfies KnownBlock[]
  }
}
