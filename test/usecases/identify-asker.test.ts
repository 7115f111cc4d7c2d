import { expect, onTestFinished, test } from 'vitest'
import { identifyAsker } from '../../src/usecases/identify-asker.ts'
import type { SlackDirectory, SlackPerson } from '../../src/usecases/ports.ts'
import { createBook } from '../support/book.ts'
import { NOW } from '../support/facts.ts'
import { openSharedStore } from '../support/opened-store.ts'

const MINUTE = 60_000

/** Max, of whom Slack spoke some minutes ago, and what Slack answers to a question about him. */
async function max({ minutesAgo, slack }: { minutesAgo: number; slack: () => Promise<SlackPerson | null> }) {
  const { url, store, close } = await openSharedStore()
  onTestFinished(close)
  const book = await createBook(url)
  onTestFinished(book.close)
  const id = await book.teammate('Max', { slackUserId: 'U1', refreshedAt: NOW - minutesAgo * MINUTE })
  const asked: string[] = []
  const directory: SlackDirectory = {
    people: async function* () {},
    audience: async () => ({ kind: 'hidden' }),
    person: (slackUserId) => {
      asked.push(slackUserId)
      return slack()
    }
  }
  const untold: unknown[] = []
  const identify = (slackUserId = 'U1') =>
    identifyAsker({ ...store, slack: directory }, book.workspaceId, slackUserId, NOW, (error) =>
      untold.push(error)
    )
  return { id, identify, asked, untold }
}

const described = (change: Partial<SlackPerson> = {}): SlackPerson => ({
  slackUserId: 'U1',
  email: null,
  name: 'Max',
  timeZone: null,
  isActive: true,
  isOutsider: false,
  isAdmin: false,
  ...change
})
const silent = () => Promise.reject(new Error('ratelimited'))

test('whom Slack has spoken of within the hour is not asked about again', async () => {
  const { id, identify, asked } = await max({ minutesAgo: 59, slack: async () => described() })
  expect(await identify()).toMatchObject({ kind: 'member', asker: { teammateId: id, role: 'member' } })
  expect(asked).toEqual([])
})

test('a message from Slack that got lost counts for an hour at most', async () => {
  const { identify, asked } = await max({
    minutesAgo: 61,
    slack: async () => described({ isOutsider: true })
  })
  expect(await identify()).toEqual({ kind: 'no_access' })
  expect(await identify()).toEqual({ kind: 'no_access' })
  expect(asked).toEqual(['U1'])
})

test('whom Slack made an admin meanwhile is one', async () => {
  const { identify } = await max({ minutesAgo: 61, slack: async () => described({ isAdmin: true }) })
  expect(await identify()).toMatchObject({ asker: { role: 'admin' } })
})

test('while Slack does not answer, those it has spoken of before are believed, and the operator hears why', async () => {
  const { id, identify, untold } = await max({ minutesAgo: 61, slack: silent })
  expect(await identify()).toMatchObject({ kind: 'member', asker: { teammateId: id } })
  expect(untold).toEqual([new Error('ratelimited')])
  await expect(identify('U2')).rejects.toThrow('ratelimited')
})
