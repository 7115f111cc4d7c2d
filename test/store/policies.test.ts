import pg from 'pg'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { changeSettings } from '../../src/domain/policy/change-settings.ts'
import { defaultSettings } from '../../src/domain/policy.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import type { Book } from '../support/book.ts'
import { daysAgo, NOW } from '../support/facts.ts'
import { quiet } from '../support/opened-store.ts'
import { useBook } from '../support/use-book.ts'

let url: string
let store: Store
let book: Book
let ours: { id: string; timeZone: string }

beforeEach(async () => {
  ;({ store, book, url } = await useBook())
  ours = { id: book.workspaceId, timeZone: 'Europe/Berlin' }
})

const withPulse = (pulse: number) => changeSettings(defaultSettings, { weights: { pulse } })
const save = (pulse: number, basedOn: number, by: string | null = null, at = NOW) =>
  store.policies.save(ours.id, withPulse(pulse), basedOn, by, at)

describe('the policy of a workspace', () => {
  test('that was in force at an instant is found when there are later ones', async () => {
    await save(0.5, 1, null, daysAgo(3))
    await save(0.6, 2)
    const inForce = async (days: number) => (await store.policies.inForce(ours, daysAgo(days))).version
    expect(await Promise.all([4, 2, 0].map(inForce))).toEqual([1, 2, 3])
  })

  test('makes every client due to be looked at when it changes, as other things are due by it', async () => {
    const acme = await book.client('Acme')
    await book.query("update client_look set look_at = now() + interval '9 days' where client_id = $1", [
      acme
    ])
    const waiting = () =>
      book.query('select from client_look where client_id = $1 and look_at > now()', [acme])
    expect(await waiting()).toHaveLength(1)
    await save(0.5, 1)
    expect(await waiting()).toHaveLength(0)
  })

  test('is changed without waiting for each other with those who write about several clients', async () => {
    const clients: string[] = []
    for (const name of ['Acme', 'Beta', 'Core']) clients.push(await book.client(name))
    const [last = '', ...rest] = clients.sort().reverse()
    // They lie in the database, and are due, the other way round.
    for (const id of [last, ...rest])
      await book.query('update client_look set look_at = clock_timestamp() where client_id = $1', [id])
    const other = new pg.Client({ connectionString: url })
    await other.connect()
    try {
      await other.query('begin')
      await other.query('select from client_look where client_id = any($1) for update', [rest.slice(-1)])
      const saved = save(0.5, 1)
      await vi.waitUntil(async () => (await book.waiting()) === 1, { timeout: 2_500 })
      await other.query('select from client_look where client_id = $1 for update nowait', [last])
      await other.query('commit')
      expect(await saved).toEqual({ kind: 'saved', version: 2 })
    } finally {
      await other.end()
    }
  })

  test('is the built-in one while nobody has changed anything', async () => {
    const builtIn = { ...defaultSettings, version: 1, timeZone: 'Europe/Berlin' }
    expect(await store.policies.current(ours)).toEqual(builtIn)
    expect(await store.policies.version(ours, 1)).toEqual(builtIn)
  })

  test('is the latest version, and every earlier one can still be read', async () => {
    expect(await save(0.5, 1)).toEqual({ kind: 'saved', version: 2 })
    expect(await save(0.6, 2)).toEqual({ kind: 'saved', version: 3 })
    expect(await store.policies.current(ours)).toEqual({
      ...withPulse(0.6),
      version: 3,
      timeZone: 'Europe/Berlin'
    })
    expect(await store.policies.version(ours, 2)).toEqual({
      ...withPulse(0.5),
      version: 2,
      timeZone: 'Europe/Berlin'
    })
    expect((await store.policies.version(ours, 1)).weights.pulse).toBe(0.35)
  })

  test('keeps every setting, holidays and odd hours among them', async () => {
    const settings = changeSettings(defaultSettings, {
      cadences: { C: { executiveDays: 120 } },
      thresholds: { 'at risk': 55.5 },
      deadlines: { responseHours: 7.5, resolutionDays: { critical: 0.5 } },
      workingTime: { weekdays: [7, 1], from: '08:30', to: '24:00', holidays: ['2026-12-25', '2028-02-29'] },
      playbooks: [
        {
          name: 'Silence',
          on: 'quiet',
          tiers: ['A'],
          steps: [{ action: 'Call', afterDays: 1, owner: 'backup' }]
        }
      ]
    })
    await store.policies.save(ours.id, settings, 1, null, NOW)
    expect(await store.policies.version(ours, 2)).toEqual({
      ...settings,
      version: 2,
      timeZone: ours.timeZone
    })
  })

  test('has no version that nobody saved', async () => {
    await expect(store.policies.version(ours, 2)).rejects.toThrow('has no version 2')
    await save(0.5, 1)
    expect((await store.policies.version(ours, 2)).weights.pulse).toBe(0.5)
  })

  test('tells who saved which version, and when', async () => {
    const mia = await book.teammate('Mia')
    await save(0.5, 1, mia, daysAgo(3))
    await save(0.6, 2)
    expect(await store.policies.history(ours.id)).toEqual([
      { version: 3, settings: withPulse(0.6), recordedAt: NOW, by: null },
      { version: 2, settings: withPulse(0.5), recordedAt: daysAgo(3), by: 'Mia' },
      { version: 1, settings: defaultSettings, recordedAt: null, by: null }
    ])
  })
})

describe('two people who change the policy at once', () => {
  test('do not overwrite each other: one of many is first, and the others are told', async () => {
    const results = await Promise.all(Array.from({ length: 10 }, (_, index) => save(0.5 + index / 100, 1)))
    expect(results.filter(({ kind }) => kind === 'saved')).toEqual([{ kind: 'saved', version: 2 }])
    expect(results.filter(({ kind }) => kind === 'changed_meanwhile')).toHaveLength(9)
    const winner = results.findIndex(({ kind }) => kind === 'saved')
    expect((await store.policies.current(ours)).weights.pulse).toBe(0.5 + winner / 100)
    expect(await store.policies.history(ours.id)).toHaveLength(2)
  })

  test('learn which version is in force, however many they missed', async () => {
    await save(0.5, 1)
    await save(0.6, 2)
    expect(await save(0.9, 1)).toEqual({ kind: 'changed_meanwhile', version: 3 })
    expect((await store.policies.current(ours)).weights.pulse).toBe(0.6)
  })
})

describe('several bots on one database', () => {
  test('judge by the version that any of them saved', async () => {
    const other = await openStore({ url, log: quiet })
    try {
      expect((await other.policies.current(ours)).version).toBe(1)
      await save(0.5, 1)
      expect((await other.policies.current(ours)).weights.pulse).toBe(0.5)
      await other.policies.save(ours.id, withPulse(0.6), 2, null, NOW)
      expect(await store.policies.current(ours)).toMatchObject({ version: 3, weights: { pulse: 0.6 } })
      expect((await other.policies.version(ours, 2)).weights.pulse).toBe(0.5)
    } finally {
      await other.close()
    }
  })

  test('ask the database for a version once', async () => {
    await save(0.5, 1)
    await store.policies.version(ours, 2)
    await book.query('DELETE FROM policy_version WHERE workspace_id = $1', [ours.id])
    expect((await store.policies.version(ours, 2)).weights.pulse).toBe(0.5)
    expect((await store.policies.current(ours)).version).toBe(1)
  })

  test('keep the versions of two workspaces apart, and the zone each is asked in', async () => {
    const { book: elsewhere } = await useBook()
    const theirs = { id: elsewhere.workspaceId, timeZone: 'Asia/Tokyo' }
    await save(0.5, 1)
    await store.policies.save(theirs.id, withPulse(0.9), 1, null, NOW)
    expect((await store.policies.version(ours, 2)).weights.pulse).toBe(0.5)
    expect(await store.policies.version(theirs, 2)).toMatchObject({
      weights: { pulse: 0.9 },
      timeZone: 'Asia/Tokyo'
    })
    expect((await store.policies.version({ ...ours, timeZone: 'UTC' }, 2)).timeZone).toBe('UTC')
  })
})

describe('a version of another release', () => {
  const write = (settings: unknown) =>
    book.query(
      'INSERT INTO policy_version (workspace_id, version, settings, recorded_at) VALUES ($1, 2, $2, $3)',
      [ours.id, JSON.stringify(settings), new Date(NOW)]
    )

  test('has the default where it does not know a setting yet', async () => {
    await write({ weights: { 'engagement.silence': 0.1 }, thresholds: defaultSettings.thresholds })
    expect(await store.policies.current(ours)).toEqual({
      ...changeSettings(defaultSettings, { weights: { 'engagement.silence': 0.1 } }),
      version: 2,
      timeZone: ours.timeZone
    })
  })

  test('is read without the settings that only a later release knows', async () => {
    await write({ ...withPulse(0.5), weights: { pulse: 0.5, 'weather.rain': 0.9 }, moods: {} })
    expect(await store.policies.current(ours)).toEqual({
      ...withPulse(0.5),
      version: 2,
      timeZone: ours.timeZone
    })
  })

  test('that was damaged is an error with the place, never a guess', async () => {
    await write({ weights: { pulse: 'high' } })
    await expect(store.policies.current(ours)).rejects.toThrow(
      /Version 2 of the policy of workspace .* can't be read: .*is "high"; write a number/
    )
  })
})
