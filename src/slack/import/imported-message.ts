import type { ActionsBlock, KnownBlock } from '@slack/types'
import type { FileReport } from '../../usecases/import/report.ts'
import type { ImportRun } from '../../usecases/import-run-ports.ts'
import { button, buttons } from '../blocks/button.ts'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { header, note, section } from '../blocks/section.ts'
import { plain } from '../blocks/text.ts'
import { ACTIONS } from '../ids.ts'
import { SLACK_LIMITS } from '../limits.ts'
import { doneBlock, shortly } from './file-blocks.ts'

/** What an import did, and the way back. */
export function importedMessage(run: ImportRun, files: readonly FileReport[]): Message {
  return {
    text: mrkdwn`Imported: ${files.map(shortly).join('; ')}`,
    blocks: [
      header('Imported'),
      ...files.map(doneBlock),
      note('It can be undone for 30 days. What people change or log about it until then stays.'),
      undoButton(run)
    ] satisfies KnownBlock[]
  }
}

/** Says that these files were imported before, which is why nothing happened now. */
export function importedBeforeMessage(run: ImportRun): Message {
  const { fileName, undoneAt } = run
  const text =
    undoneAt === null
      ? mrkdwn`${fileName} was imported before. Nothing was imported twice.`
      : mrkdwn`${fileName} was imported before, and that was undone. To import it after all, drop it here again.`
  return {
    text,
    blocks: [section(text), ...(undoneAt === null ? [undoButton(run)] : [])] satisfies KnownBlock[]
  }
}

/** Says that somebody decided against an import. */
export function cancelledMessage(): Message {
  const text = mrkdwn`Nothing was imported. To begin anew, drop a CSV file here.`
  return { text, blocks: [section(text)] satisfies KnownBlock[] }
}

/** The button that takes an import back, which asks first. */
function undoButton({ id, fileName }: Pick<ImportRun, 'id' | 'fileName'>): ActionsBlock {
  return buttons({
    ...button('Undo', ACTIONS.undoImport, id),
    confirm: {
      title: plain('Undo this import?', SLACK_LIMITS.confirm.title),
      text: plain(
        `What ${fileName} added is removed, and what it changed is as before. What people changed or built upon since stays.`,
        SLACK_LIMITS.confirm.text
      ),
      confirm: plain('Undo', SLACK_LIMITS.confirm.button),
      deny: plain('Keep', SLACK_LIMITS.confirm.button)
    }
  })
}
