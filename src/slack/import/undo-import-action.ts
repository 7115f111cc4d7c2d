import { join } from 'node:path'
import type { Remainder } from '../../usecases/import-run-ports.ts'
import { undoImport } from '../../usecases/undo-import.ts'
import { notAllowedMessage } from '../access/not-allowed-message.ts'
import type { Click } from '../answer/answer-click.ts'
import { workOnClick } from '../answer/work-on-click.ts'
import type { Message } from '../blocks/message.ts'
import type { Desk } from '../desk.ts'
import { faultMessage } from '../fault/fault-message.ts'
import { withScratchFolder } from '../files/scratch-folder.ts'
import { notUndoneMessage, REASONS, undoneMessage } from './undone-message.ts'

/** A click on "Undo" below an import. */
export function undoImportAction(desk: Desk) {
  return async (click: Click): Promise<void> => {
    await workOnClick(desk, click, async (asker, id, live): Promise<Message> => {
      const undone = await undoImport(desk.ports, asker, id, desk.now())
      if (undone.kind === 'not_allowed') return notAllowedMessage(undone)
      if (undone.kind === 'gone') return notUndoneMessage('gone', '')
      const { run } = undone
      if (undone.kind !== 'undone') return notUndoneMessage(undone.kind, run.fileName)
      if (undone.remainders.length > TOLD) await showRemainders(desk, live.channel, undone.remainders)
      return undoneMessage(run.fileName, undone)
    })
    await desk.refreshHome(click.body.user.id)
  }
}

/** The message names this many things that stay; of more there is a file. */
const TOLD = 6

/** The undo has taken place: that it can't all be told does not fail it. */
async function showRemainders(
  { tables, files, faults, live }: Desk,
  channel: string,
  remainders: readonly Remainder[]
): Promise<void> {
  const place = { channel, threadTs: null }
  const rows = remainders.map(({ kind, client, name, because }) => [kind, client, name, REASONS[because]])
  await faults.guard(
    () =>
      withScratchFolder(async (folder) => {
        const path = join(folder, 'stays.csv')
        await tables.write(path, ['kind', 'client', 'contact', 'because'], blocksOf(rows))
        await files.show(place, [{ path, name: 'stays.csv' }], 'What stays, and why')
      }),
    async (reference) => {
      await live.begin(place, faultMessage(reference))
    }
  )
}

async function* blocksOf<Row>(rows: Row[]): AsyncGenerator<Row[]> {
  yield rows
}
