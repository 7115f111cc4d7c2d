import { join } from 'node:path'
import { refusedRows } from '../../usecases/import/refused-rows.ts'
import type { FilePreview } from '../../usecases/preview-import.ts'
import type { Desk } from '../desk.ts'
import type { FilePlace } from '../files/slack-files.ts'

/** Shows all refused rows as files, one for each file that has some: mended, they can be dropped again as they are. */
export async function showRefusedRows(
  { tables, files }: Pick<Desk, 'tables' | 'files'>,
  place: FilePlace,
  previews: readonly FilePreview[],
  folder: string
): Promise<void> {
  const written: { path: string; name: string }[] = []
  for (const [index, { table, refusals }] of previews.entries()) {
    if (refusals.length === 0) continue
    const { columns, blocks } = refusedRows(table, refusals)
    const path = join(folder, `refused-${index}.csv`)
    await tables.write(path, columns, blocks)
    written.push({ path, name: `${table.name.replace(/\.csv$/i, '')}-refused.csv` })
  }
  if (written.length > 0)
    await files.show(
      place,
      written,
      'Rows that were refused and are not imported, each with its line and the reason'
    )
}
