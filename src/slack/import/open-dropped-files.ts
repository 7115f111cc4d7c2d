import { join } from 'node:path'
import type { Table } from '../../usecases/import-ports.ts'
import type { Desk } from '../desk.ts'
import { type FailedFile, type FileProblem, MOST_BYTES } from './file-problem-blocks.ts'

/** Files out of Slack, as far as they could be fetched and opened. */
export interface DroppedFiles {
  tables: Table[]
  /** Of those that were opened. */
  ids: string[]
  failed: FailedFile[]
}

/** Fetches files into a folder and opens them, each under a name of its own. */
export async function openDroppedFiles(
  { files, tables: onDisk }: Pick<Desk, 'files' | 'tables'>,
  ids: readonly string[],
  folder: string
): Promise<DroppedFiles> {
  const opened: DroppedFiles = { tables: [], ids: [], failed: [] }
  let left = MOST_BYTES
  for (const [index, id] of ids.entries()) {
    const found = await files.find(id)
    const name = freeName(found.kind === 'file' ? found.file.name : `File ${index + 1}`, opened)
    const fail = (problem: FileProblem) => void opened.failed.push({ name, problem })
    if (found.kind === 'problem') {
      fail({ kind: found.problem })
      continue
    }
    const path = join(folder, `${index}.csv`)
    const problem =
      found.file.size > left ? ('too_large' as const) : await files.fetch(found.file, path, left)
    if (problem !== null) {
      fail({ kind: problem })
      continue
    }
    const file = await onDisk.open(path, name)
    if (file.kind === 'packed') fail(file)
    else {
      opened.tables.push(file.table)
      opened.ids.push(id)
      left -= file.table.size
    }
  }
  return opened
}

/** Reasons and figures name files: two of one name could not be told apart. */
function freeName(name: string, { tables, failed }: Pick<DroppedFiles, 'tables' | 'failed'>): string {
  const taken = new Set([...tables, ...failed].map((file) => file.name))
  let free = name
  for (let number = 2; taken.has(free); number++) free = `${name} (${number})`
  return free
}
