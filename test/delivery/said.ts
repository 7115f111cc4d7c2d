import type pg from 'pg'
import { expect } from 'vitest'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'

/** A message of the ledger. */
export interface Row {
  id: string
  recipient: string
  state: string
  reason: string | null
  channel: string | null
  ts: string | null
}

/** Slack, and the database whose ledger says what became of each message. */
interface Said {
  slack: Sandbox
  query<Result extends pg.QueryResultRow>(sql: string, values: unknown[]): Promise<Result[]>
}

const ROWS =
  'select id, recipient, state, reason, channel_id as channel, message_ts as ts from delivery where cause = $1'
const WAITING = `select count(*)::int as count from delivery where cause = $1 and state in ('pending', 'sending')`

/** The messages of a cause. */
export const rowsOf = ({ query }: Pick<Said, 'query'>, cause: string): Promise<Row[]> =>
  query<Row>(ROWS, [cause])

type Post = ReturnType<Sandbox['posts']>[number]

/** Every message is there, once, and its reader is right. */
export async function expectAllSaid(stage: Said, cause: string, messages: number): Promise<void> {
  await settled(stage, cause)
  expect(await wrongs(stage, cause)).toEqual([])
  const rows = await rowsOf(stage, cause)
  expect(rows.filter(({ state }) => state === 'sent')).toHaveLength(messages)
}

/** Resolves when so many more messages have been said. */
export async function afterMore({ slack }: Pick<Said, 'slack'>, count: number): Promise<void> {
  const before = slack.posts().length
  await slack.waitFor(() => slack.posts().length >= before + count, { within: 60_000 })
}

/** Resolves when none of the messages waits any more. */
export async function settled({ query }: Pick<Said, 'query'>, cause: string): Promise<void> {
  await expect
    .poll(async () => (await query<{ count: number }>(WAITING, [cause]))[0]?.count, {
      timeout: 120_000,
      interval: 250
    })
    .toBe(0)
}

/** What is wrong with how messages were said: lost, twice, or to the wrong person. Nothing is for those that are dead. */
export async function wrongs({ slack, query }: Said, cause: string): Promise<string[]> {
  const posts = new Map<unknown, Post[]>()
  for (const post of slack.posts()) {
    const key = post.metadata?.event_payload['id']
    posts.set(key, [...(posts.get(key) ?? []), post])
  }
  return (await rowsOf({ query }, cause)).flatMap(({ id, recipient, state, channel, ts }) => {
    const said = posts.get(id) ?? []
    const wrong: string[] = []
    if (said.length > 1) wrong.push(`${id} was said ${said.length} times`)
    if (said.length === 0 && state === 'sent') wrong.push(`${id} was lost`)
    if (said.length > 0 && state !== 'sent') wrong.push(`${id} was said, and is ${state}`)
    for (const post of said) {
      if (post.to !== recipient) wrong.push(`${id} was said to ${post.to} instead of ${recipient}`)
      if (post.channel !== channel || post.ts !== ts) wrong.push(`${id} is not where the ledger says`)
    }
    return wrong
  })
}
