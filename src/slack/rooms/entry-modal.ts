import type { KnownBlock, ModalView } from '@slack/types'
import type { ClientRef } from '../../domain/clients/client.ts'
import type { ShownEntry } from '../../usecases/show-timeline.ts'
import { button, buttons } from '../blocks/button.ts'
import { bold, lines, quote } from '../blocks/rich.ts'
import { note } from '../blocks/section.ts'
import { cleanNote, pagesOf, plain } from '../blocks/text.ts'
import { ACTIONS, numbered, VIEWS } from '../ids.ts'
import { SLACK_LIMITS } from '../limits.ts'
import { headLines, wholeOf } from './entry-blocks.ts'

/** The title of the modal, also while it loads. */
export const ENTRY_TITLE = 'Read whole'

/** As much as one block of text holds. */
const PAGE = SLACK_LIMITS.text

/** An entry with everything that was written, in pages where it is long. Pages count from 0; one past the last is the last. */
export function entryModal(client: ClientRef, entry: ShownEntry, asked: number): ModalView {
  const whole = cleanNote(wholeOf(entry))
  const pages = pagesOf(whole, PAGE)
  const page = Math.min(asked, pages.length - 1)
  const turn = (label: string, to: number, place: number) =>
    button(label, numbered(ACTIONS.turnEntry, place), [client.id, to, entry.ref].join(' '))
  const turns = [
    ...(page > 0 ? [turn('Previous page', page - 1, 0)] : []),
    ...(page < pages.length - 1 ? [turn('Next page', page + 1, 1)] : [])
  ]
  return {
    type: 'modal',
    callback_id: VIEWS.entry,
    title: plain(ENTRY_TITLE, SLACK_LIMITS.view.title),
    close: plain('Close', SLACK_LIMITS.view.close),
    blocks: [
      lines([bold(client.name)], ...headLines(entry)),
      ...(whole === '' ? [] : [quote(pages[page] ?? '')]),
      ...(pages.length === 1 ? [] : [note(`Page ${page + 1} of ${pages.length}`), buttons(...turns)])
    ] satisfies KnownBlock[]
  }
}
