import pg from 'pg'
import { createSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { bot as botClient } from '../sandbox/support/web-client.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'
import { quiet } from '../support/opened-store.ts'
import { type SpeakingBot, startBot } from './bots.ts'

/** Two bots, one database, one Slack. */
export interface Stage {
  slack: Sandbox
  store: Store
  workspaceId: string
  bots: SpeakingBot[]
  /** Puts another in the place of a bot that died. */
  replace(index: number): Promise<void>
  /** Messages that are due now, so many, shared by all people and channels; returns their cause. */
  decideOn(messages: number): Promise<string>
  query<Result extends pg.QueryResultRow>(sql: string, values: unknown[]): Promise<Result[]>
  /** Has the whole book's digest appear in a channel. */
  setDigest(channelId: string): Promise<void>
  /** Slack ids by name. */
  channels: Record<string, string>
  close(): Promise<void>
}

/**
 * Bots on a busy machine take a second to look for a message and to find its words, and Slack takes another until it has read what was
 * sent: the lease leaves room for both. Waits begin so short because those for a message that is unlucky ten times double ten times.
 */
const TERMS = { leaseMs: 7_000, batch: 40, paceMs: 0, graceMs: 3_000, retryMs: 25, pauseMs: 10 }
const TIMEOUT = 1_000

const NAMES = Array.from({ length: 120 }, (_, index) => `person${index}`)
const CHANNELS = ['digests', 'sales', 'closed']

const DECIDE = `
  insert into delivery (id, workspace_id, kind, recipient, cause, period, slot_at, decided_at, not_before)
  select gen_random_uuid(), $1, 'digest', ($2::text[])[1 + n % cardinality($2)], $3, n::text, t, t, t
  from generate_series(1, $4) n, (select now() - interval '1 second' as t) due`

/** Sets the scene, on a database of the run's server unless told. */
export async function setStage(given?: TestDatabase): Promise<Stage> {
  const slack = await createSandbox({
    manifest: 'manifest.yml',
    people: [{ name: 'ada', kind: 'admin' }, ...NAMES.map((name) => ({ name }))],
    channels: CHANNELS.map((name) => ({
      name,
      kind: name === 'closed' ? 'private' : 'public',
      members: ['ada']
    }))
  })
  const database = given ?? (await createDatabase())
  const store = await openStore({ url: database.url, log: quiet })
  const team = { id: slack.teamId, name: 'Sandbox', timeZone: 'UTC' }
  const { id: workspaceId } = await store.directory.workspaceOfTeam(team, Date.now())
  const direct = new pg.Pool({ connectionString: database.url })
  // A test takes its connections away as well.
  direct.on('error', () => undefined)
  const query: Stage['query'] = async (sql, values) => (await direct.query(sql, values)).rows
  const settings = {
    databaseUrl: database.url,
    apiUrl: slack.apiUrl,
    botToken: slack.botToken,
    terms: TERMS,
    timeoutMs: TIMEOUT
  }
  const bots = await Promise.all([startBot(settings), startBot(settings)])
  const { channels: listed = [] } = await botClient(slack).conversations.list({
    types: 'public_channel,private_channel'
  })
  const channels = Object.fromEntries(listed.map(({ name = '', id = '' }) => [name, id]))
  const recipients = [...NAMES.map((name) => slack.person(name).id), ...Object.values(channels)]
  let scenarios = 0
  return {
    slack,
    store,
    workspaceId,
    bots,
    channels,
    query,
    async replace(index) {
      await bots[index]?.ended
      bots[index] = await startBot(settings)
    },
    async decideOn(messages) {
      scenarios += 1
      const cause = `matrix ${scenarios}`
      await query(DECIDE, [workspaceId, recipients, cause, messages])
      return cause
    },
    async setDigest(channelId) {
      const admin = {
        email: null,
        name: 'Ada',
        timeZone: null,
        isActive: true,
        isOutsider: false,
        isAdmin: true
      }
      const slackUserId = slack.person('ada').id
      const [ada] = await store.directory.saveSlackPeople(
        workspaceId,
        [{ ...admin, slackUserId }],
        Date.now()
      )
      const monday = { segment: '', weekday: 1, minute: 540, timeZone: 'UTC', isPublicAllowed: false }
      await store.digests.add(workspaceId, { channelId, ...monday }, ada?.id ?? '', Date.now())
    },
    async close() {
      await Promise.all(bots.map((one) => one.kill()))
      await direct.end()
      await store.close()
      await database.drop()
      await slack.close()
    }
  }
}
