import type { Asker } from '../../domain/clients/teammate.ts'
import { type ImportMade, makeImport } from '../../usecases/make-import.ts'
import { notAllowedMessage } from '../access/not-allowed-message.ts'
import type { Click } from '../answer/answer-click.ts'
import type { LiveMessage } from '../answer/live-messages.ts'
import { workOnClick } from '../answer/work-on-click.ts'
import type { Message } from '../blocks/message.ts'
import type { Desk } from '../desk.ts'
import { withScratchFolder } from '../files/scratch-folder.ts'
import { readFileList, sourceKeyOf, writeFileList } from './file-list.ts'
import { importProgressMessage } from './import-progress-message.ts'
import { importedBeforeMessage, importedMessage } from './imported-message.ts'
import { openDroppedFiles } from './open-dropped-files.ts'
import { percentOf } from './percent.ts'
import { notImportedMessage } from './preview-message.ts'

/** A click on "Import" below a preview. */
export function importFilesAction(desk: Desk) {
  return async (click: Click): Promise<void> => {
    await workOnClick(desk, click, (asker, value, live) =>
      withScratchFolder((folder) => importFiles(desk, asker, { ids: readFileList(value), folder, live }))
    )
    await desk.refreshHome(click.body.user.id)
  }
}

async function importFiles(
  desk: Desk,
  asker: Asker,
  { ids, folder, live }: { ids: string[]; folder: string; live: LiveMessage }
): Promise<Message> {
  const { tables, failed } = await openDroppedFiles(desk, ids, folder)
  if (failed.length > 0) return notImportedMessage(failed, writeFileList(ids))
  const names = tables.map(({ name }) => name).join(', ')
  const progress = percentOf(tables, (percent) =>
    live.show(importProgressMessage('Importing', names, percent))
  )
  const files = { sourceKey: sourceKeyOf(ids), tables }
  return told(await makeImport(desk.ports, desk.workspace(), asker, files, desk.now(), progress))
}

function told(made: ImportMade): Message {
  switch (made.kind) {
    case 'imported':
      return importedMessage(made.run, made.files)
    case 'imported_before':
      return importedBeforeMessage(made.run)
    case 'not_allowed':
      return notAllowedMessage(made)
  }
}
