import { randomBytes } from 'node:crypto'
import { createSandbox } from '../../src/sandbox/sandbox.ts'
import { fillBook } from './big-book.ts'
import { load, signedCommands, signingSecret, steadyP99 } from './load.ts'
import { npmStart, startProgram } from './process.ts'
import type { Row } from './table.ts'

const CLIENTS = 10_000
const TOUCHPOINTS = 500_000

/** Risk cards over signed HTTP on a book of 10,000 clients, against a Bolt listener that only acknowledges. */
export async function benchCard(databaseUrl: string): Promise<Row[]> {
  const slack = await createSandbox({ manifest: 'manifest.yml', signingSecret })
  await fillBook(databaseUrl, CLIENTS, TOUCHPOINTS, slack.teamId)
  const env = {
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: slack.apiUrl,
    DATABASE_URL: databaseUrl,
    HOST: '127.0.0.1',
    PORT: '0',
    LOG_LEVEL: 'info'
  }
  const bot = startProgram(npmStart(), env)
  const empty = startProgram(['--import', 'tsx', 'test/bench/empty-listener.ts'], env)
  try {
    const [, botPort = ''] = await bot.line(/"port":(\d+).*ready/)
    const [, emptyPort = ''] = await empty.line(/^(\d+)$/)
    const requests = signedCommands(someNames(), slack.teamId)
    const [ours, baseline] = [Number(botPort), Number(emptyPort)]
    for (const port of [ours, baseline]) await load(port, requests, 5)
    const most = await load(ours, requests, 10)
    const mostEmpty = await load(baseline, requests, 10)
    const steady = await steadyP99(ours, requests, 20, 50)
    const steadyEmpty = await steadyP99(baseline, requests, 20, 50)
    const megabytes = bot.residentMegabytes()
    return [
      {
        what: 'cards per second, 20 connections',
        ours: most.toFixed(0),
        other: `${mostEmpty.toFixed(0)} empty acks`,
        ratio: `${((100 * most) / mostEmpty).toFixed(0)} %`,
        aim: 'at least 20 %',
        isMet: most >= 0.2 * mostEmpty
      },
      {
        what: 'p99 to the card at 50 requests/s',
        ours: `${steady.toFixed(1)} ms`,
        other: `${steadyEmpty.toFixed(1)} ms`,
        ratio: (steady / steadyEmpty).toFixed(1),
        aim: 'at most 3 ×',
        isMet: steady <= 3 * steadyEmpty
      },
      {
        what: 'resident memory of the bot after that',
        ours: `${megabytes.toFixed(0)} MB`,
        aim: 'under 250 MB',
        isMet: megabytes < 250
      }
    ]
  } finally {
    await Promise.all([bot.stop(), empty.stop()])
    await slack.close()
  }
}

/** Names spread over the whole book, in no order a cache could like. */
function someNames(): string[] {
  return Array.from({ length: 5_000 }, () => `client ${1 + (randomBytes(4).readUInt32BE() % CLIENTS)}`)
}
