import { WebAPIPlatformError } from '@slack/web-api'
import { expect, test } from 'vitest'
import { BlocksRefused, createRollout } from '../../../src/slack/answer/rollout.ts'
import { chart } from '../../../src/slack/blocks/chart.ts'
import type { Message, MessageBlock } from '../../../src/slack/blocks/message.ts'
import { mrkdwn } from '../../../src/slack/blocks/mrkdwn.ts'
import { paragraph } from '../../../src/slack/blocks/section.ts'

const HOUR = 3_600_000
const risk = chart({
  title: 'Risk',
  shape: 'line',
  categories: ['a'],
  series: [{ name: 'Risk', values: [1] }]
})
const message: Message = { text: mrkdwn`Risk`, blocks: [risk], plainer: [paragraph('Risk 1')] }

/** A workspace that refuses charts with an error, and remembers what it was sent. */
function workspaceThatRefuses(error: Error) {
  const sent: string[] = []
  const post = async ([block]: MessageBlock[]) => {
    sent.push(block?.type ?? 'nothing')
    if (block?.type === 'data_visualization') throw error
  }
  return { sent, post }
}

test.each([
  ['a response_url', new BlocksRefused('invalid_blocks')],
  ['a method', new WebAPIPlatformError({ ok: false, error: 'invalid_blocks', response_metadata: {} })]
])('what %s refuses is sent plainer, and tried again only hours later', async (_by, error) => {
  let now = 0
  const told: string[] = []
  const rollout = createRollout(() => now, { info: (words) => void told.push(words) })
  const { sent, post } = workspaceThatRefuses(error)
  await rollout.send(message, post)
  await rollout.send(message, post)
  now += 5 * HOUR
  await rollout.send(message, post)
  expect(sent).toEqual(['data_visualization', 'section', 'section', 'section'])
  now += 2 * HOUR
  await rollout.send(message, post)
  expect(sent.slice(4)).toEqual(['data_visualization', 'section'])
  expect(told).toHaveLength(2)
})

test('what fails for another reason fails, and charts are tried the next time', async () => {
  const rollout = createRollout(() => 0, { info: () => undefined })
  const { sent, post } = workspaceThatRefuses(new Error('timeout'))
  await expect(rollout.send(message, post)).rejects.toThrow('timeout')
  await expect(rollout.send(message, post)).rejects.toThrow('timeout')
  expect(sent).toEqual(['data_visualization', 'data_visualization'])
})

test('a message without a plainer version is a fault when it is refused', async () => {
  const rollout = createRollout(() => 0, { info: () => undefined })
  const { post } = workspaceThatRefuses(new BlocksRefused('invalid_blocks'))
  await expect(rollout.send({ ...message, plainer: [] }, post)).resolves.toBeUndefined()
  const { plainer: _, ...bare } = message
  await expect(createRollout(() => 0, { info: () => undefined }).send(bare, post)).rejects.toThrow(
    'invalid_blocks'
  )
})
