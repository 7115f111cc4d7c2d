import { afterEach, beforeEach, expect, test } from 'vitest'
import { NOW, openTestBook, type TestBook } from '../../support/imported-book.ts'
import { CLIENTS, counts, none, reasons } from './outcomes.ts'

let book: TestBook
beforeEach(async () => {
  book = await openTestBook('Europe/Berlin')
  await book.read({ 'clients.csv': CLIENTS })
})
afterEach(() => book.close())

const HEADER = 'client,month,metric,value,currency\n'

test('a month has one figure: the same again is no news, another one is refused with the line of the first', async () => {
  const result = await book.read({
    'metrics.csv': `${HEADER}Acme GmbH,2025-08,revenue,100,EUR
Acme GmbH,Aug 2025,MRR,€100.00,
Acme GmbH,2025-08,revenue,101,EUR
Acme GmbH,2025-08,revenue,100,USD
Acme GmbH,2025-08,usage,101,
Bolt AG,2025-08,revenue,101,EUR
`
  })
  expect(reasons(result)).toEqual([
    '4: line 2 already gives 100.00 EUR as revenue of 2025-08; keep one of the two rows',
    '5: line 2 already gives 100.00 EUR as revenue of 2025-08; keep one of the two rows'
  ])
  expect(counts(result)).toEqual([{ read: 6, added: 3, changed: 0, unchanged: 1, refused: 2 }])
})

test('two figures of one month are found however far apart they stand', async () => {
  const many = Array.from(
    { length: 6_000 },
    (_, index) =>
      `Bolt AG,${1970 + (index % 50)}-${1 + (Math.floor(index / 50) % 12)},tickets,${Math.floor(index / 50) % 12}`
  )
  const text = `${HEADER}Acme GmbH,2025-08,tickets,1,\n${many.join(',\n')},\nAcme GmbH,2025-08,tickets,2,\n`
  const result = await book.read({ 'metrics.csv': text })
  expect(reasons(result)).toEqual([
    '6003: line 2 already gives 1.00 as tickets of 2025-08; keep one of the two rows'
  ])
  expect(counts(result)).toEqual([{ read: 6_002, added: 601, changed: 0, unchanged: 5_400, refused: 1 }])
})

test('two files of one import that disagree about a figure do so in every run alike, and the book stays as it is', async () => {
  const files = {
    'ma.csv': `${HEADER}Acme GmbH,2025-07,revenue,100,\nAcme GmbH,2025-08,revenue,5,\n`,
    'mb.csv': `${HEADER}Bolt AG,2025-07,revenue,1,\nAcme GmbH,2025-07,revenue,200,\nAcme GmbH,2025-08,revenue,5,\n`
  }
  const first = await book.read(files)
  const reason = 'ma.csv, line 2 already gives 100.00 EUR as revenue of 2025-07; keep one of the two rows'
  expect(reasons(first)).toEqual([`3: ${reason}`])
  const again = await book.read(files, { now: NOW + 1000 })
  expect(reasons(again)).toEqual([`3: ${reason}`])
  expect(counts(again)).toEqual([
    { ...none, read: 2, unchanged: 2 },
    { ...none, read: 3, unchanged: 2, refused: 1 }
  ])
})

test('a later file corrects a figure, and the first stays on record as believed until then', async () => {
  const figure = (value: string) => ({ 'metrics.csv': `${HEADER}Acme GmbH,2025-08,revenue,${value},\n` })
  await book.read(figure('100'))
  expect(counts(await book.read(figure('100.00'), { now: NOW + 1000 }))).toEqual([
    { ...none, read: 1, unchanged: 1 }
  ])
  expect(counts(await book.read(figure('90'), { now: NOW + 2000 }))).toEqual([
    { ...none, read: 1, changed: 1 }
  ])
  expect(
    await book.rows(
      'SELECT value::text, month::text, recorded_at, retired_at < now() AS retired FROM monthly_metric ORDER BY 3'
    )
  ).toEqual([
    { value: '100.00', month: '2025-08-01', recorded_at: new Date(NOW), retired: true },
    { value: '90.00', month: '2025-08-01', recorded_at: new Date(NOW + 2000), retired: false }
  ])
})

test('in a past book a figure was known when its month was over, and this month’s is known now', async () => {
  await book.read(
    { 'metrics.csv': `${HEADER}Acme GmbH,2024-12,tickets,1,\nAcme GmbH,2025-10,tickets,2,\n` },
    { isHistory: true }
  )
  expect(await book.rows('SELECT recorded_at FROM monthly_metric ORDER BY month')).toEqual([
    { recorded_at: new Date('2024-12-31T23:00:00Z') },
    { recorded_at: new Date(NOW) }
  ])
})

test('a currency that there is not is refused in every kind of file', async () => {
  const reason = 'currency: "ZZZ" is not a currency; write a code such as EUR'
  const result = await book.read({
    'clients.csv': 'client,annual_revenue,currency\nAcme GmbH,5,ZZZ\n',
    'contracts.csv': 'client,ends_on,value,currency\nAcme GmbH,2026-01-01,5,zzz\n',
    'metrics.csv': `${HEADER}Acme GmbH,2025-08,revenue,5,ZZZ\n`
  })
  expect(reasons(result)).toEqual([`2: ${reason}`, `2: ${reason}`, `2: ${reason}`])
})

test('a column of figures shows its decimal mark', async () => {
  await book.read({
    'metrics.csv':
      'client;month;metric;value\nAcme GmbH;2025-07;usage;1.234\nAcme GmbH;2025-08;usage;1.234,5\n'
  })
  expect(await book.rows('SELECT value::text FROM monthly_metric ORDER BY month')).toEqual([
    { value: '1234.00' },
    { value: '1234.50' }
  ])
})
