import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { packedFormat } from '../../src/csv/packed-format.ts'
import { createFolder } from '../support/folder.ts'

async function file(content: string | Buffer): Promise<string> {
  const folder = await createFolder()
  onTestFinished(folder.remove)
  const path = join(folder.path, 'clients.csv')
  await writeFile(path, content)
  return path
}

test('a workbook or an archive called .csv is told from a table', async () => {
  expect(await packedFormat(await file(Buffer.from('PK\u0003\u0004 and so on')))).toContain('Excel')
  expect(await packedFormat(await file(Buffer.from('d0cf11e0a1b11ae1', 'hex')))).toContain('old Excel')
  expect(await packedFormat(await file(gzipSync('client\nAcme\n')))).toContain('gzip')
  expect(await packedFormat(await file('%PDF-1.7'))).toBe('a PDF')
  expect(await packedFormat(await file(Buffer.from('89504e470d0a1a0a', 'hex')))).toBe('a picture')
  expect(await packedFormat(await file(Buffer.from('ffd8ffe000104a46', 'hex')))).toBe('a picture')
})

test('a table is a table, however short', async () => {
  for (const table of ['', 'a', 'PK,client\n1,Acme\n', 'client\nAcme\n'])
    expect(await packedFormat(await file(table))).toBeNull()
})
