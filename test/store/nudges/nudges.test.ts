import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../../src/store/store.ts'
import type { LookDecision, Nudge } from '../../../src/usecases/nudge-ports.ts'
import type { Book } from '../../support/book.ts'
import { daysAgo, NOW } from '../../support/facts.ts'
import { useBook } from '../../support/use-book.ts'

let url: string
let store: Store
let book: Book
let mia: string
let acme: string

beforeEach(async () => {
  ;({ store, book, url } = await useBook())
  mia = await book.teammate('Mia', { slackUserId: 'U1' })
  acme = await book.client('Acme', { ownerId: mia })
})

const HOUR = 3_600_000
const TOMORROW = NOW + 24 * HOUR

const due = async (now = NOW, limit = 10) =>
  store.nudges.look(book.workspaceId, await store.nudges.due(book.workspaceId, limit, now), now)
const names = async (now = NOW) => (await due(now)).clients.map(({ agenda }) => agenda.client.name)
const keep = (decisions: LookDecision[], now = NOW) =>
  store.nudges.keep(book.workspaceId, decisions, NOW, now)
const messages = () => store.ledger.inState(book.workspaceId, 'pending', 99)

const nudge = (clientId: string, details: Partial<LookDecision['nudges'][number]> = {}) => ({
  clientId,
  cause: 'quiet:2026-11-01',
  moment: 'due',
  teammateId: mia,
  slackUserId: 'U1',
  notBefore: NOW + HOUR,
  ...details
})

/** Looks at a client that is due and decides to say something, or nothing. */
const decide = async (
  clientId: string,
  nudges: LookDecision['nudges'],
  { settled = [] as string[], now = NOW } = {}
) => {
  const found = (await due(now)).clients.find(({ agenda }) => agenda.client.id === clientId)
  const { seen } = found ?? expect.fail('The client is not due')
  return keep([{ clientId, seen, nudges, settled, settledInPlans: [], lookAt: TOMORROW }], now)
}
const write = (clientId: string) => book.touchpoint(clientId, { sourceKey: `slack:${randomUUID()}` })
const onMessage = async (deliveryId: string) =>
  (await store.nudges.onDelivery(book.workspaceId, deliveryId)).map(({ id: _, ...rest }) => rest)
const said = ({ clientId, cause, moment, teammateId }: Nudge) => ({ clientId, cause, moment, teammateId })

/** Holds what a statement locks, as somebody does who is in the middle of it, while something else is done. */
async function whileHeld<Result>(statement: string, values: unknown[], work: () => Promise<Result>) {
  const other = new pg.Client({ connectionString: url })
  await other.connect()
  try {
    await other.query('BEGIN')
    await other.query(statement, values)
    const result = await work()
    await other.query('COMMIT')
    return result
  } finally {
    await other.end()
  }
}

describe('a client', () => {
  test('is looked at when it is new, then at its time, and at once when something is written about it', async () => {
    expect(await names()).toEqual(['Acme'])
    await decide(acme, [])
    expect(await names(TOMORROW - 1)).toEqual([])
    expect(await names(TOMORROW)).toEqual(['Acme'])
    await write(acme)
    expect(await names()).toEqual(['Acme'])
  })

  test('is looked at at once when a clock was ahead at the last look, for no look is more than 30 days ahead', async () => {
    const lookAt = async (days: number) => {
      await book.query('UPDATE client_look SET look_at = $2 WHERE client_id = $1', [
        acme,
        new Date(daysAgo(-days))
      ])
      return names()
    }
    expect(await lookAt(30)).toEqual([])
    expect(await lookAt(364)).toEqual(['Acme'])
    await decide(acme, [])
    expect(await names()).toEqual([])
  })

  test('comes with its agenda and all that was said about it', async () => {
    await decide(acme, [nudge(acme)])
    await write(acme)
    const { clients } = await due(TOMORROW)
    expect(clients).toMatchObject([
      {
        agenda: { client: { id: acme, owner: { id: mia } }, lastTouch: expect.any(Number) },
        said: [{ ...said(nudge(acme)), decidedAt: NOW, settledAt: null }]
      }
    ])
  })

  test('waits behind those that have waited longer', async () => {
    await decide(acme, [])
    const apex = await book.client('Apex')
    await book.client('Axle')
    await decide(apex, [], { now: NOW })
    await book.query('UPDATE client_look SET look_at = $2 WHERE client_id = $1', [acme, new Date(daysAgo(2))])
    await book.query('UPDATE client_look SET look_at = $2 WHERE client_id = $1', [apex, new Date(daysAgo(3))])
    expect(await names()).toEqual(['Axle', 'Apex', 'Acme'])
    const { clients } = await due(NOW, 2)
    expect(clients.map(({ agenda }) => agenda.client.name)).toEqual(['Axle', 'Apex'])
  })

  test('that is archived or lost is gone, and is looked at again when something is written', async () => {
    const lost = await book.client('Lost')
    await book.loss(lost, '2026-11-01')
    await book.query('UPDATE client_version SET archived_at = $2 WHERE client_id = $1', [
      acme,
      new Date(daysAgo(1))
    ])
    const { clients, gone } = await due()
    expect(clients).toEqual([])
    expect(gone.map(({ clientId }) => clientId).sort()).toEqual([acme, lost].sort())
    await keep(
      gone.map((each) => ({ ...each, nudges: [], settled: [], settledInPlans: [], lookAt: TOMORROW }))
    )
    expect((await due()).gone).toEqual([])
    await write(lost)
    expect((await due()).gone).toMatchObject([{ clientId: lost }])
  })
})

describe('what is written while a client is looked at', () => {
  const decision = (seen: string): LookDecision => ({
    clientId: acme,
    seen,
    nudges: [nudge(acme)],
    settled: [],
    settledInPlans: [],
    lookAt: TOMORROW
  })
  const look = async () => (await due()).clients[0]?.seen ?? expect.fail('Nothing is due')

  test('is not missed: nothing is decided on what was believed before', async () => {
    const seen = await look()
    await write(acme)
    expect(await keep([decision(seen)])).toBe(0)
    expect(await messages()).toEqual([])
    expect(await names()).toEqual(['Acme'])
  })

  test('is not missed when two look, and the slower one had seen more', async () => {
    const first = await look()
    await write(acme)
    const second = await look()
    expect(await keep([decision(first)])).toBe(0)
    expect(await keep([decision(second)])).toBe(1)
    expect(await names()).toEqual([])
  })

  test('is not missed when it is not written to the end yet', async () => {
    const seen = await look()
    const touched = 'UPDATE client_look SET look_at = $2 WHERE client_id = $1'
    const kept = await whileHeld(touched, [acme, '-infinity'], async () => {
      expect(await names()).toEqual([])
      return keep([decision(seen)])
    })
    expect(kept).toBe(0)
    expect(await names()).toEqual(['Acme'])
  })

  test('keeps nobody from deciding on other clients', async () => {
    const apex = await book.client('Apex')
    const { clients } = await due()
    const decisions = clients.map(({ agenda: { client }, seen }) => ({
      ...decision(seen),
      clientId: client.id,
      nudges: [nudge(client.id)]
    }))
    await write(acme)
    expect(await keep(decisions)).toBe(1)
    const [only] = await messages()
    expect(await onMessage(only?.id ?? '')).toMatchObject([{ clientId: apex }])
  })

  test('is decided on once by two who saw the same', async () => {
    const decisions = [decision(await look()), decision(await look())]
    const kept = await Promise.all(decisions.map((each) => keep([each])))
    expect(kept.sort()).toEqual([0, 1])
    expect(await messages()).toHaveLength(1)
  })
})

describe('what one person is to be told', () => {
  test('comes in one message when it is for the same time', async () => {
    const apex = await book.client('Apex')
    await decide(acme, [
      nudge(acme),
      nudge(acme, { cause: 'action:1' }),
      nudge(acme, { notBefore: NOW + 2 * HOUR, cause: 'action:2' }),
      nudge(acme, { teammateId: randomUUID(), slackUserId: 'U2' })
    ])
    await decide(apex, [nudge(apex)], { now: NOW + 1 })
    const pending = await messages()
    expect(pending.map(({ recipient, notBefore }) => [recipient, notBefore - NOW]).sort()).toEqual([
      ['U1', HOUR],
      ['U1', 2 * HOUR],
      ['U2', HOUR]
    ])
    const first = pending.find(({ recipient, notBefore }) => recipient === 'U1' && notBefore === NOW + HOUR)
    expect(first).toMatchObject({ kind: 'nudges', cause: '', slotAt: NOW })
    expect(await onMessage(first?.id ?? '')).toEqual(
      expect.arrayContaining([
        { ...said(nudge(acme)), settled: null },
        { ...said(nudge(acme, { cause: 'action:1' })), settled: null },
        { ...said(nudge(apex)), settled: null }
      ])
    )
  })

  test('comes in another message when the first is on its way', async () => {
    await decide(acme, [nudge(acme)])
    const hold = { owner: randomUUID(), leaseMs: 60_000 }
    const [sending] = await store.ledger.claim(book.workspaceId, hold, 1, 0, NOW + HOUR)
    await write(acme)
    await decide(acme, [nudge(acme, { moment: 'again' })])
    const [next, ...others] = await messages()
    expect(others).toEqual([])
    expect(await onMessage(sending?.id ?? '')).toMatchObject([{ moment: 'due' }])
    expect(await onMessage(next?.id ?? '')).toMatchObject([{ moment: 'again' }])
  })

  test('comes in another message when the first is being taken at that moment', async () => {
    await decide(acme, [nudge(acme)])
    await write(acme)
    await whileHeld('SELECT FROM delivery FOR UPDATE', [], () =>
      decide(acme, [nudge(acme, { moment: 'again' })])
    )
    const each = await Promise.all((await messages()).map(({ id }) => onMessage(id)))
    expect(each.map(({ length }) => length)).toEqual([1, 1])
  })

  test('is said once, however often it is decided, and makes no empty message', async () => {
    expect(await decide(acme, [nudge(acme)])).toBe(1)
    await write(acme)
    const later = nudge(acme, { notBefore: NOW + 5 * HOUR })
    expect(await decide(acme, [later, nudge(acme)])).toBe(0)
    expect(await messages()).toHaveLength(1)
  })

  test('is passed on to somebody else once', async () => {
    const eve = await book.teammate('Eve', { slackUserId: 'U2' })
    const passed = [nudge(acme, { teammateId: eve, slackUserId: 'U2', notBefore: NOW })]
    await store.nudges.pass(book.workspaceId, passed, daysAgo(1), NOW)
    await store.nudges.pass(book.workspaceId, passed, daysAgo(1), NOW)
    const [only, ...others] = await messages()
    expect(others).toEqual([])
    expect(only).toMatchObject({ recipient: 'U2', slotAt: daysAgo(1), notBefore: NOW })
    expect(await onMessage(only?.id ?? '')).toMatchObject([{ teammateId: eve }])
  })
})

describe('what is seen to', () => {
  const PLACE = { channelId: 'D1', ts: '17.1' }
  const send = async () => {
    const hold = { owner: randomUUID(), leaseMs: 60_000 }
    const [taken] = await store.ledger.claim(book.workspaceId, hold, 1, 0, NOW + HOUR)
    const { id } = taken ?? expect.fail('Nothing was taken')
    await store.ledger.sent(id, hold.owner, PLACE, NOW + HOUR)
    return id
  }
  const settle = (causes: string[], by: string | null = mia) =>
    store.nudges.settle(book.workspaceId, { clientId: acme, causes, by, how: 'checked_in' }, NOW + 2 * HOUR)
  const outdated = async () =>
    (await store.said.outdated(book.workspaceId, 9, NOW + 9 * HOUR, NOW + 3 * HOUR)).map(
      ({ delivery }) => delivery.id
    )

  test('is noted with who did it and how, and the messages that spoke of it are to be told anew', async () => {
    await decide(acme, [nudge(acme), nudge(acme, { cause: 'action:1' })])
    const sent = await send()
    await settle(['quiet:2026-11-01'])
    expect(await outdated()).toEqual([sent])
    const by = { id: mia, name: 'Mia' }
    expect(await onMessage(sent)).toEqual([
      { ...said(nudge(acme, { cause: 'action:1' })), settled: null },
      { ...said(nudge(acme)), settled: { at: NOW + 2 * HOUR, by, how: 'checked_in' } }
    ])
    await settle(['quiet:2026-11-01'], null)
    expect((await onMessage(sent))[1]?.settled?.by).toEqual(by)
  })

  test('is no reason to tell a message anew that has not gone out', async () => {
    await decide(acme, [nudge(acme)])
    await settle(['quiet:2026-11-01'])
    expect(await outdated()).toEqual([])
    await write(acme)
    expect((await due()).clients[0]?.said).toMatchObject([{ settledAt: NOW + 2 * HOUR }])
  })

  test('is noted when a look finds it so, by nobody in particular', async () => {
    await decide(acme, [nudge(acme)])
    const sent = await send()
    await write(acme)
    const settled = ['quiet:2026-11-01']
    expect(await decide(acme, [], { settled, now: NOW + 3 * HOUR })).toBe(0)
    expect(await outdated()).toEqual([sent])
    expect(await onMessage(sent)).toMatchObject([{ settled: { at: NOW + 3 * HOUR, by: null, how: null } }])
    await write(acme)
    expect(await decide(acme, [], { settled })).toBe(0)
  })

  test('is forgotten with the message that spoke of it', async () => {
    await decide(acme, [nudge(acme)])
    await send()
    expect(await store.ledger.forgetBefore(book.workspaceId, NOW + 2 * HOUR)).toBe(1)
    await write(acme)
    expect((await due()).clients[0]?.said).toEqual([])
  })
})

test('a message that waits leaves out what the same person is told of at a later moment, and keeps it once it is sent', async () => {
  await decide(acme, [nudge(acme)])
  const [first] = await messages()
  await decide(acme, [nudge(acme, { moment: 'overdue', notBefore: TOMORROW + HOUR })], { now: TOMORROW })
  const moments = async () => (await onMessage(first?.id ?? '')).map(({ moment }) => moment)
  expect(await moments()).toEqual([])
  await book.query("update delivery set state = 'sent', sent_at = now() where id = $1", [first?.id])
  expect(await moments()).toEqual(['due'])
})

test('what somebody was told of on a morning stays so, although it is settled after that', async () => {
  await decide(acme, [nudge(acme), nudge(acme, { cause: 'action:1' })])
  const told = (until: number) => store.nudges.toldBetween(book.workspaceId, 'U1', NOW, until)
  await store.nudges.settle(
    book.workspaceId,
    { clientId: acme, causes: ['action:1'], by: mia, how: 'done' },
    NOW + 2 * HOUR
  )
  expect(await told(NOW + HOUR)).toMatchObject([{ cause: 'action:1' }, { cause: 'quiet:2026-11-01' }])
  expect(await told(NOW + 2 * HOUR)).toMatchObject([{ cause: 'quiet:2026-11-01' }])
})
