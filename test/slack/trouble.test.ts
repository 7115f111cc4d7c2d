import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import { describe, expect, test } from 'vitest'
import { close, listen } from '../../src/web/server.ts'
import { addAcme, story, WAYS } from '../support/story.ts'

/** Something to wait for until somebody gives it. */
function signal() {
  let give: () => void = () => undefined
  const given = new Promise<void>((resolve) => {
    give = resolve
  })
  return { given, give }
}

describe.each(WAYS)('when the database stops in the middle of a submission %s', (_words, way) => {
  test('Dana gets her words back, and can log them once it is there again', async () => {
    const { sandbox, book, store, database, log } = await story(way)
    const acme = await addAcme(book)
    const dana = sandbox.person('dana')
    const words = 'A *bold* claim by <@U123> & <https://evil.example|friends>\n\nwith an empty line'
    await dana.types('/client-checkin acme')
    await sandbox.waitFor(() => dana.modal()?.submit === 'Log')
    await dana.fills({
      'With whom': ['Carla Ruiz, CFO'],
      'What was it about?': words,
      'How did it go?': 'Badly',
      'Next step': 'Apologise',
      'Next step by': '2099-01-02'
    })
    database.cut()
    expect(await dana.submits()).toMatchObject({ ok: true })
    const lost = await sandbox.waitFor(() => dana.sees({ in: 'dm' })[0], { within: 20_000 })
    expect(lost.words).toContain('“Log a check-in” was not saved.')
    expect(lost.words).toContain(words)
    expect(lost.words).toContain('Apologise')
    const reference = /reference: (\w+)/.exec(lost.words)?.[1] ?? 'none'
    expect(log.some((line) => line.includes(reference))).toBe(true)
    expect(log.join()).not.toContain('bold')

    await dana.clicks('Open it again')
    await sandbox.waitFor(() => dana.modal()?.submit === 'Log', { within: 20_000 })
    await dana.submits()
    const again = await sandbox.waitFor(() => dana.sees({ in: 'dm' })[1], { within: 20_000 })
    expect(again.words).toContain(words)

    database.mend()
    await dana.clicks('Open it again')
    await sandbox.waitFor(() => dana.modal()?.submit === 'Log', { within: 20_000 })
    await dana.submits()
    const saved = await sandbox.waitFor(
      () => dana.sees({ in: 'dm' }).find((seen) => seen.words.includes('Check-in logged')),
      { within: 20_000 }
    )
    expect(saved.words).toContain('Apologise')
    const known = await store.facts.byId(book.workspaceId, acme, Date.now())
    expect(known?.facts.touchpoints).toHaveLength(2)
    expect(known?.latest).toMatchObject({ summary: words })
    expect(known?.agreed).toEqual({ nextStep: 'Apologise', nextStepOn: '2099-01-02' })
  }, 60_000)
})

test('Dana gets her words back even when Slack is busy and then fails', async () => {
  const { sandbox, book, database } = await story()
  await addAcme(book)
  const dana = sandbox.person('dana')
  await dana.types('/client-checkin acme')
  await sandbox.waitFor(() => dana.modal()?.submit === 'Log')
  await dana.fills({ 'What was it about?': 'Words of worth' })
  sandbox.faults.add({ method: 'chat.postMessage', kind: 'rate_limited', retryAfter: 1 })
  sandbox.faults.add({ method: 'chat.postMessage', kind: 'http_500', times: 2 })
  database.cut()
  await dana.submits()
  const lost = await sandbox.waitFor(() => dana.sees({ in: 'dm' })[0], { within: 20_000 })
  expect(lost.words).toContain('Words of worth')
}, 60_000)

describe('when something is wrong on our side', () => {
  test('Dana learns a reference that the log knows, and nothing else', async () => {
    const { sandbox, database, log } = await story()
    const dana = sandbox.person('dana')
    await dana.types('/client-risk acme')
    database.cut()
    await dana.types('/client-risk acme')
    const told = await sandbox.waitFor(() => dana.sees()[1], { within: 20_000 })
    const reference = /reference: (\w+)/.exec(told.words)?.[1] ?? 'none'
    expect(told.words).toMatch(/^Something went wrong on our side\./)
    expect(told.words).not.toMatch(/ECONN|postgres|connection/i)
    expect(log.some((line) => line.includes(reference))).toBe(true)
  }, 60_000)

  test('a slow answer comes later instead of not at all', async () => {
    const gate = signal()
    const { sandbox, book } = await story('http', {
      patience: 10,
      decorate: (store) => ({
        ...store,
        facts: {
          ...store.facts,
          byNameKey: async (...asked) => gate.given.then(() => store.facts.byNameKey(...asked))
        }
      })
    })
    await addAcme(book)
    const dana = sandbox.person('dana')
    expect(await dana.types('/client-risk acme')).toMatchObject({ ok: true })
    expect(dana.sees()).toEqual([])
    gate.give()
    const card = await sandbox.waitFor(() => dana.sees()[0])
    expect(card.words).toMatch(/^Acme Corp/)
    expect(card.isEphemeral).toBe(true)
  })

  test('a stop waits for what is running, and takes nothing new', async () => {
    const gate = signal()
    const started = signal()
    const { sandbox, book, app } = await story('http', {
      decorate: (store) => ({
        ...store,
        facts: {
          ...store.facts,
          byNameKey: async (...asked) => {
            started.give()
            return gate.given.then(() => store.facts.byNameKey(...asked))
          }
        }
      })
    })
    await addAcme(book)
    const dana = sandbox.person('dana')
    const answer = dana.types('/client-risk acme')
    await started.given
    let isStopped = false
    const stopped = app.stop().then(() => {
      isStopped = true
    })
    expect(await sandbox.person('ben').types('/client-risk acme')).toMatchObject({ ok: false })
    expect(isStopped).toBe(false)
    gate.give()
    await stopped
    expect(await answer).toMatchObject({ ok: true })
    expect(dana.sees()[0]?.words).toMatch(/^Acme Corp/)
    expect(app.isConnected()).toBe(false)
  })
})

describe('when Slack is in a hurry', () => {
  test('Dana can start again after the permission to open a form ran out', async () => {
    const { sandbox, book } = await story()
    await addAcme(book)
    sandbox.faults.add({ method: 'views.open', kind: 'error', error: 'expired_trigger_id' })
    const dana = sandbox.person('dana')
    await dana.types('/client-checkin acme')
    const told = await sandbox.waitFor(() => dana.sees()[0])
    expect(told.words).toContain('Slack gave up waiting')
    await dana.clicks('Log a check-in')
    await sandbox.waitFor(() => dana.modal()?.submit === 'Log')
  })

  test('Dana can start again after the shortcut came too late', async () => {
    const { sandbox } = await story()
    sandbox.faults.add({ method: 'views.open', kind: 'error', error: 'expired_trigger_id' })
    const dana = sandbox.person('dana')
    await dana.runsShortcut('Log a check-in')
    const told = await sandbox.waitFor(() => dana.sees({ in: 'dm' })[0])
    expect(told.words).toContain('Slack gave up waiting')
  })
})

describe('what nobody listens to', () => {
  test('an unknown command is answered all the same', async () => {
    const { sandbox } = await story()
    const envelope = sandbox.command('dana', '/client-nothing at all', { in: 'general' })
    expect(await sandbox.deliver(envelope)).toMatchObject({
      ok: true,
      body: { text: 'This no longer does anything. `/client-risk help` shows what does.' }
    })
  })

  test('an unknown button, form, shortcut and select are acknowledged', async () => {
    const { sandbox, book, log } = await story()
    await addAcme(book)
    const dana = sandbox.person('dana')
    await dana.types('/client-risk acme')
    await dana.clicks('Refresh')
    const click = sandbox.deliveries().at(-1)?.payload ?? {}
    const action = (id: string) => ({ ...click, actions: [{ type: 'button', action_id: id, block_id: 'b' }] })
    const base = { user: click['user'], team: click['team'] }
    const view = { callback_id: 'old', state: { values: {} }, id: 'V1' }
    const payloads = [
      action('retired_button'),
      { ...base, type: 'view_submission', view },
      { ...base, type: 'shortcut', callback_id: 'old' },
      { ...base, type: 'block_suggestion', action_id: 'old', block_id: 'b', value: 'x' }
    ]
    for (const payload of payloads) {
      expect(await sandbox.deliver({ type: 'interactive', payload })).toMatchObject({ ok: true })
    }
    await sandbox.waitFor(() =>
      dana.sees().some((seen) => seen.words.startsWith('This no longer does anything'))
    )
    expect(log.filter((line) => /Nobody (listens|offers)/.test(line))).toHaveLength(4)
  })
})

describe('requests that do not come from Slack', () => {
  const forge = async (change: { secret?: string; secondsOff?: number; body?: string }) => {
    const { app, sandbox } = await story()
    const server = createServer(app.requestListener)
    const port = await listen(server, 0, '127.0.0.1')
    const body = change.body ?? 'command=%2Fclient-risk&text=acme&user_id=U1&team_id=T1'
    const timestamp = String(Math.floor(Date.now() / 1000) + (change.secondsOff ?? 0))
    const signature = createHmac('sha256', change.secret ?? sandbox.signingSecret)
    const answer = await fetch(`http://127.0.0.1:${port}/slack/events`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': `v0=${signature.update(`v0:${timestamp}:${body}`).digest('hex')}`
      },
      body
    })
    server.closeAllConnections()
    await close(server)
    return answer.status
  }

  test.each([
    ['a wrong signature', { secret: 'something else entirely' }, 401],
    ['a timestamp of an hour ago', { secondsOff: -3600 }, 401],
    ['a timestamp an hour ahead', { secondsOff: 3600 }, 401],
    ['a body that is no JSON', { body: 'payload=%7Bnot' }, 400],
    ['a body of five megabytes', { body: `text=${'x'.repeat(5_000_000)}` }, 413]
  ])('%s is refused', async (_words, change, status) => {
    expect(await forge(change)).toBe(status)
  })
})
