import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { Transform } from 'node:stream'
import { CsvError, type Options, type Parser, parse } from 'csv-parse'
import type { Table, TableProblem, TableRow } from '../usecases/import-ports.ts'
import { findDelimiter } from './delimiter.ts'
import { findEncoding } from './encoding.ts'
import { unescapeFormula } from './formula.ts'

const START = 64 * 1024
/** Longer records mean a quote that is never closed. */
const LONGEST_RECORD = 1_000_000
const BLOCK = 5_000
/** Blocks of wide rows are shorter: this many cells are held at once. */
const BLOCK_CELLS = 500_000
/** No table of ours or of a CRM's has as many; a file without line ends does. */
const MOST_COLUMNS = 2_000

/**
 * Opens a CSV file: finds its encoding and delimiter and reads its header. One of absurdly many columns is not read
 * any further. Throws what the file system throws.
 */
export async function openTable(path: string): Promise<Table> {
  const encoding = await findEncoding(path)
  const { size } = await stat(path)
  const start = await startOf(path, encoding)
  const declared = /^sep=(.)\r?\n/i.exec(start)
  const delimiter = declared?.[1] ?? findDelimiter(start)
  const file = { path, encoding, delimiter, skipped: declared ? 1 : 0 }
  const isTooWide = columnsOfHeader(start.slice(declared?.[0].length ?? 0), delimiter) > MOST_COLUMNS
  const first = isTooWide ? null : await firstRecord(file)
  const headers = first?.cells.map((header) => header.trim()) ?? []
  const fault =
    isTooWide || headers.length > MOST_COLUMNS
      ? `the header row has more than ${MOST_COLUMNS} columns; is it a table of rows, one a line?`
      : null
  return {
    name: path,
    size,
    delimiter,
    headers: fault === null ? headers : [],
    fault,
    blocks: () => blocks(file, first)
  }
}

/** How many columns the first line has that says anything, as far as `start` goes. Signs inside quotes do not count. */
function columnsOfHeader(start: string, delimiter: string): number {
  let count = 1
  let isQuoted = false
  for (const sign of start.trimStart()) {
    if (sign === '"') isQuoted = !isQuoted
    else if (!isQuoted && (sign === '\n' || sign === '\r')) break
    else if (!isQuoted && sign === delimiter) count += 1
  }
  return count
}

interface Source {
  path: string
  encoding: string
  delimiter: string
  /** Lines before the header that are no table. */
  skipped: number
}

interface NumberedRecord {
  line: number
  cells: string[]
}

async function startOf(path: string, encoding: string): Promise<string> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(START), 0, START, 0)
    return new TextDecoder(encoding).decode(buffer.subarray(0, bytesRead), { stream: true })
  } finally {
    await file.close()
  }
}

function parserOf(source: Source, onBytes: (count: number) => void): Parser {
  const decoder = new TextDecoder(source.encoding)
  const decode = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      onBytes(chunk.length)
      done(null, decoder.decode(chunk, { stream: true }))
    },
    flush: (done) => done(null, decoder.decode())
  })
  const options: Options = {
    delimiter: source.delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LONGEST_RECORD
  }
  const parser = parse(options)
  const file = createReadStream(source.path, { highWaterMark: START * 4 })
  const fail = (error: Error) => parser.destroy(error)
  file.on('error', fail)
  decode.on('error', fail)
  parser.on('close', () => file.destroy())
  file.pipe(decode).pipe(parser)
  return parser
}

/** The records with the lines on which they start: csv-parse counts line ends inside quotes in its own way. */
async function* records(source: Source, onBytes: (count: number) => void): AsyncGenerator<NumberedRecord> {
  let line = 1
  try {
    for await (const record of parserOf(source, onBytes)) {
      const cells: string[] = record
      if (line > source.skipped && !(cells.length === 1 && cells[0]?.trim() === '')) yield { line, cells }
      line += 1 + lineEndsIn(cells)
    }
  } catch (error) {
    if (error instanceof CsvError) throw new UnreadableRest(line)
    throw error
  }
}

/** From this line on nothing can be told apart. */
class UnreadableRest extends Error {
  readonly line: number

  constructor(line: number) {
    super(`unreadable from line ${line}`)
    this.line = line
  }
}

async function firstRecord(source: Source): Promise<NumberedRecord | null> {
  try {
    for await (const record of records(source, () => undefined)) return record
  } catch (error) {
    if (!(error instanceof UnreadableRest)) throw error
  }
  return null
}

async function* blocks(
  source: Source,
  header: NumberedRecord | null
): AsyncGenerator<{ rows: TableRow[]; problems: TableProblem[]; bytesRead: number }> {
  const width = header?.cells.length ?? 0
  let bytesRead = 0
  let rows: TableRow[] = []
  let problems: TableProblem[] = []
  try {
    for await (const { line, cells } of records(source, (count) => (bytesRead += count))) {
      if (line === header?.line) continue
      if (cells.length !== width) problems.push({ line, reason: wrongWidth(cells.length, width) })
      else rows.push({ line, cells: cells.map(unescapeFormula) })
      if (rows.length + problems.length < BLOCK && rows.length * width < BLOCK_CELLS) continue
      yield { rows, problems, bytesRead }
      rows = []
      problems = []
    }
  } catch (error) {
    if (!(error instanceof UnreadableRest)) throw error
    const reason = 'a quote opened here is never closed; neither this row nor what follows was read'
    problems.push({ line: error.line, reason })
  }
  yield { rows, problems, bytesRead }
}

function wrongWidth(found: number, expected: number): string {
  const columns = (count: number) => `${count} ${count === 1 ? 'column' : 'columns'}`
  return `the row has ${columns(found)}, the header ${columns(expected)}`
}

function lineEndsIn(cells: readonly string[]): number {
  let count = 0
  for (const cell of cells)
    if (cell.includes('\n') || cell.includes('\r')) count += cell.split(/\r\n|\n|\r/).length - 1
  return count
}
