import { createSandbox } from '../../src/sandbox/sandbox.ts'
import { signingSecret } from './load.ts'
import { startProgram } from './process.ts'
import type { Row } from './table.ts'

/** From starting the process to ready, on an embedded database that exists and is stopped. */
export async function benchStart(dataDir: string): Promise<Row[]> {
  const slack = await createSandbox({ manifest: 'manifest.yml', signingSecret })
  const start = async () => {
    const began = performance.now()
    const bot = startProgram(['dist/main.js'], {
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
      DATA_DIR: dataDir,
      HOST: '127.0.0.1',
      PORT: '0'
    })
    await bot.line(/ready/)
    const seconds = (performance.now() - began) / 1000
    await bot.stop()
    return seconds
  }
  const first = await start()
  const times = [await start(), await start(), await start()].sort((a, b) => a - b)
  await slack.close()
  const [fastest = 0, median = 0, slowest = 0] = times
  return [
    {
      what: 'cold start, new embedded database',
      ours: `${first.toFixed(2)} s`,
      aim: 'no aim',
      isMet: true
    },
    {
      what: 'cold start, existing embedded database (median of 3)',
      ours: `${median.toFixed(2)} s (${fastest.toFixed(2)}–${slowest.toFixed(2)})`,
      aim: 'under 3 s',
      isMet: median < 3
    }
  ]
}
