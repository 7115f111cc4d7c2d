import type { KnownBlock } from '@slack/types'
import { BOOK_KINDS } from '../../domain/import/kinds.ts'
import { button, buttons } from '../blocks/button.ts'
import { input, option } from '../blocks/input.ts'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { note, section } from '../blocks/section.ts'
import { ACTIONS, EXPORT } from '../ids.ts'
import { partName } from '../import/kind-blocks.ts'

/** Asks which parts of the book to export; all of them are chosen. */
export function chooseExportMessage(): Message {
  const options = BOOK_KINDS.map((kind) => option(capitalized(partName(kind)), kind))
  const text = mrkdwn`Which parts of the book do you want as CSV files?`
  return {
    text,
    blocks: [
      section(text),
      input(
        { id: EXPORT.kinds, label: 'Parts', isOptional: false },
        { type: 'checkboxes', action_id: EXPORT.kinds, options, initial_options: options }
      ),
      buttons(button('Export', ACTIONS.exportBook, null, 'primary')),
      note(
        'The files come as a direct message. Confidential clients are in them too: mind whom you give them to.'
      )
    ] satisfies KnownBlock[]
  }
}

/** Says that nothing was chosen. */
export function nothingChosenMessage(): Message {
  const text = mrkdwn`Choose at least one part, then click Export.`
  return { text, blocks: [section(text)] satisfies KnownBlock[] }
}

/** Says where the files will come. */
export function exportStartedMessage(): Message {
  const text = mrkdwn`The files are being written. They come as a direct message.`
  return { text, blocks: [section(text)] satisfies KnownBlock[] }
}

function capitalized(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
