import type { Button, KnownBlock } from '@slack/types'
import type { ImportPreview } from '../../usecases/preview-import.ts'
import { button, buttons } from '../blocks/button.ts'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { header, note } from '../blocks/section.ts'
import { ACTIONS } from '../ids.ts'
import { fileBlock, shortly } from './file-blocks.ts'
import { type FailedFile, failedBlock, failedShortly } from './file-problem-blocks.ts'
import { counted } from './kind-blocks.ts'

/** What an import would do, and the button that does it. `value` is what the button carries: which files. */
export function previewMessage(
  {
    files,
    isNews
  }: Pick<ImportPreview, 'isNews'> & { files: readonly Omit<ImportPreview['files'][number], 'table'>[] },
  failed: readonly FailedFile[],
  value: string
): Message {
  const refused = files.reduce((sum, { refusals }) => sum + refusals.length, 0)
  const summary = [...files.map(({ report }) => shortly(report)), ...failed.map(failedShortly)].join('; ')
  return {
    text: isNews ? mrkdwn`An import would do this: ${summary}` : mrkdwn`Nothing to import: ${summary}`,
    blocks: [
      header(isNews ? 'This is what an import would do' : 'There is nothing to import'),
      ...files.map(fileBlock),
      ...failed.map(failedBlock),
      ...remarks(files, refused, isNews),
      ...(isNews ? [buttons(importButton(value), cancelButton(value))] : [])
    ] satisfies KnownBlock[]
  }
}

/** Says that files which were looked into can't be read any more; the button tries again. */
export function notImportedMessage(failed: readonly FailedFile[], value: string): Message {
  return {
    text: mrkdwn`Nothing was imported: ${failed.map(failedShortly).join('; ')}`,
    blocks: [
      header('Nothing was imported'),
      ...failed.map(failedBlock),
      buttons(importButton(value), cancelButton(value))
    ] satisfies KnownBlock[]
  }
}

function importButton(value: string): Button {
  return button('Import', ACTIONS.importFiles, value, 'primary')
}

function cancelButton(value: string): Button {
  return button('Cancel', ACTIONS.cancelImport, value)
}

function remarks(
  files: readonly Omit<ImportPreview['files'][number], 'table'>[],
  refused: number,
  isNews: boolean
): KnownBlock[] {
  const told = files.flatMap(({ columns }) => columns.map(({ column }) => column))
  const isRead = files.some(({ report }) => report.notRead === null)
  return [
    isRead && !isNews && refused === 0 ? 'Everything in it is on record already.' : '',
    refused > 0
      ? `Below ${refused === 1 ? 'is the refused row with its reason' : `are all ${counted(refused, 'refused row', 'refused rows')} with their reasons`}: mend what they say and drop that file here.${isNews ? ' The other rows can be imported now.' : ''}`
      : '',
    told.includes('added_on')
      ? 'The dates in added_on count for what is new. Of clients and contacts on record they stay as they are.'
      : '',
    isNews ? 'Nothing has been written yet. An import can be undone for 30 days.' : ''
  ]
    .filter((text) => text !== '')
    .map(note)
}
