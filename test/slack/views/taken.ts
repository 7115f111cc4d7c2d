import { expect } from 'vitest'
import { validateBlocks } from '../../../src/sandbox/blockkit/validate-blocks.ts'
import type { Message } from '../../../src/slack/blocks/message.ts'

/** Fails with Slack's own words when it would refuse a message, or when the message's text is no notification. */
export function expectTaken({ text, blocks, plainer }: Message): void {
  expect(validateBlocks(blocks, 'message')).toEqual([])
  if (plainer !== undefined) expect(validateBlocks(plainer, 'message')).toEqual([])
  expect(text.length).toBeGreaterThan(0)
  expect(text.length).toBeLessThan(4000)
  expect(text).not.toMatch(/<[!@#h]/)
}
