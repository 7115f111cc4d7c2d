import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCatalogue } from '../support/catalogue.ts'
import { createDatabase } from '../support/database.ts'

let lines: string[]
let drop: () => Promise<void>

beforeAll(async () => {
  const database = await createDatabase()
  drop = database.drop
  lines = await readCatalogue(database.url)
})
afterAll(() => drop())

/** Months' figures change the risk, which the daily snapshot looks at; nobody is told of a figure as such. */
const UNWATCHED = ['monthly_metric']

test('whoever writes what is believed about a client makes the client due to be looked at', () => {
  const tables = (column: string) =>
    lines.flatMap((line) => line.match(new RegExp(`^column (\\w+)\\.${column} `))?.[1] ?? [])
  const ofClients = new Set(tables('client_id'))
  const facts = tables('retired_at').filter((table) => ofClients.has(table) && !UNWATCHED.includes(table))
  expect(facts.length).toBeGreaterThan(10)
  for (const table of [...facts, 'confirmation', 'level_transition'])
    for (const event of ['INSERT', 'UPDATE', 'DELETE'])
      expect(
        lines.some(
          (line) => line.includes(`AFTER ${event} ON public.${table} `) && line.includes('look_again()')
        ),
        `${event} on ${table}`
      ).toBe(true)
})
