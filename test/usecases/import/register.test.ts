import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { NOW, openTestBook, type TestBook } from '../../support/imported-book.ts'
import { CLIENTS, counts, none, reasons } from './outcomes.ts'

let book: TestBook
beforeEach(async () => {
  book = await openTestBook()
  await book.read({ 'clients.csv': CLIENTS })
})
afterEach(() => book.close())

describe('a promise', () => {
  const HEADER = 'client,commitment,due_on,owner,done_on,broken_on\n'
  const current = () =>
    book.rows(
      `SELECT commitment, due_on::text, done_on::text FROM commitment WHERE retired_at > '9000-01-01' ORDER BY 2, 3`
    )

  test('is known by its words and its day, and moved while it is open', async () => {
    await book.read({
      'a.csv': `${HEADER}Acme GmbH,Send the plan,2025-09-01,,,\nAcme GmbH,Report,2025-09-30,,2025-09-29,\n`
    })
    const moved = await book.read({
      'b.csv': `${HEADER}Acme GmbH,send the plan!,2025-11-01,,,\nAcme GmbH,Report,2025-12-31,,,\n`
    })
    expect(counts(moved)).toEqual([{ ...none, read: 2, added: 1, changed: 1 }])
    expect(await current()).toEqual([
      { commitment: 'Report', due_on: '2025-09-30', done_on: '2025-09-29' },
      { commitment: 'send the plan!', due_on: '2025-11-01', done_on: null },
      { commitment: 'Report', due_on: '2025-12-31', done_on: null }
    ])
  })

  test('that comes every month is one for each month, whatever file is read again', async () => {
    const months = ['07', '08', '09'].map((month) => `Acme GmbH,Report,2025-${month}-30,,,\n`)
    const file = { 'a.csv': HEADER + months.join('') }
    expect(counts(await book.read(file))).toEqual([{ ...none, read: 3, added: 3 }])
    expect(counts(await book.read(file))).toEqual([{ ...none, read: 3, unchanged: 3 }])
  })

  test('stands once in a file: the same again is no news, and otherwise it is refused', async () => {
    const row = 'Acme GmbH,Send the plan,2025-09-01,'
    const result = await book.read({ 'a.csv': `${HEADER}${row},,\n${row},,\n${row},2025-08-30,\n` })
    expect(reasons(result)).toEqual(['4: line 2 tells this otherwise; keep one of the two rows'])
    expect(counts(result)).toEqual([{ read: 3, added: 1, changed: 0, unchanged: 1, refused: 1 }])
  })

  test('is not both kept and broken, also when an earlier file told the other half', async () => {
    const row = 'Acme GmbH,Send the plan,2025-09-01,'
    const reason =
      'the promise was kept (done_on 2025-08-30) and broken (broken_on 2025-09-02); it can be only one'
    expect(reasons(await book.read({ 'a.csv': `${HEADER}${row},2025-08-30,2025-09-02\n` }))).toEqual([
      `2: ${reason}`
    ])
    await book.read({ 'b.csv': `${HEADER}${row},2025-08-30,\n` })
    expect(reasons(await book.read({ 'c.csv': `${HEADER}${row},,2025-09-02\n` }))).toEqual([`2: ${reason}`])
  })

  test('has an owner of ours by e-mail, Slack id or name', async () => {
    const { reports } = await book.read({
      'a.csv': `${HEADER}Acme GmbH,One,,Dana <dana@us.example>,,\nBolt AG,Two,,dana@us.example,,\nBolt AG,Three,,Zoe,,\n`
    })
    expect(reports[0]?.strangers).toEqual(['Zoe'])
    expect(
      await book.rows(
        'SELECT email, count(*)::int FROM commitment LEFT JOIN teammate t ON t.id = owner_id GROUP BY 1 ORDER BY 1'
      )
    ).toEqual([
      { email: 'dana@us.example', count: 2 },
      { email: null, count: 1 }
    ])
  })

  test('was known in a past book by the first day that has to do with it, and one without a day only now', async () => {
    await book.read(
      {
        'a.csv': `${HEADER}Acme GmbH,One,2025-03-01,,2025-02-20,\nAcme GmbH,Two,2026-03-01,,,\nAcme GmbH,Three,,,,\n`
      },
      { isHistory: true }
    )
    expect(await book.rows('SELECT commitment, recorded_at FROM commitment ORDER BY id')).toEqual([
      { commitment: 'One', recorded_at: new Date('2025-02-20T00:00:00Z') },
      { commitment: 'Two', recorded_at: new Date(NOW) },
      { commitment: 'Three', recorded_at: new Date(NOW) }
    ])
  })
})

describe('a register entry', () => {
  const HEADER = 'client,risk,likelihood,impact,threat,opened_on,closed_on\n'

  test('is revised by its words, and one that was closed is opened again as another', async () => {
    await book.read({ 'a.csv': `${HEADER}Acme GmbH,Budget cut,2,3,,2025-01-01,\n` })
    const rated = await book.read({ 'b.csv': `${HEADER}Acme GmbH,BUDGET CUT,4,4,,,2025-06-01\n` })
    const again = await book.read({ 'c.csv': `${HEADER}Acme GmbH,Budget cut,1,4,,2025-09-01,\n` })
    expect([...counts(rated), ...counts(again)]).toEqual([
      { ...none, read: 1, changed: 1 },
      { ...none, read: 1, added: 1 }
    ])
    expect(
      await book.rows(
        `SELECT likelihood, opened_on::text, closed_on::text FROM risk WHERE retired_at > '9000-01-01' ORDER BY 2`
      )
    ).toEqual([
      { likelihood: 4, opened_on: '2025-01-01', closed_on: '2025-06-01' },
      { likelihood: 1, opened_on: '2025-09-01', closed_on: null }
    ])
  })

  test('that says nothing, or was closed before it was opened, is refused', async () => {
    const result = await book.read({
      'a.csv': `${HEADER}Acme GmbH,Vague,,,,,\nAcme GmbH,Early,1,1,,2025-02-01,2025-01-01\n`
    })
    expect(reasons(result)).toEqual([
      '2: the entry says nothing: rate likelihood and impact, name a threat, or say that the client is leaving',
      '3: it was closed on 2025-01-01, before it was opened on 2025-02-01'
    ])
  })

  test('can be closed by a row that says no more than that', async () => {
    await book.read({ 'a.csv': `${HEADER}Acme GmbH,Rival,,,high,2025-01-01,\n` })
    const closed = await book.read({ 'b.csv': `${HEADER}Acme GmbH,Rival,,,,,2025-09-01\n` })
    expect(counts(closed)).toEqual([{ ...none, read: 1, changed: 1 }])
  })

  test('was known in a past book when it was opened, and without a day only now: nobody knew earlier', async () => {
    await book.read(
      { 'a.csv': `${HEADER}Acme GmbH,One,1,1,,2025-03-01,\nAcme GmbH,Two,1,1,,,\n` },
      { isHistory: true }
    )
    expect(await book.rows('SELECT recorded_at FROM risk ORDER BY id')).toEqual([
      { recorded_at: new Date('2025-03-01T00:00:00Z') },
      { recorded_at: new Date(NOW) }
    ])
  })

  test('twice in a file after a change is still one', async () => {
    await book.read({ 'a.csv': `${HEADER}Acme GmbH,Budget cut,2,3,,,\n` })
    const row = 'Acme GmbH,Budget cut,4,4,,,\n'
    const result = await book.read({ 'b.csv': HEADER + row + row })
    expect(counts(result)).toEqual([{ ...none, read: 2, changed: 1, unchanged: 1 }])
  })
})

describe('a judgement', () => {
  const HEADER = 'client,judgement,made_at,by,pulse,note\n'

  test('is corrected by the same person’s of the same instant, and others stand beside it', async () => {
    const row = (by: string, pulse: number) => `Acme GmbH,pulse,2025-09-01,${by},${pulse},\n`
    await book.read({ 'a.csv': HEADER + row('dana@us.example', 3) })
    const second = await book.read({
      'b.csv': HEADER + row('dana@us.example', 2) + row('luis@us.example', 4)
    })
    expect(counts(second)).toEqual([{ ...none, read: 2, added: 1, changed: 1 }])
    const twice = await book.read({ 'c.csv': HEADER + row('dana@us.example', 2) + row('dana@us.example', 5) })
    expect(reasons(twice)).toEqual(['3: line 2 tells this otherwise; keep one of the two rows'])
  })

  test('that nobody signed is another one, until the one who made it is known', async () => {
    const row = (by: string, pulse: number) => `Acme GmbH,pulse,2025-09-01,${by},${pulse},\n`
    await book.read({ 'a.csv': HEADER + row('dana@us.example', 3) + row('Zoe', 2) })
    expect(counts(await book.read({ 'b.csv': HEADER + row('', 1) }))).toEqual([
      { ...none, read: 1, changed: 1 }
    ])
    await book.rows(
      `INSERT INTO teammate (id, workspace_id, name) SELECT gen_random_uuid(), id, 'Zoe' FROM workspace`
    )
    const known = await book.read({ 'c.csv': HEADER + row('dana@us.example', 3) + row('Zoe', 1) })
    expect(counts(known)).toEqual([{ ...none, read: 2, changed: 1, unchanged: 1 }])
    expect(counts(await book.read({ 'd.csv': HEADER + row('luis@us.example', 5) }))).toEqual([
      { ...none, read: 1, added: 1 }
    ])
  })

  test('was known in a past book when it was made', async () => {
    await book.read({ 'a.csv': `${HEADER}Acme GmbH,pulse,2025-03-01T08:00:00Z,,3,\n` }, { isHistory: true })
    expect(await book.rows('SELECT recorded_at FROM judgement')).toEqual([
      { recorded_at: new Date('2025-03-01T08:00:00Z') }
    ])
  })
})
