import { randomUUID } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import { deliveriesCommand } from '../../src/cli/deliveries.ts'
import { createSandbox } from '../../src/sandbox/sandbox.ts'
import { createRollout } from '../../src/slack/answer/rollout.ts'
import { mrkdwn } from '../../src/slack/blocks/mrkdwn.ts'
import { createEnquiry } from '../../src/slack/enquiry.ts'
import { createMessenger } from '../../src/slack/messenger/messenger.ts'
import { deliverBatch } from '../../src/usecases/speaking/deliver.ts'
import { quiet } from '../sandbox/support/web-client.ts'
import { useCommandLine } from '../support/command-line.ts'

const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }

/** A command line beside a bot in a local workspace, and messages to its people of which nobody knows whether they were said. */
async function scene() {
  const slack = await createSandbox({ manifest: 'manifest.yml' })
  onTestFinished(slack.close)
  const line = await useCommandLine({}, () => createEnquiry(slack, log))
  const messenger = createMessenger<string>({
    botToken: slack.botToken,
    apiUrl: slack.apiUrl,
    logger: quiet,
    rollout: createRollout(Date.now, log),
    view: (words) => ({ text: mrkdwn`${words}`, blocks: [] }),
    timeoutMs: 5_000
  })
  const uncertain = async (name: string): Promise<string> => {
    const id = randomUUID()
    await line.book.query(
      `insert into delivery (id, workspace_id, kind, recipient, cause, period, slot_at, decided_at, not_before, state, first_tried_at)
       select $1, w.id, 'plan', $2, 'plan', '2026-11-23', now(), now(), now(), 'uncertain', now() from workspace w where w.id = $3`,
      [id, slack.person(name).id, line.book.workspaceId]
    )
    return id
  }
  return {
    slack,
    uncertain,
    retry: (...words: string[]) => line.run(deliveriesCommand, 'retry', ...words),
    list: () => line.run(deliveriesCommand, 'list'),
    /** What was said to somebody before anybody was in doubt. */
    say: (name: string, id: string) =>
      messenger.send(slack.person(name).id, 'Your week', id, null, () => true),
    heard: (name: string) => slack.posts().filter(({ to }) => to === slack.person(name).id).length,
    /** Has the bot say what is due, in real time. */
    deliver: () =>
      deliverBatch(
        {
          ledger: line.store.ledger,
          messenger,
          compose: async () => ({ kind: 'say', words: 'Your week', clientIds: [] }),
          refused: () => expect.fail('Slack refused a message'),
          step: () => undefined,
          ended: (_end, _delivery, error) => expect(error).toBeUndefined(),
          now: () => Date.now() + YEARS,
          elapsed: () => performance.now()
        },
        line.book.workspaceId,
        { owner: randomUUID(), leaseMs: 60_000, batch: 9, paceMs: 0, graceMs: 0, retryMs: 1 }
      )
  }
}

/** The clock of the command line stands where the real one is not. */
const YEARS = 100 * 365 * 86_400_000

test('an uncertain message that is there is not said again, and one that is not there is', async () => {
  const { uncertain, say, retry, list, heard, deliver } = await scene()
  const [there, missing] = [await uncertain('dana'), await uncertain('ben')]
  await say('dana', there)
  const told = await retry('--all')
  expect(told).toContain(`${there} is in the conversation already: it is not said again`)
  expect(told).toContain(`${missing} is not in the conversation: it is said again.`)
  expect(told).toContain('2 messages are due again.')
  const ends = (await deliver()).map(({ end }) => end)
  expect(ends.sort()).toEqual(['found', 'sent'])
  expect([heard('dana'), heard('ben')]).toEqual([1, 1])
  expect(await list()).toBe('There is none.\n')
})

const UNREADABLE = { method: 'conversations.history', kind: 'error', error: 'missing_scope' } as const

test('an uncertain message that nobody can look for is said only when somebody takes the risk', async () => {
  const { slack, uncertain, say, retry, heard, deliver } = await scene()
  const id = await uncertain('dana')
  await say('dana', id)
  slack.faults.add(UNREADABLE)
  await expect(retry(id)).rejects.toThrow('With --may-repeat it is said in any case, maybe twice.')
  expect(await deliver()).toEqual([])
  slack.faults.add(UNREADABLE)
  expect(await retry(id, '--may-repeat')).toBe(
    `${id} can’t be looked for, and is said again as --may-repeat asks (look_missing_scope).\n1 message is due again.\n`
  )
  expect(await deliver()).toMatchObject([{ end: 'sent' }])
  expect(heard('dana')).toBe(2)
})

test('the bot looks for an uncertain message where Slack does not answer the command', async () => {
  const { slack, uncertain, say, retry, heard, deliver } = await scene()
  const id = await uncertain('dana')
  await say('dana', id)
  slack.faults.add({ method: 'conversations.history', kind: 'http_503' })
  expect(await retry(id, '--may-repeat')).toContain(`${id} could not be looked for from here: the bot looks`)
  expect(await deliver()).toMatchObject([{ end: 'found' }])
  expect(heard('dana')).toBe(1)
})
