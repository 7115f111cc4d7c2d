import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createSandbox } from '../../src/sandbox/sandbox.ts'
import { createDatabase } from '../support/database.ts'
import { runCli, startProgram } from '../support/program.ts'
import { independentSlack } from './independent-slack.ts'
import { command, interaction, SIGNING_SECRET, signed } from './signed.ts'

const SCOPES = ['commands', 'chat:write', 'im:write', 'users:read', 'users:read.email']

const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10)

async function bookFolder(): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'client-risk-book-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const files = {
    'clients.csv': `client,tier,added_on\nAcme Corporation,B,${day(400)}\n`,
    'contacts.csv': `client,contact,executive,role,added_on\nAcme Corporation,Helen Marsh,true,signatory,${day(400)}\n`,
    'touchpoints.csv': `client,occurred_at,kind,contacts\nAcme Corporation,${day(80)},call,Helen Marsh\n`
  }
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return Object.keys(files).map((name) => join(folder, name))
}

/** The bot as `npm start` runs it, in HTTP mode on any free port. */
function startBot(database: { url: string }, slack: { botToken: string; apiUrl: string }) {
  return startProgram('main.js', [], {
    DATABASE_URL: database.url,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: slack.apiUrl,
    HOST: '127.0.0.1',
    PORT: '0'
  })
}

describe('the main job, from outside', () => {
  test('a team imports its book, asks, logs a check-in and sees the risk move, with a Slack that is not ours', async () => {
    const database = await createDatabase()
    onTestFinished(database.drop)
    const slack = await independentSlack(SCOPES)
    const imported = await runCli(['import', ...(await bookFolder())], { DATABASE_URL: database.url })
    expect(imported.code, imported.text).toBe(0)

    const bot = await startBot(database, slack)
    const { port } = JSON.parse(await bot.says(/The bot is ready/))
    const url = `http://127.0.0.1:${port}/slack/events`
    const dana = { teamId: slack.teamId, userId: slack.danaId }
    const ask = async () => {
      const answer = await signed(url, command(dana, '/client-risk', 'acme'))
      expect(answer.status).toBe(200)
      return answer.text()
    }
    const before = await ask()
    expect(before).toContain('Acme Corporation')
    expect(scoreOn(before)).toBeGreaterThan(40)

    const triggerId = await slack.trigger()
    const opened = await signed(url, { ...command(dana, '/client-checkin', 'acme'), trigger_id: triggerId })
    expect(opened.status).toBe(200)
    const form = { ...(await filledForm(slack.calls)), type: 'modal', id: 'V0BLACKBOX', hash: '1.a' }
    const suggest = interaction(dana, {
      type: 'block_suggestion',
      action_id: 'checkin.contacts',
      block_id: form.blocks.find(({ element }) => element?.action_id === 'checkin.contacts')?.block_id,
      value: 'hel',
      view: { ...form, state: { values: {} } }
    })
    const { options } = await (await signed(url, suggest)).json()
    const view = { ...form, state: { values: answers(form.blocks, options) } }
    const submission = interaction(dana, {
      type: 'view_submission',
      trigger_id: 'x',
      view,
      response_urls: []
    })
    const submitted = await signed(url, submission)
    expect([submitted.status, await submitted.text()]).toEqual([200, ''])
    expect((await signed(url, submission)).status).toBe(200)

    const after = await ask()
    expect(scoreOn(after)).toBeLessThan(scoreOn(before))
    const exported = await runCli(['assess', 'acme', '--json'], { DATABASE_URL: database.url })
    expect(
      JSON.parse(exported.text).drivers.map((driver: { signal: string }) => driver.signal)
    ).not.toContain('executive.silence')

    bot.child.kill('SIGTERM')
    expect(await bot.ended).toBe(0)
  })

  test('requests that Slack did not send, or that make no sense, are refused and the bot goes on', async () => {
    const database = await createDatabase()
    onTestFinished(database.drop)
    const slack = await independentSlack(SCOPES)
    const bot = await startBot(database, slack)
    const { port } = JSON.parse(await bot.says(/The bot is ready/))
    const url = `http://127.0.0.1:${port}/slack/events`
    const dana = { teamId: slack.teamId, userId: slack.danaId }
    const now = Math.floor(Date.now() / 1000)
    const asking = command(dana, '/client-risk', 'help')

    expect((await fetch(url, { method: 'POST', body: 'text=acme' })).status).toBe(401)
    expect((await signed(url, asking, now - 3600)).status).toBe(401)
    expect((await signed(url, asking, now + 3600)).status).toBe(401)
    expect((await signed(url, { payload: '{"type":' })).status).toBe(400)
    expect((await signed(url, { ...asking, text: 'x'.repeat(5_000_000) })).status).toBe(413)
    expect((await signed(url, command(dana, '/no-such-command', ''))).status).toBe(200)
    expect(await (await signed(url, asking)).text()).toContain('/client-checkin')
    const ready = () => fetch(`http://127.0.0.1:${port}/readyz`).then((answer) => answer.text())
    await expect.poll(ready, { timeout: 10_000 }).toBe('ready\n')
    expect(bot.said.join('\n')).not.toContain(SIGNING_SECRET)
  })

  test('a bot that lacks its configuration says everything that is missing, at once', async () => {
    const bot = await startProgram('main.js', [], { PORT: 'x' })
    expect(await bot.ended).toBe(78)
    for (const name of ['SLACK_BOT_TOKEN', 'SLACK_SIGNING_SECRET', 'PORT'])
      expect(bot.said.join('\n')).toContain(name)
  })

  test('a database that does not answer is named, by the bot and by the command line', async () => {
    const env = { DATABASE_URL: 'postgresql://user:secret@127.0.0.1:1/none' }
    const assessed = await runCli(['assess', 'acme'], env)
    expect(assessed).toEqual({
      code: 1,
      text: expect.stringMatching(/^The database can't be used.*DATABASE_URL/)
    })
    const bot = await startProgram('main.js', [], {
      ...env,
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      PORT: '0'
    })
    expect(await bot.ended).toBe(1)
    expect(bot.said.join('\n')).toContain('Check DATABASE_URL')
    expect(bot.said.join('\n')).not.toContain('secret@')
  })

  test('a command that is not one ends with 2, and help with 0', async () => {
    expect((await runCli(['assess'], {})).code).toBe(2)
    expect((await runCli(['nonsense'], {})).code).toBe(2)
    expect((await runCli(['demo', '--port', 'abc'], {})).code).toBe(2)
    expect((await runCli(['import', '--help'], {})).code).toBe(0)
  })

  test('a token that Slack refuses ends the bot with the remedy', async () => {
    const database = await createDatabase()
    onTestFinished(database.drop)
    const slack = await createSandbox({ manifest: 'manifest.yml' })
    onTestFinished(slack.close)
    const bot = await startBot(database, { botToken: 'xoxb-revoked', apiUrl: slack.apiUrl })
    expect(await bot.ended).toBe(1)
    expect(bot.said.join('\n')).toContain('Copy the Bot User OAuth Token')
  })
})

function scoreOn(card: string): number {
  return Number(/risk (\d+) of 100/.exec(card)?.[1])
}

/** The form as the bot filled it after the loading view; Slack's own double kept the call. */
async function filledForm(calls: (method: string) => Record<string, string>[]) {
  await expect.poll(() => calls('views.update').length).toBeGreaterThan(0)
  return JSON.parse(calls('views.update').at(-1)?.['view'] ?? '{}') as {
    blocks: {
      type: string
      block_id: string
      element: { type: string; action_id: string } & Record<string, unknown>
    }[]
  }
}

/** Leaves each field as the form came, chooses the people the bot offered, and writes a summary. */
function answers(blocks: Awaited<ReturnType<typeof filledForm>>['blocks'], people: object[]) {
  const fields = blocks.filter(({ type }) => type === 'input')
  return Object.fromEntries(
    fields.map(({ block_id, element }) => [block_id, { [element.action_id]: answer(element, people) }])
  )
}

function answer(
  element: { type: string; action_id: string } & Record<string, unknown>,
  people: object[]
): object {
  const { type } = element
  if (type === 'multi_external_select') return { type, selected_options: people }
  if (type === 'datetimepicker') return { type, selected_date_time: Math.floor(Date.now() / 1000) - 60 }
  if (type === 'plain_text_input') return { type, value: element['multiline'] ? 'Budget confirmed' : null }
  if (type === 'checkboxes') return { type, selected_options: [] }
  if (type === 'multi_users_select') return { type, selected_users: element['initial_users'] ?? [] }
  if (type === 'datepicker') return { type, selected_date: null }
  return { type, selected_option: element['initial_option'] ?? null }
}
