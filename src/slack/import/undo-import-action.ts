import { join } from 'node:path'
import type { Remainder } from '../../usecases/import-run-ports.ts'
import { undoImport } from '../../usecases/undo-import.ts'
import { notAllowedMessage } from '../access/not-allowed-message.ts'
import type { Click } from '../answer/answer-click.ts'
import { workOnClick } from '../answer/work-on-click.ts'
import type { Message } from '../blocks/message.ts'
import type { Desk } from '../desk.ts'
import { withScratchFolder } from '../files/scratch-folder.ts'
import { notUndoneMessage, REASONS, undoneMessage } from './undone-message.ts'

/** A click on "Undo" below an import. */
export function undoImportAction(desk: Desk) {
  return (click: Click) =>
    workOnClick(desk, click, async (asker, id, live): Promise<Message> => {
      const undone = await undoImport(desk.ports, asker, id, desk.now())
      if (undone.kind === 'not_allowed') return notAllowedMessage(undone)
      if (undone.kind === 'gone') return notUndoneMessage('gone', '')
      const { run } = undone
      if (undone.kind !== 'undone') return notUndoneMessage(undone.kind, run.fileName)
      if (undone.remainders.length > TOLD) await showRemainders(desk, live.channel, undone.remainders)
      return undoneMessage(run.fileName, undone)
    })
}

/** The message names this many things that stay; of more there is a file. */
const TOLD = 6

async function showRemainders(
  { tables, files }: Pick<Desk, 'tables' | 'files'>,
  channel: string,
  remainders: readonly Remainder[]
): Promise<void> {
  await withScratchFolder(async (folder) => {
    const path = join(folder, 'stays.csv')
    const rows = remainders.map(({ kind, client, name, because }) => [kind, client, name, REASONS[because]])
    await tables.write(path, ['kind', 'client', 'contact', 'because'], blocksOf(rows))
    await files.show({ channel, threadTs: null }, [{ path, name: 'stays.csv' }], 'What stays, and why')
  })
}

async function* blocksOf<Row>(rows: Row[]): AsyncGenerator<Row[]> {
  yield rows
}
