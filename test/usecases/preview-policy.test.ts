import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { assess } from '../../src/domain/assessment/assess.ts'
import type { Workspace } from '../../src/domain/clients/teammate.ts'
import type { SettingsPatch } from '../../src/domain/policy/change-settings.ts'
import { defaultPolicy } from '../../src/domain/policy.ts'
import { changePolicy } from '../../src/usecases/change-policy.ts'
import { type PolicyPreview, previewPolicy } from '../../src/usecases/preview-policy.ts'
import { showRisk } from '../../src/usecases/show-risk.ts'
import { type Book, createBook } from '../support/book.ts'
import { daysAgo, NOW } from '../support/facts.ts'
import { openSharedStore } from '../support/opened-store.ts'

let opened: Awaited<ReturnType<typeof openSharedStore>>
let book: Book
let workspace: Workspace

beforeEach(async () => {
  opened = await openSharedStore()
  book = await createBook(opened.url)
  workspace = { id: book.workspaceId, slackTeamId: null, name: 'Test', timeZone: 'UTC', currency: 'EUR' }
})

afterEach(async () => {
  await book.close()
  await opened.close()
})

/** Watch by default: last spoken with the one executive so many days ago. */
async function silentFor(days: number, name: string) {
  const client = await book.client(name)
  const carla = await book.contact(client, 'Carla Ruiz', { isExecutive: true, role: 'signatory' })
  const dana = await book.teammate('Dana Reyes')
  await book.touchpoint(client, { occurredAt: daysAgo(days), contactIds: [carla], teammateIds: [dana] })
}

const preview = (patch: SettingsPatch, basedOn: number | null = null) =>
  previewPolicy(opened.store, workspace, { patch, basedOn }, NOW)

async function previewed(patch: SettingsPatch): Promise<PolicyPreview> {
  const answer = await preview(patch)
  return answer.kind === 'preview' ? answer : expect.fail(`There is no preview: ${answer.kind}`)
}

describe('a preview of a heavier weight', () => {
  beforeEach(async () => {
    await silentFor(60, 'Acme')
    await silentFor(1, 'Globex')
  })
  const heavier = { weights: { 'engagement.silence': 0.95 } }

  test('names the client that turns from watch to at risk, and counts all', async () => {
    const { basedOn, assessed, counts, changed, more, differences } = await previewed(heavier)
    expect(changed).toMatchObject([
      { client: { name: 'Acme' }, before: { level: 'watch' }, after: { level: 'at risk' } }
    ])
    expect(changed[0]?.before.score).toBeCloseTo(30.25, 10)
    expect(changed[0]?.after.score).toBeCloseTo(100 * (1 - 0.525 * 0.9), 10)
    expect({ basedOn, assessed, more }).toEqual({ basedOn: 1, assessed: 2, more: 0 })
    expect(counts.watch).toEqual({ before: 2, after: 1 })
    expect(counts['at risk']).toEqual({ before: 0, after: 1 })
    expect(differences).toEqual([{ place: 'weights.engagement.silence', before: 0.45, after: 0.95 }])
  })

  test('saves nothing, and the card stays as it is until the change is made', async () => {
    const { settings, basedOn } = await previewed(heavier)
    expect(await opened.store.policies.history(workspace.id)).toHaveLength(1)
    const asker = { workspaceId: workspace.id, teammateId: workspace.id, role: 'lead' as const }
    const card = async () => {
      const answer = await showRisk(opened.store, workspace, asker, 'acme', NOW)
      if (answer.kind !== 'card' || answer.card.kind !== 'scored') return expect.fail('There is no card')
      const { level, policyVersion } = answer.card.assessment
      return { level, policyVersion }
    }
    expect(await card()).toEqual({ level: 'watch', policyVersion: 1 })
    expect(await changePolicy(opened.store, workspace.id, { settings, basedOn }, null, NOW)).toEqual({
      kind: 'saved',
      version: 2
    })
    expect(await card()).toEqual({ level: 'at risk', policyVersion: 2 })
  })

  test('starts from the version in force, whatever else that changed', async () => {
    const { settings, basedOn } = await previewed({ weights: { 'relationship.thin': 0.1 } })
    await changePolicy(opened.store, workspace.id, { settings, basedOn }, null, NOW)
    const { changed, basedOn: now } = await previewed(heavier)
    expect(now).toBe(2)
    expect(changed[0]?.before.score).toBeCloseTo(26.375, 10)
    expect(changed[0]?.after.score).toBeCloseTo(50.125, 10)
  })

  test('is of the own book, by the own policy', async () => {
    const elsewhere = await createBook(opened.url)
    await elsewhere.client('Not ours')
    const theirs = { ...workspace, id: elsewhere.workspaceId }
    await elsewhere.close()
    const { settings, basedOn } = await previewed(heavier)
    await changePolicy(opened.store, workspace.id, { settings, basedOn }, null, NOW)
    const answer = await previewPolicy(opened.store, theirs, { patch: heavier, basedOn: 1 }, NOW)
    expect(answer).toMatchObject({ kind: 'preview', basedOn: 1, assessed: 1 })
  })
})

test('a preview of a change that moves hundreds keeps the most urgent and counts the rest', async () => {
  const silentSince = new Date(daysAgo(40)).toISOString()
  await book.query(
    `WITH added AS (
      INSERT INTO client SELECT gen_random_uuid(), $1, $2::timestamptz - n * interval '20 minutes', $2
      FROM generate_series(1, 1100) n RETURNING id, added_at
    )
    INSERT INTO client_version (id, workspace_id, client_id, recorded_at, name, name_key, tier)
    SELECT gen_random_uuid(), $1, id, $2, id::text, id::text, 'B' FROM added`,
    [book.workspaceId, silentSince]
  )
  const patch = { thresholds: { watch: 2, 'at risk': 25, critical: 95 } }
  const { assessed, counts, changed, more } = await previewed(patch)
  expect({ assessed, kept: changed.length, more }).toEqual({ assessed: 1100, kept: 500, more: 600 })
  expect(counts['at risk']).toEqual({ before: 0, after: 1100 })

  const scores: number[] = []
  for await (const client of opened.store.facts.ofBook(workspace.id, NOW)) {
    const assessment = assess(client, defaultPolicy('UTC'), NOW)
    if (assessment.kind === 'assessed') scores.push(assessment.score)
  }
  scores.sort((a, b) => b - a)
  expect(changed.map(({ after }) => after.score)).toEqual(scores.slice(0, 500))
})

describe('there is no preview', () => {
  test('of settings that can’t be saved: every problem is named', async () => {
    expect(await preview({ weights: { pulse: 2 }, workingTime: { weekdays: [] } })).toMatchObject({
      kind: 'invalid',
      problems: [{ place: 'weights.pulse' }, { place: 'workingTime.weekdays' }]
    })
  })

  test('of what is in force already', async () => {
    expect(await preview({ weights: { pulse: 0.35 } })).toEqual({ kind: 'unchanged', version: 1 })
  })

  test('of a change to another version than the one in force', async () => {
    const { settings } = await previewed({ weights: { pulse: 0.5 } })
    await changePolicy(opened.store, workspace.id, { settings, basedOn: 1 }, null, NOW)
    expect(await preview({ weights: { pulse: 0.6 } }, 1)).toEqual({ kind: 'changed_meanwhile', version: 2 })
    expect(await preview({ weights: { pulse: 0.6 } }, 2)).toMatchObject({ kind: 'preview', basedOn: 2 })
  })
})

describe('a change', () => {
  test('is not saved when its settings are wrong', async () => {
    const { settings } = await previewed({ weights: { pulse: 0.5 } })
    const wrong = { ...settings, thresholds: { watch: 50, 'at risk': 25, critical: 75 } }
    expect(
      await changePolicy(opened.store, workspace.id, { settings: wrong, basedOn: 1 }, null, NOW)
    ).toEqual({
      kind: 'invalid',
      problems: [
        {
          place: 'thresholds.watch',
          message: 'thresholds.watch is 50; write a score above 0 and below that of at risk (25)'
        }
      ]
    })
    expect(await opened.store.policies.history(workspace.id)).toHaveLength(1)
  })

  test('is not saved when somebody else was first', async () => {
    const mine = await previewed({ weights: { pulse: 0.5 } })
    const theirs = await previewed({ weights: { register: 0.5 } })
    await changePolicy(opened.store, workspace.id, theirs, null, NOW)
    expect(await changePolicy(opened.store, workspace.id, mine, null, NOW)).toEqual({
      kind: 'changed_meanwhile',
      version: 2
    })
    expect((await opened.store.policies.current(workspace)).weights).toMatchObject({
      pulse: 0.35,
      register: 0.5
    })
  })
})
