import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createSandbox } from '../../src/sandbox/sandbox.ts'
import { createFolder } from '../support/folder.ts'
import { freePort } from '../support/free-port.ts'
import { runCli, startProgram } from '../support/program.ts'

test('kill -9 of the bot, then of the database: every check-in that Dana was told is kept is there', async () => {
  const folder = await createFolder()
  onTestFinished(folder.remove)
  const dataDir = join(folder.path, 'data')
  await writeFile(join(folder.path, 'clients.csv'), 'client,tier\nAcme,A\n')
  const imported = await runCli(['import', join(folder.path, 'clients.csv')], { DATA_DIR: dataDir })
  expect(imported.code, imported.text).toBe(0)

  const slack = await createSandbox({ manifest: 'manifest.yml' })
  onTestFinished(slack.close)
  const port = await freePort()
  slack.deliverTo({ url: `http://127.0.0.1:${port}/slack/events` })
  const start = async () => {
    const bot = await startProgram('main.js', [], {
      DATA_DIR: dataDir,
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_SIGNING_SECRET: slack.signingSecret,
      SLACK_API_URL: slack.apiUrl,
      HOST: '127.0.0.1',
      PORT: String(port)
    })
    await bot.says(/The bot is ready/)
    return bot
  }
  const dana = slack.person('dana')
  /** Fills the form; `submits` sends it, and tells whether Slack said that all went well. */
  const write = async (summary: string) => {
    await dana.types('/client-checkin acme')
    await slack.waitFor(() => dana.modal()?.submit === 'Log')
    await dana.fills({ 'What was it about?': summary })
    return async () => ((await dana.submits()).ok ? [summary] : [])
  }
  const kept: string[] = []

  let bot = await start()
  for (const summary of ['word-1', 'word-2']) kept.push(...(await (await write(summary))()))
  const underWay = await write('word-3')
  const submitted = underWay()
  bot.child.kill('SIGKILL')
  kept.push(...(await submitted))
  await bot.ended
  if (dana.modal() !== null) await dana.closes()

  bot = await start()
  kept.push(...(await (await write('word-4'))()))
  const during = await write('word-5')
  process.kill(await postmaster(dataDir), 'SIGKILL')
  kept.push(...(await during()))
  // A server that was killed reads its log anew first, which takes its time on a busy machine.
  await slack.waitFor(() => words().includes('word-5'), { within: 60_000 })
  await expect
    .poll(() => fetch(`http://127.0.0.1:${port}/readyz`).then(({ status }) => status), { timeout: 60_000 })
    .toBe(200)
  kept.push(...(await (await write('word-6'))()))

  const exported = await runCli(['export', join(folder.path, 'out')], { DATA_DIR: dataDir })
  expect(exported.code, exported.text).toBe(0)
  const touchpoints = await readFile(join(folder.path, 'out', 'touchpoints.csv'), 'utf8')
  const givenBack = dana
    .sees({ in: 'dm' })
    .map((message) => message.words)
    .filter((text) => text.includes('Open it again'))
    .join('\n')
  expect(kept).toEqual(expect.arrayContaining(['word-1', 'word-2', 'word-4', 'word-5', 'word-6']))
  for (const summary of kept) expect(touchpoints + givenBack, summary).toContain(summary)
  for (const summary of ['word-1', 'word-2', 'word-4', 'word-6']) expect(touchpoints).toContain(summary)

  bot.child.kill('SIGTERM')
  expect(await bot.ended).toBe(0)

  /** All that Dana was told about her entries. */
  function words(): string {
    return [...dana.sees({ in: 'general' }), ...dana.sees({ in: 'dm' })]
      .map((message) => message.words)
      .join('\n')
  }
}, 180_000)

async function postmaster(dataDir: string): Promise<number> {
  const text = await readFile(join(dataDir, 'database', 'postgres', 'postmaster.pid'), 'utf8')
  return Number(text.split('\n', 1))
}
