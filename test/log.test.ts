import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createLog } from '../src/log.ts'

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  let text = ''
  write(createLog('debug', { write: (line) => (text += line) }))
  return text
}

describe('the log', () => {
  test('writes one JSON object a line with time, level, sentence and fields', () => {
    const line = JSON.parse(logged((log) => log.info('The bot is ready', { port: 3000 })))
    expect(line).toMatchObject({ level: 'info', msg: 'The bot is ready', port: 3000 })
    expect(Date.parse(line.time)).not.toBeNaN()
  })

  test('leaves out what is below its level', () => {
    let text = ''
    createLog('warn', { write: (line) => (text += line) }).info('not worth a line')
    expect(text).toBe('')
  })

  test('never shows tokens, texts, names or notes, however deep they sit', () => {
    const text = logged((log) => {
      log.info('seen xoxb-1-secret and postgresql://u:hunter2@host/db', { token: 'xoxb-2' })
      log.warn('a payload', {
        body: { text: 'acme', user: { name: 'Dana' }, view: { values: { a: 'note' } } }
      })
    })
    for (const secret of ['xoxb-1', 'hunter2', 'xoxb-2', 'acme', 'Dana', 'note'])
      expect(text).not.toContain(secret)
  })

  test('tells where a payload is not what was expected, and not what it holds', () => {
    const { error: fault } = z.object({ a: z.object({ b: z.number() }) }).safeParse({ a: { b: 'Acme' } })
    const { error } = JSON.parse(logged((log) => log.error('It failed', { error: fault })))
    expect(error).toMatchObject({ type: 'ZodError', message: 'not as expected: a.b' })
  })

  test('describes an error by type, code and place, without the row a library quotes in it', () => {
    const fault = Object.assign(new TypeError('invalid input: "Acme said no"\nargs: { summary: Acme }'), {
      code: '22P02'
    })
    const { error } = JSON.parse(logged((log) => log.error('It failed', { error: fault })))
    expect(error).toMatchObject({ type: 'TypeError', code: '22P02', message: 'invalid input: "…"' })
    expect(error.at[0]).toContain('log.test.ts')
    expect(JSON.stringify(error)).not.toContain('Acme')
  })
})
