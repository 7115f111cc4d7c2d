import type { Asker } from '../../domain/clients/teammate.ts'
import { admitToBook } from '../../usecases/admit.ts'
import { previewImport } from '../../usecases/preview-import.ts'
import { notAllowedMessage } from '../access/not-allowed-message.ts'
import type { LiveMessage } from '../answer/live-messages.ts'
import type { Desk } from '../desk.ts'
import { faultMessage } from '../fault/fault-message.ts'
import { withScratchFolder } from '../files/scratch-folder.ts'
import type { FilePlace } from '../files/slack-files.ts'
import { writeFileList } from './file-list.ts'
import { importProgressMessage } from './import-progress-message.ts'
import { openDroppedFiles } from './open-dropped-files.ts'
import { percentOf } from './percent.ts'
import { previewMessage } from './preview-message.ts'
import { showRefusedRows } from './show-refused-rows.ts'

/** Shows what an import of files would do, where they were dropped, and the rows that it would refuse as files. */
export async function showPreview(
  desk: Desk,
  asker: Asker,
  place: FilePlace,
  fileIds: readonly string[]
): Promise<void> {
  const admission = admitToBook(asker, 'import')
  if (admission.kind === 'not_allowed') {
    await desk.live.begin(place, notAllowedMessage(admission))
    return
  }
  const names = fileIds.length === 1 ? 'the file' : `${fileIds.length} files`
  const live = await desk.live.begin(place, importProgressMessage('Looking into', names, null))
  await desk.faults.guard(
    () => withScratchFolder((folder) => preview(desk, asker, { place, fileIds, folder, live })),
    (reference) => live.end(faultMessage(reference))
  )
}

interface Dropped {
  place: FilePlace
  fileIds: readonly string[]
  folder: string
  live: LiveMessage
}

async function preview(desk: Desk, asker: Asker, { place, fileIds, folder, live }: Dropped): Promise<void> {
  const { tables, ids, failed } = await openDroppedFiles(desk, fileIds, folder)
  const names = tables.map(({ name }) => name).join(', ')
  const progress = percentOf(tables, (percent) =>
    live.show(importProgressMessage('Looking into', names, percent))
  )
  const shown = await previewImport(desk.ports, desk.workspace(), asker, tables, desk.now(), progress)
  if (shown.kind === 'not_allowed') return live.end(notAllowedMessage(shown))
  await live.end(previewMessage(shown, failed, writeFileList(ids)))
  await desk.faults.guard(
    () => showRefusedRows(desk, place, shown.files, folder),
    async (reference) => {
      await desk.live.begin(place, faultMessage(reference))
    }
  )
}
