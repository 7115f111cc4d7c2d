import { beforeEach, describe, expect, test } from 'vitest'
import { jobsCommand } from '../../src/cli/jobs.ts'
import type { SlackEnquiry } from '../../src/slack/enquiry.ts'
import { type CommandLine, useCommandLine } from '../support/command-line.ts'
import { daysAgo, NOW } from '../support/facts.ts'

let line: CommandLine
let acme: string
let slack: SlackEnquiry | null
beforeEach(async () => {
  slack = null
  line = await useCommandLine({ timeZone: 'Europe/Berlin' }, () => slack)
  const mia = await line.book.teammate('Mia Beck', { slackUserId: 'UMIA' })
  acme = await line.book.client('Acme Corp', {
    ownerId: mia,
    addedAt: daysAgo(32),
    recordedAt: daysAgo(1)
  })
})

const jobs = (...words: string[]) => line.run(jobsCommand, ...words)
const OWN: Record<string, string> = {
  slot: 'schedule_id in (select id from schedule where workspace_id = $1)'
}
const rows = async (table: string) =>
  (
    await line.book.query(`select from ${table} where ${OWN[table] ?? 'workspace_id = $1'}`, [
      line.book.workspaceId
    ])
  ).length

describe('client-risk jobs', () => {
  test('lists what the bot does by itself, when it runs next and what it last said', async () => {
    expect(await jobs('list')).toMatch(/monday-plan .* Mondays at 09:00 in each zone .* when the bot runs/)
    await jobs('run', 'monday-plan', '--at', '2026-11-16T08:59')
    await jobs('run', 'monday-plan', '--at', '2026-11-16T09:00')
    const listed = await jobs('list')
    expect(listed).toMatch(/monday-plan .* Europe\/Berlin .* 2026-11-23T09:00 .* 2026-11-16T09:00 +│ +1 /)
    expect(listed).toContain('Times are those of Europe/Berlin.')
  })

  test('run a job once for a time, as the bot would', async () => {
    expect(await jobs('run', 'monday-plan', '--at', '2026-11-02T08:00')).toMatch(
      /^Nothing of monday-plan is due/
    )
    const ran = 'monday-plan of Europe/Berlin ran for 2026-11-02T09:00: 1 message.\n'
    expect(await jobs('run', 'monday-plan', '--at', '2026-11-02T10:00')).toBe(ran)
    expect(await jobs('run', 'monday-plan', '--at', '2026-11-02T10:00')).toMatch(
      /^Nothing of monday-plan is due/
    )
    expect(await jobs('run', 'monday-plan', '--at', '2026-11-19')).toBe(
      'monday-plan of Europe/Berlin passed over 2 times that lay too far back.\n'
    )
    expect(await rows('delivery')).toBe(1)
  })

  test('run nothing at a time that is still to come, and say what to do instead', async () => {
    await expect(jobs('run', 'nudges', '--at', '2026-11-22T13:01')).rejects.toThrow(
      '--at 2026-11-22T13:01 is still to come: leave it to the bot, and add --dry-run to see what it would do.'
    )
    for (const table of ['schedule', 'slot', 'delivery', 'nudge']) expect(await rows(table), table).toBe(0)
    await jobs('run', 'nudges', '--at', '2026-11-22T13:00')
    expect(await rows('nudge')).toBe(1)
  })

  test('run nothing but the job that was named', async () => {
    expect(await jobs('run', 'nudges')).toMatch(/^nudges ran for 2026-11-22T13:00: 0 messages/)
    expect(await rows('nudge')).toBe(1)
    expect(await rows('action')).toBe(0)
  })

  test('tell what would be said to whom, and write nothing', async () => {
    const said = await jobs('run', 'nudges', '--dry-run')
    expect(said).toBe(
      'nudges, due at 2026-11-22T13:00:\n' +
        '  tell Mia Beck, not before 2026-11-23T09:00: Acme Corp: No check-in since the client was added 32 days ago, every 30 agreed\n'
    )
    const planned = await jobs('run', 'monday-plan', '--dry-run', '--at', '2026-11-23T10:00')
    expect(planned).toContain('  tell Mia Beck, not before 2026-11-23T10:00: their plan of the week\n')
    expect(await jobs('run', 'monday-plan', '--dry-run')).toBe(
      'monday-plan of Europe/Berlin is not due then, but at 2026-11-23T09:00.\n'
    )
    expect(await jobs('run', 'playbook-sweep', '--dry-run')).toContain('add to Acme Corp the action: ')
    expect(await jobs('run', 'record-history', '--dry-run')).toContain('  keep 1 snapshots of 2026-11-22\n')
    expect(await jobs('run', 'retention', '--dry-run')).toContain(
      'forget messages that ended before 2025-10-18'
    )
    expect(await jobs('run', 'refresh-directory', '--dry-run')).toContain('ask Slack who works here')
    for (const table of ['schedule', 'slot', 'delivery', 'nudge', 'action', 'snapshot'])
      expect(await rows(table), table).toBe(0)
  })

  test('tell what a talk has done, and leave it open', async () => {
    await jobs('run', 'playbook-sweep')
    await line.book.touchpoint(acme, { occurredAt: NOW })
    const told = await jobs('run', 'playbook-sweep', '--dry-run')
    expect(told).toContain('settle at Acme Corp the action: Call ')
    const open = 'select from action where workspace_id = $1 and done_on is null'
    expect(await line.book.query(open, [line.book.workspaceId])).toHaveLength(1)
  })

  test('name the channels and segments of digests, and people', async () => {
    const { store, book } = line
    const digest = { weekday: 1, minute: 540, timeZone: 'Europe/Berlin', isPublicAllowed: false }
    const ada = await book.teammate('Ada', {})
    for (const [channelId, segment] of [['CSALES', 'Retail'] as const, ['CGONE', ''] as const])
      await store.digests.add(book.workspaceId, { ...digest, channelId, segment }, ada, NOW)
    slack = {
      find: () => expect.fail('Nothing is looked for'),
      channelName: async (id) =>
        id === 'CSALES' ? { name: 'sales' } : { name: null, reason: 'not_in_channel' }
    }
    expect(await jobs('run', 'digest', '--dry-run', '--at', '2026-11-23T09:00')).toBe(
      'digest of CGONE, due at 2026-11-23T09:00:\n' +
        '  tell CGONE, not before 2026-11-23T09:00: the digest\n' +
        '  tell CGONE, not before 2026-11-23T09:00: the rest of the digest, in its thread\n' +
        'digest of #sales, segment Retail, due at 2026-11-23T09:00:\n' +
        '  tell #sales, not before 2026-11-23T09:00: the digest\n' +
        '  tell #sales, not before 2026-11-23T09:00: the rest of the digest, in its thread\n' +
        'Slack did not name all channels: not_in_channel.\n'
    )
    await jobs('run', 'digest', '--at', '2026-11-20')
    expect(await jobs('list')).toMatch(/digest .* #sales, segment Retail .* 2026-11-23T09:00/)
  })

  test('ask Slack for all channels at once, as each may time out', async () => {
    const { store, book } = line
    const digest = { weekday: 1, minute: 540, timeZone: 'UTC', segment: '', isPublicAllowed: false }
    const ada = await book.teammate('Ada', {})
    for (const channelId of ['C1', 'C2', 'C3'])
      await store.digests.add(book.workspaceId, { ...digest, channelId }, ada, NOW)
    let asked = 0
    const askedBefore: number[] = []
    slack = {
      find: () => expect.fail('Nothing is looked for'),
      async channelName() {
        asked += 1
        await new Promise(setImmediate)
        askedBefore.push(asked)
        return { name: null, reason: 'no_answer' }
      }
    }
    expect(await jobs('list')).toContain('Slack did not name all channels: no_answer.\n')
    expect(askedBefore).toEqual([3, 3, 3])
  })

  test('say what is wrong with what was typed, and which jobs there are', async () => {
    await expect(jobs('run', 'dance')).rejects.toThrow(
      /no job dance\. There is: refresh-directory, record-history/
    )
    await expect(jobs('run', 'nudges', '--at', 'soon')).rejects.toThrow(
      '--at "soon" is not a date or instant'
    )
  })

  test('leave it to the bot to ask Slack', async () => {
    await jobs('run', 'refresh-directory', '--at', '2026-11-22T00:00')
    await expect(jobs('run', 'refresh-directory', '--at', '2026-11-22T12:00')).rejects.toThrow(
      'refresh-directory failed'
    )
  })
})
