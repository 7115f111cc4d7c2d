import { expect, test } from 'vitest'
import { openTestBook } from '../../support/imported-book.ts'

/** What no file can say, by table: a column, and what people in Slack put there. */
const SAID: [table: string, column: string, value: string | boolean][] = [
  ['client_version', 'is_confidential', true],
  ['client_version', 'channel_id', 'C1'],
  ['touchpoint', 'permalink', 'https://example.slack.com/1'],
  ['feedback', 'permalink', 'https://example.slack.com/2'],
  ['feedback', 'acknowledged_at', '2025-01-02T10:00:00.000Z'],
  ['commitment', 'reason', 'They asked for more time']
]

test('what only people in Slack know of something survives that a file changes it', async () => {
  const book = await openTestBook()
  const files = (word: string) => ({
    'clients.csv': `external_id,client,stage\r\n1,Acme,${word}\r\n`,
    'touchpoints.csv': `client,external_id,occurred_at,kind,summary\r\nAcme,t1,2025-01-01T10:00:00Z,call,${word}\r\n`,
    'feedback.csv': `client,external_id,received_at,feedback,text\r\nAcme,f1,2025-01-01T10:00:00Z,praise,${word}\r\n`,
    'commitments.csv': `client,commitment,evidence\r\nAcme,The plan,${word}\r\n`
  })
  try {
    expect((await book.read(files('before'))).refusals).toEqual([])
    for (const [table, column, value] of SAID)
      await book.rows(`UPDATE ${table} SET ${column} = '${value}' WHERE retired_at > '9999-01-01'`)
    const { refusals, reports } = await book.read(files('after'))
    expect(refusals).toEqual([])
    expect(reports.map(({ changed }) => changed)).toEqual([1, 1, 1, 1])
    for (const [table, column, value] of SAID) {
      const [row] = await book.rows(
        `SELECT to_json(${column}) #>> '{}' AS said FROM ${table} WHERE retired_at > '9999-01-01'`
      )
      const said =
        column === 'acknowledged_at' ? new Date(String(row?.['said'])).toISOString() : row?.['said']
      expect(said, `${table}.${column}`).toBe(String(value))
    }
  } finally {
    await book.close()
  }
})
