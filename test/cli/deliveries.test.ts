import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { deliveriesCommand } from '../../src/cli/deliveries.ts'
import { OUT_OF_REACH } from '../../src/usecases/speaking/composed.ts'
import { type CommandLine, useCommandLine } from '../support/command-line.ts'

const HOUR = 3_600_000

let line: CommandLine
let now: number
beforeEach(async () => {
  line = await useCommandLine({ timeZone: 'Europe/Berlin' })
  now = Date.now()
})

const deliveries = (...words: string[]) => line.run(deliveriesCommand, ...words)

/** A message in a state, to somebody. */
async function message(recipient: string, state: string, reason: string | null): Promise<string> {
  const id = randomUUID()
  await line.book.query(
    `insert into delivery (id, workspace_id, kind, recipient, cause, period, slot_at, decided_at, not_before, state, reason)
     select $1, w.id, 'digest', $2, 'a digest', '2026-11-23', now(), now(), now(), $3::delivery_state, $4 from workspace w where w.id = $5`,
    [id, recipient, state, reason, line.book.workspaceId]
  )
  return id
}

describe('client-risk deliveries', () => {
  test('lists what was not said, and why', async () => {
    expect(await deliveries('list')).toBe('There is none.\n')
    const dead = await message('C1', 'dead', 'is_archived')
    await message('C2', 'sent', null)
    await message('C3', 'pending', null)
    const listed = await deliveries('list')
    expect(listed).toMatch(new RegExp(`${dead} .* digest .* C1 .* dead .* is_archived`))
    expect(listed).toMatch(/C3 .* pending/)
    expect(listed).not.toContain('C2')
    expect(await deliveries('list', '--dead')).not.toContain('C3')
    expect(await deliveries('list', '--uncertain')).toBe('There is none.\n')
  })

  test('says when nothing is said at all', async () => {
    await line.book.query(
      `update workspace set paused_until = $2, pause_reason = 'token_revoked' where id = $1`,
      [line.book.workspaceId, new Date(now + HOUR)]
    )
    expect(await deliveries('list')).toMatch(/^Nothing is said until .*: token_revoked\n/)
  })

  test('has chosen ones, or all, said once more', async () => {
    const first = await message('C1', 'dead', 'is_archived')
    const second = await message('C2', 'uncertain', 'look_missing_scope')
    expect(await deliveries('retry', first)).toBe('1 message is due again.\n')
    expect(await deliveries('list', '--pending')).toContain(first)
    expect(await deliveries('retry', '--all')).toBe(
      `${second} could not be looked for from here: the bot looks, and says it only if it is not there (no_token).\n1 message is due again.\n`
    )
    expect(await deliveries('list', '--dead', '--uncertain')).toBe('There is none.\n')
  })

  test('has all said once more but what was passed on, unless it is named', async () => {
    const passedOn = await message('U1', 'dead', OUT_OF_REACH)
    await message('C1', 'dead', 'is_archived')
    await message('C2', 'uncertain', null)
    expect(await deliveries('retry', '--all')).toContain('2 messages are due again.\n')
    expect(await deliveries('list', '--dead')).toContain(passedOn)
    expect(await deliveries('retry', passedOn)).toBe('1 message is due again.\n')
  })

  test.each([
    [[], 'Which ones? Name their ids, or write --all.'],
    [[randomUUID(), '--all'], 'Which ones? Name their ids, or write --all.'],
    [['C1'], 'C1 is no id of a message: client-risk deliveries list shows them.'],
    [[randomUUID()], 'The others are neither dead nor uncertain, or not in this workspace.']
  ])('retry %j says what is wrong', async (words, problem) => {
    await expect(deliveries('retry', ...words)).rejects.toThrow(problem)
  })
})
