import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { WebClient } from '@slack/web-api'
import { describe, expect, onTestFinished, test } from 'vitest'
import { tableFiles } from '../src/csv/table-files.ts'
import { createLog } from '../src/log.ts'
import { readManifest } from '../src/sandbox/manifest.ts'
import { createDesk } from '../src/slack/create-desk.ts'
import { createSlackFiles } from '../src/slack/files/slack-files.ts'
import { registerListeners } from '../src/slack/listeners.ts'
import { openTestStore } from './support/opened-store.ts'

const root = resolve(import.meta.dirname, '..')
const manifest = readManifest(join(root, 'manifest.yml'))

/** What the methods the bot calls need. Source: their pages at https://docs.slack.dev/reference/methods */
const SCOPES: Record<string, string[]> = {
  'auth.test': [],
  'chat.postMessage': ['chat:write', 'im:write'],
  'chat.update': ['chat:write'],
  'conversations.history': ['channels:history', 'groups:history', 'im:history'],
  'conversations.info': ['channels:read', 'groups:read'],
  'conversations.members': ['channels:read', 'groups:read'],
  'conversations.open': ['im:write'],
  'conversations.replies': ['channels:history', 'groups:history', 'im:history'],
  'files.info': ['files:read'],
  'files.uploadV2': ['files:write'],
  'users.info': ['users:read', 'users:read.email'],
  'users.list': ['users:read', 'users:read.email'],
  'views.open': [],
  'views.publish': [],
  'views.update': []
}

/** What the events the bot hears of need. Source: their pages at https://docs.slack.dev/reference/events */
const EVENT_SCOPES: Record<string, string[]> = { 'message.im': ['im:history'] }

/** The names the real registration listens to; patterns are for what has no name. */
async function listening() {
  const { store, close } = await openTestStore()
  onTestFinished(close)
  const notConnected = () => {
    throw new Error('Nothing is delivered in this test')
  }
  const desk = createDesk({
    store,
    client: new WebClient(),
    patientClient: new WebClient(),
    send: notConnected,
    files: createSlackFiles(new WebClient(), notConnected, ''),
    tables: tableFiles,
    update: notConnected,
    session: notConnected,
    workspace: notConnected,
    accessRevoked: notConnected,
    patience: 0,
    log: createLog('silent'),
    now: () => 0
  })
  const names = { commands: [] as string[], shortcuts: [] as string[], events: [] as string[] }
  const keep = (list: string[]) => (name: unknown) => {
    if (typeof name === 'string') list.push(name)
  }
  const ignore = () => undefined
  registerListeners(
    {
      command: keep(names.commands),
      shortcut: keep(names.shortcuts),
      event: keep(names.events),
      action: ignore,
      options: ignore,
      view: ignore
    },
    desk
  )
  return names
}

/** The Web API methods that the code names. */
function calledMethods(): string[] {
  const files = readdirSync(join(root, 'src/slack'), { recursive: true, encoding: 'utf8' })
  const code = files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(root, 'src/slack', file), 'utf8'))
  const calls = code.flatMap((text) => [
    ...text.matchAll(/\b(?:client|patientClient)\.([a-z]+\.[a-zA-Z.\d]+)\(/g)
  ])
  return [...new Set(calls.flatMap(([, method]) => method ?? []))].sort()
}

describe('the manifest declares exactly what the bot', () => {
  test('listens to', async () => {
    const { commands, shortcuts, events } = await listening()
    const { features, settings } = manifest
    expect(commands.sort()).toEqual(features.slash_commands.map(({ command }) => command).sort())
    expect(shortcuts.sort()).toEqual(features.shortcuts.map(({ callback_id }) => callback_id).sort())
    // Slack tells messages apart by where they are only when one subscribes to them.
    const subscribed = settings.event_subscriptions.bot_events.map((name) =>
      name.replace(/^message\..*/, 'message')
    )
    expect(events.sort()).toEqual(subscribed.sort())
  })

  test('calls', () => {
    const methods = calledMethods()
    expect(methods).toEqual(Object.keys(SCOPES).sort())
    const ofEvents = manifest.settings.event_subscriptions.bot_events.flatMap(
      (name) => EVENT_SCOPES[name] ?? []
    )
    const needed = new Set(['commands', ...methods.flatMap((method) => SCOPES[method] ?? []), ...ofEvents])
    expect([...manifest.oauth_config.scopes.bot].sort()).toEqual([...needed].sort())
  })
})
