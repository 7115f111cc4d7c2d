import { describe, expect, test } from 'vitest'
import { linesOf } from '../../../src/sandbox/page/panels/lines.ts'
import { message, monday } from './workspace.ts'

const read = (messages: ReturnType<typeof message>[], threadTs: string | null = null) =>
  linesOf({ channel: 'C1', threadTs, messages, notices: [], timeZone: 'UTC' })

describe('a message list', () => {
  test('marks each new day', () => {
    const kinds = read([message(0, 'U1', 'a'), message(86_400, 'U1', 'b')]).map((line) => line.kind)
    expect(kinds).toEqual(['day', 'message', 'day', 'message'])
  })

  test('draws the author once for what they say in one breath', () => {
    const lines = read([
      message(0, 'U1', 'a'),
      message(60, 'U1', 'b'),
      message(90, 'U2', 'c'),
      message(900, 'U2', 'd')
    ])
    expect(lines.flatMap((line) => (line.kind === 'message' ? [line.isFollowUp] : []))).toEqual([
      false,
      true,
      false,
      false
    ])
  })

  test('never lets an ephemeral message pass for part of what came before', () => {
    const lines = read([
      message(0, 'UAPP', 'a'),
      message(5, 'UAPP', 'b', { ephemeralTo: 'U1' }),
      message(9, 'UAPP', 'c')
    ])
    expect(lines.flatMap((line) => (line.kind === 'message' ? [line.isFollowUp] : []))).toEqual([
      false,
      false,
      false
    ])
  })

  test('keeps replies in their thread', () => {
    const ts = `${monday}.000100`
    const all = [
      message(0, 'U1', 'a'),
      message(9, 'U2', 'reply', { threadTs: ts }),
      message(10, 'U2', 'b', { channel: 'C2' })
    ]
    const [, first] = read(all)
    expect(first?.kind === 'message' && first.replies.map((reply) => reply.text)).toEqual(['reply'])
    expect(read(all)).toHaveLength(2)
    expect(read(all, ts).map((line) => line.kind === 'message' && line.message.text)).toEqual(['a', 'reply'])
  })
})
