import { expect, test } from 'vitest'
import { SLACK_LIMITS } from '../../src/slack/limits.ts'

test('nobody can loosen a limit at run time', () => {
  expect(Object.isFrozen(SLACK_LIMITS)).toBe(true)
  expect(Object.values(SLACK_LIMITS).filter((limit) => !Object.isFrozen(limit))).toEqual([])
  expect(() => Object.assign(SLACK_LIMITS.view, { title: 1_000 })).toThrow(TypeError)
})

test('knows the limits a modal meets first', () => {
  expect(SLACK_LIMITS.view).toMatchObject({ title: 24, submit: 24, close: 24, privateMetadata: 3_000 })
  expect(SLACK_LIMITS.view.maxBlocks).toBe(100)
  expect(SLACK_LIMITS.message.maxBlocks).toBe(50)
})
