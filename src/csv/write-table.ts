import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { stringify } from 'csv-stringify'
import type { Cell } from '../usecases/export-ports.ts'
import { escapeFormula } from './formula.ts'

/**
 * Writes a CSV file as RFC 4180 has it, in UTF-8, texts that look like formulas made harmless. The file appears under its name only
 * when it is complete. Returns the number of rows.
 */
export async function writeTable(
  path: string,
  columns: readonly string[],
  blocks: AsyncIterable<readonly (readonly Cell[])[]>
): Promise<number> {
  const partial = `${path}.part`
  const csv = stringify({ record_delimiter: 'windows', quote_record_delimiter: true })
  const file = createWriteStream(partial)
  const written = finished(csv.pipe(file))
  let count = 0
  csv.write(columns)
  try {
    for await (const block of blocks) {
      for (const row of block) csv.write(row.map(toText))
      count += block.length
      if (csv.writableNeedDrain) await Promise.race([once(csv, 'drain'), written])
    }
  } catch (error) {
    file.destroy()
    await Promise.allSettled([written])
    throw error
  }
  csv.end()
  await written
  await rename(partial, path)
  return count
}

/** Numbers stay as they are: -2 is no formula. */
function toText(cell: Cell): string {
  if (cell === null) return ''
  return typeof cell === 'number' ? String(cell) : escapeFormula(cell)
}
