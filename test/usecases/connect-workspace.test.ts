import { describe, expect, onTestFinished, test } from 'vitest'
import { connectWorkspace, refreshPeople } from '../../src/usecases/connect-workspace.ts'
import type { SlackDirectory, SlackPerson } from '../../src/usecases/ports.ts'
import { NOW } from '../support/facts.ts'
import { openTestStore } from '../support/opened-store.ts'

const TEAM = { id: 'T1', name: 'Blue Agency' }

/** Nothing goes wrong in these stories. */
const fail = (error: unknown) => {
  throw error
}

const person = (slackUserId: string, change: Partial<SlackPerson> = {}): SlackPerson => ({
  slackUserId,
  email: `${slackUserId.toLowerCase()}@blue.example`,
  name: slackUserId,
  timeZone: 'Europe/Berlin',
  isActive: true,
  isOutsider: false,
  isAdmin: false,
  ...change
})

/** Slack, as far as connecting asks it; counts the pages that were asked for. */
function slackWith(...pages: SlackPerson[][]): SlackDirectory & { asked: number } {
  const slack = {
    asked: 0,
    person: async () => null,
    audience: async () => ({ kind: 'hidden' as const }),
    people: async function* () {
      for (const page of pages) {
        slack.asked += 1
        yield page
      }
    }
  }
  return slack
}

async function* refusing(): AsyncGenerator<SlackPerson[]> {
  yield await Promise.reject(new Error('missing_scope'))
}

async function directory() {
  const { store, close } = await openTestStore()
  onTestFinished(close)
  return store.directory
}

describe('the first connection', () => {
  test('takes the zone that most full members live in', async () => {
    const slack = slackWith([
      person('U1', { timeZone: 'America/New_York', isOutsider: true }),
      person('U2', { timeZone: 'America/New_York', isActive: false }),
      person('U3', { timeZone: 'America/New_York' }),
      person('U4'),
      person('U5')
    ])
    const workspace = await connectWorkspace({ directory: await directory(), slack }, TEAM, NOW, fail)
    expect(workspace).toMatchObject({ slackTeamId: 'T1', name: 'Blue Agency', timeZone: 'Europe/Berlin' })
  })

  test('goes on in UTC when Slack does not tell who works here', async () => {
    const slack = { ...slackWith(), people: () => refusing() }
    const heard: unknown[] = []
    const ports = { directory: await directory(), slack }
    const workspace = await connectWorkspace(ports, TEAM, NOW, (error) => heard.push(error))
    expect(workspace).toMatchObject({ slackTeamId: 'T1', timeZone: 'UTC' })
    expect(heard).toEqual([new Error('missing_scope')])
  })

  test('asks Slack for one page of people, however many there are', async () => {
    const slack = slackWith([person('U1')], [person('U2')], [person('U3')])
    await connectWorkspace({ directory: await directory(), slack }, TEAM, NOW, fail)
    expect(slack.asked).toBe(1)
  })

  test('makes do with UTC when nobody says where they live', async () => {
    const slack = slackWith([person('U1', { timeZone: null })])
    const workspace = await connectWorkspace({ directory: await directory(), slack }, TEAM, NOW, fail)
    expect(workspace.timeZone).toBe('UTC')
  })
})

test('a later connection finds the same workspace and asks nobody', async () => {
  const known = await directory()
  const slack = slackWith([person('U1')])
  const first = await connectWorkspace({ directory: known, slack }, TEAM, NOW, fail)
  const again = slackWith([person('U1', { timeZone: 'Asia/Tokyo' })])
  expect(await connectWorkspace({ directory: known, slack: again }, TEAM, NOW, fail)).toEqual(first)
  expect(again.asked).toBe(0)
})

test('refreshing people records every page, and twice changes nothing', async () => {
  const known = await directory()
  const slack = slackWith([person('U1')], [person('U2', { isActive: false })])
  const { id } = await connectWorkspace({ directory: known, slack }, TEAM, NOW, fail)
  await refreshPeople({ directory: known, slack }, id, NOW)
  const first = await known.teammateBySlackId(id, 'U2')
  expect(first).toMatchObject({ isActive: false })
  await refreshPeople({ directory: known, slack }, id, NOW)
  expect(await known.teammateBySlackId(id, 'U2')).toEqual(first)
})
