import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NOW, openTestBook } from '../../support/imported-book.ts'
import { hostile, hostileBook, line } from './hostile-book.ts'
import { hostileFacts } from './hostile-facts.ts'

test('what export writes, import reads back into an empty database, and a second export has the same bytes', async () => {
  const files = { ...hostileFacts(), ...hostileBook() }
  const [first, second] = [await openTestBook('Europe/Berlin'), await openTestBook('America/New_York')]
  try {
    const read = await first.read(files)
    expect(read.refusals).toEqual([])
    const written = await first.write()
    expect(await first.rows('SELECT count(*)::int AS clients FROM client')).toEqual([
      { clients: hostile.length }
    ])
    const again = await second.read(
      Object.fromEntries(Object.entries(written).map(([kind, text]) => [`${kind}.csv`, text]))
    )
    expect(again.refusals).toEqual([])
    expect(again.reports.flatMap(({ ignored }) => ignored)).toEqual([])
    expect(await second.write()).toEqual(written)
    const third = await first.read(
      Object.fromEntries(Object.entries(written).map(([kind, text]) => [`${kind}.csv`, text]))
    )
    expect(third.reports.map(({ added, changed, refused }) => [added, changed, refused])).toEqual(
      third.reports.map(() => [0, 0, 0])
    )
  } finally {
    await first.close()
    await second.close()
  }
})

test('any book of names and texts survives the round trip', async () => {
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 24 })
    .filter((value) => !value.includes('\0') && value.trim() !== '')
  const [first, second] = [await openTestBook(), await openTestBook()]
  try {
    const row = fc.record({ name: text, contact: text, summary: text, minute: fc.nat(500_000) })
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
        for (const book of [first, second])
          await book.rows(
            'TRUNCATE client, client_version, client_name, contact, contact_version, touchpoint, teammate CASCADE'
          )
        const clients = rows.map(({ name }) => line(name.trim())).join('')
        const contacts = rows.map(({ name, contact }) => line(name.trim(), contact.trim())).join('')
        const talks = rows.map(({ name, summary, minute }) => {
          const at = new Date(Date.UTC(2024, 0, 1) + minute * 60_000).toISOString()
          return line(name.trim(), at, 'call', summary)
        })
        await first.read({
          'clients.csv': `client\r\n${clients}`,
          'contacts.csv': `client,contact\r\n${contacts}`,
          'touchpoints.csv': `client,occurred_at,kind,summary\r\n${talks.join('')}`
        })
        const written = await first.write()
        const { clients: a, contacts: b, touchpoints: c } = written
        const read = await second.read({ 'clients.csv': a, 'contacts.csv': b, 'touchpoints.csv': c })
        expect(read.refusals).toEqual([])
        expect(await second.write()).toEqual(written)
      }),
      { numRuns: 15 }
    )
  } finally {
    await first.close()
    await second.close()
  }
})

test('two facts of the same words, as two people log them, come back as two', async () => {
  const [first, second] = [await openTestBook(), await openTestBook()]
  try {
    await first.read({
      'clients.csv': 'client\nAcme\n',
      'commitments.csv': 'client,commitment,due_on\nAcme,Send the plan,2025-11-01\n',
      'risks.csv': 'client,risk,likelihood,impact\nAcme,Budget cut,2,3\n'
    })
    await first.rows(`
      INSERT INTO risk (id, workspace_id, client_id, source_key, recorded_at, risk, likelihood, impact, says_leaving)
      SELECT gen_random_uuid(), workspace_id, client_id, 'view 1', recorded_at + interval '1 hour', risk, 4, 4, false FROM risk`)
    await first.rows(`
      INSERT INTO commitment (id, workspace_id, client_id, source_key, recorded_at, commitment, due_on)
      SELECT gen_random_uuid(), workspace_id, client_id, 'view 2', recorded_at + interval '1 hour', commitment, due_on FROM commitment`)
    const written = await first.write()
    const files = Object.fromEntries(Object.entries(written).map(([kind, text]) => [`${kind}.csv`, text]))
    const read = await second.read(files, { now: NOW + 86_400_000 })
    expect(read.refusals).toEqual([])
    expect(await second.write()).toEqual(written)
    const again = await second.read(files, { now: NOW + 86_400_000 })
    expect(again.reports.map(({ added, changed }) => added + changed)).toEqual(again.reports.map(() => 0))
  } finally {
    await first.close()
    await second.close()
  }
})
