import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTable } from '../../src/csv/read-table.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'client-risk-csv-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function read(bytes: string | Uint8Array) {
  const path = join(folder, 'file.csv')
  await writeFile(path, bytes)
  const { headers, delimiter, blocks } = await openTable(path)
  const rows: (string | number)[][] = []
  const problems: string[] = []
  for await (const block of blocks()) {
    for (const { line, cells } of block.rows) rows.push([line, ...cells])
    for (const { line, reason } of block.problems) problems.push(`${line}: ${reason}`)
  }
  return { headers, delimiter, rows, problems }
}

const latin1 = (text: string) => Buffer.from(text, 'latin1')
const utf16be = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()

describe('the encoding is found', () => {
  const text = 'Firma,Stadt\nMüller & Söhne,Zürich\nÉtoile,Orléans\n'
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le')],
    ['big-endian UTF-16', utf16be(text)],
    ['Latin-1', latin1(text)]
  ])('%s', async (_, bytes) => {
    const { headers, rows } = await read(bytes)
    expect(headers).toEqual(['Firma', 'Stadt'])
    expect(rows).toEqual([
      [2, 'Müller & Söhne', 'Zürich'],
      [3, 'Étoile', 'Orléans']
    ])
  })

  test('Windows-1252 with a euro sign', async () => {
    const bytes = Buffer.concat([
      Buffer.from('Firma,ARR\nCaf'),
      Buffer.from([0xe9]),
      Buffer.from(','),
      Buffer.from([0x80]),
      Buffer.from('12k\n')
    ])
    expect((await read(bytes)).rows).toEqual([[2, 'Café', '€12k']])
  })

  test('by a letter that stands far behind the first lines', async () => {
    const plain = 'a,b\n'.repeat(80_000)
    const { rows } = await read(latin1(`x,y\n${plain}Müller,Süd\n`))
    expect(rows.at(-1)).toEqual([80_002, 'Müller', 'Süd'])
  })
})

describe('the delimiter is found', () => {
  test.each([
    [',', 'a,b\n"1;2;3",4\n'],
    [';', 'a;b\n1,5;"x,y,z"\n2,5;x\n'],
    ['\t', 'a\tb\n1,2\t3\n'],
    ['|', 'a|b\n1|2\n']
  ])('%j', async (delimiter, text) => {
    const found = await read(text)
    expect(found.delimiter).toBe(delimiter)
    expect(found.headers).toEqual(['a', 'b'])
  })

  test('when Excel declares it', async () => {
    const { headers, rows } = await read('sep=;\r\na;b\r\n1;2\r\n')
    expect([headers, rows]).toEqual([['a', 'b'], [[3, '1', '2']]])
  })
})

describe('a row that is no row', () => {
  test('is told with the line on which it starts, whatever line ends and quotes stand above it', async () => {
    const { rows, problems } = await read('a,b\r\n"x\r\ny","p\nq"\r\n\r\n1\r\n2,3,4\n5,6\r7,8')
    expect(rows).toEqual([
      [2, 'x\r\ny', 'p\nq'],
      [8, '5', '6'],
      [9, '7', '8']
    ])
    expect(problems).toEqual([
      '6: the row has 1 column, the header 2 columns',
      '7: the row has 3 columns, the header 2 columns'
    ])
  })

  test('because a quote is never closed, is told, and what stands before it is read', async () => {
    const { rows, problems } = await read('a,b\n1,2\n3,"open\n4,5\n')
    expect(rows).toEqual([[2, '1', '2']])
    expect(problems).toEqual([
      '3: a quote opened here is never closed; neither this row nor what follows was read'
    ])
  })
})

test('stray quotes inside a cell are kept', async () => {
  expect((await read('a,b\n5" pipe,"x"y\n')).rows).toEqual([[2, '5" pipe', '"x"y']])
})

test('an empty file has no headers and no rows', async () => {
  expect(await read('')).toMatchObject({ headers: [], rows: [], problems: [] })
  expect(await read('\n\n')).toMatchObject({ headers: [], rows: [], problems: [] })
})

test('a file can be read again from its beginning', async () => {
  const path = join(folder, 'again.csv')
  await writeFile(path, 'a\n1\n')
  const table = await openTable(path)
  const lines = async () => {
    const seen: number[] = []
    for await (const { rows } of table.blocks()) seen.push(...rows.map(({ line }) => line))
    return seen
  }
  expect([await lines(), await lines()]).toEqual([[2], [2]])
})

describe('a header row of absurd width', () => {
  const openFile = async (text: string) => {
    const path = join(folder, 'wide.csv')
    await writeFile(path, text)
    return openTable(path)
  }

  test('is refused, whatever stands in it and below', async () => {
    const names = Array.from({ length: 2_001 }, (_, index) => `a long name of column ${index}`).join(',')
    for (const header of ['x,'.repeat(2_001), `"quoted",${';,'.repeat(2_001)}`, names]) {
      const { fault, headers } = await openFile(`${header}\n1,2\n`)
      expect(fault).toBe('the header row has more than 2000 columns; is it a table of rows, one a line?')
      expect(headers).toEqual([])
    }
  })

  test('is not one of two thousand columns, nor one of commas inside quotes', async () => {
    const wide = await openFile(`${'x,'.repeat(1_999)}x\n`)
    expect([wide.fault, wide.headers.length]).toEqual([null, 2_000])
    const quoted = await openFile(`a,"${','.repeat(5_000)}"\n1,2\n`)
    expect([quoted.fault, quoted.headers.length]).toEqual([null, 2])
  })

  test('and many wide rows are read a few at a time', async () => {
    const row = `${'1,'.repeat(1_999)}1\n`
    const table = await openFile(`${row}${row.repeat(600)}`)
    const sizes: number[] = []
    for await (const { rows } of table.blocks()) sizes.push(rows.length)
    expect(sizes).toEqual([250, 250, 100])
  })
})

test('a file that does not exist is the file system’s own error', async () => {
  await expect(openTable(join(folder, 'none.csv'))).rejects.toMatchObject({ code: 'ENOENT' })
})
