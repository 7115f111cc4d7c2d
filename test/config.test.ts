import { readFileSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ConfigError, loadConfig, loadStoreConfig, VARIABLES } from '../src/config.ts'

const token = 'xoxb-1-2-abc'
const signingSecret = '0123456789abcdef0123456789abcdef'

function problems(env: Record<string, string>): string[] {
  try {
    loadConfig(env)
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n').slice(1)
    throw error
  }
  return []
}

describe('the configuration', () => {
  test('with a bot token and a signing secret listens for signed requests on port 3000', () => {
    const config = loadConfig({ SLACK_BOT_TOKEN: token, SLACK_SIGNING_SECRET: signingSecret })
    expect(config.slack).toEqual({
      botToken: token,
      apiUrl: 'https://slack.com/api/',
      mode: { kind: 'http', signingSecret }
    })
    expect(config).toMatchObject({
      port: 3000,
      databaseUrl: undefined,
      metricsToken: undefined,
      logLevel: 'info'
    })
    expect(isAbsolute(config.dataDir)).toBe(true)
  })

  test('with an app token connects by Socket Mode', () => {
    const config = loadConfig({ SLACK_BOT_TOKEN: token, SLACK_APP_TOKEN: 'xapp-1-A' })
    expect(config.slack.mode).toEqual({ kind: 'socket', appToken: 'xapp-1-A' })
  })

  test('reports every problem at once, with the remedy and without the value', () => {
    const found = problems({
      SLACK_BOT_TOKEN: 'xoxp-wrong',
      PORT: '99999',
      METRICS_TOKEN: 'short',
      DATABASE_URL: 'mysql://x',
      LOG_LEVEL: 'loud'
    })
    expect(found).toHaveLength(6)
    const names = 'SLACK_BOT_TOKEN SLACK_SIGNING_SECRET PORT METRICS_TOKEN DATABASE_URL LOG_LEVEL'
    for (const name of names.split(' ')) {
      expect(found.join('\n')).toContain(name)
    }
    expect(found.join('\n')).not.toMatch(/xoxp-wrong|mysql:\/\/x/)
  })

  test('takes an empty line as not set', () => {
    expect(problems({ SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: 'xapp-1-A' })).toEqual([
      expect.stringContaining('SLACK_BOT_TOKEN is missing')
    ])
  })

  test('lets the command line work without Slack', () => {
    expect(loadStoreConfig({ DATA_DIR: '/srv/risk' })).toEqual({
      databaseUrl: undefined,
      dataDir: '/srv/risk',
      logLevel: 'info'
    })
  })

  test('is documented variable by variable in .env.example, with the defaults it has', () => {
    const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8')
    const lines = [...example.matchAll(/^#?([A-Z_]+)=(.*)$/gm)]
    expect(lines.map(([, name]) => name).sort()).toEqual([...VARIABLES].sort())
    const shown = Object.fromEntries(lines.map(([, name, value]) => [name, value]))
    const defaults = loadConfig({ SLACK_BOT_TOKEN: token, SLACK_APP_TOKEN: 'xapp-1' })
    expect(shown).toMatchObject({
      HOST: defaults.host,
      PORT: String(defaults.port),
      SLACK_API_URL: defaults.slack.apiUrl,
      LOG_LEVEL: defaults.logLevel
    })
  })
})
