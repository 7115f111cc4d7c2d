import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Asker, Workspace } from '../../src/domain/clients/teammate.ts'
import type { Store } from '../../src/store/store.ts'
import { claimAlert, releaseAlert } from '../../src/usecases/claim-alert.ts'
import { lookAtClients } from '../../src/usecases/look-at-clients.ts'
import { showHome } from '../../src/usecases/show-home.ts'
import { settleNudges } from '../../src/usecases/speaking/settle-nudges.ts'
import { type Book, createBook } from '../support/book.ts'
import { NOW } from '../support/facts.ts'
import { openSharedStore } from '../support/opened-store.ts'

let opened: Awaited<ReturnType<typeof openSharedStore>>
let store: Store
let book: Book
let workspace: Workspace
let people: Record<'mia' | 'ben' | 'zoe', Asker>
let alert: { clientId: string; cause: string }

beforeEach(async () => {
  opened = await openSharedStore()
  store = opened.store
  book = await createBook(opened.url)
  workspace = { id: book.workspaceId, slackTeamId: null, name: 'Test', timeZone: 'UTC', currency: 'EUR' }
  const asker = async (name: string): Promise<Asker> => ({
    workspaceId: book.workspaceId,
    teammateId: await book.teammate(name, { slackUserId: name }),
    role: 'member'
  })
  people = { mia: await asker('Mia'), ben: await asker('Ben'), zoe: await asker('Zoe') }
  const clientId = await book.client('Acme', { ownerId: people.mia.teammateId })
  alert = { clientId, cause: 'quiet:2026-10-01' }
})

afterEach(async () => {
  await book.close()
  await opened.close()
})

const claim = (who: Asker, now = NOW) => claimAlert(store, workspace, who, alert, now)
const release = (who: Asker, now = NOW + 1) => releaseAlert(store, workspace, who, alert, now)
const holders = async () => {
  const [agenda] = await store.agendas.ofClients(book.workspaceId, [alert.clientId], NOW)
  return agenda?.claims.map(({ by }) => by.name)
}

describe('an alert', () => {
  test('is taken on by one person, and whoever comes second learns by whom', async () => {
    expect(await claim(people.ben)).toEqual({ kind: 'claimed' })
    expect(await claim(people.ben, NOW + 5)).toEqual({ kind: 'claimed' })
    expect(await claim(people.zoe)).toEqual({ kind: 'taken', by: 'Ben' })
    expect(await holders()).toEqual(['Ben'])
  })

  test('is taken on by one of two who click at once', async () => {
    const answers = await Promise.all([claim(people.ben), claim(people.zoe)])
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['claimed', 'taken'])
    expect(await holders()).toHaveLength(1)
  })

  test('is given back by whoever has it, and can be taken on again', async () => {
    await claim(people.ben)
    expect(await release(people.ben)).toEqual({ kind: 'released' })
    expect(await release(people.ben)).toEqual({ kind: 'released' })
    expect(await holders()).toEqual([])
    const answers = await Promise.all([claim(people.ben, NOW + 2), claim(people.zoe, NOW + 2)])
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['claimed', 'taken'])
  })

  test('is given back by the team of the client too, and by nobody else', async () => {
    await claim(people.ben)
    expect(await release(people.zoe)).toEqual({ kind: 'taken', by: 'Ben' })
    expect(await release(people.mia)).toEqual({ kind: 'released' })
    expect(await holders()).toEqual([])
  })

  test('that somebody took on who has left since is nobody’s, and one of two who click at once takes it over', async () => {
    await claim(people.ben)
    await book.query('update teammate set is_active = false where id = $1', [people.ben.teammateId])
    expect(await holders()).toEqual([])
    const answers = await Promise.all([claim(people.mia, NOW + 2), claim(people.zoe, NOW + 2)])
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['claimed', 'taken'])
    const taken = await holders()
    expect(taken).toHaveLength(1)
    expect(taken).not.toContain('Ben')
  })

  test('of a client that somebody may not see, or that is not there, is nobody’s to take on', async () => {
    await book.query('update client_version set is_confidential = true')
    expect(await claim(people.ben)).toMatchObject({ kind: 'not_allowed', deed: 'claim' })
    expect(await release(people.ben)).toMatchObject({ kind: 'not_allowed', deed: 'claim' })
    alert = { clientId: book.workspaceId, cause: 'quiet:2026-10-01' }
    expect(await claim(people.mia)).toEqual({ kind: 'gone' })
  })
})

describe('what comes back after it was seen to', () => {
  beforeEach(async () => {
    await book.commitment(alert.clientId, 'Deliver the report', { sourceKey: 'p', dueOn: '2026-11-20' })
    alert = { ...alert, cause: 'commitment:p' }
  })

  const keep = (doneOn: string | null) => book.query('update commitment set done_on = $1', [doneOn])
  const look = (now: number) => lookAtClients(store, workspace, now, now)
  const causesOf = async (who: Asker) => {
    const { waiting } = await showHome(store, workspace, who, 'all', NOW)
    return waiting.map(({ alert: { cause } }) => cause)
  }
  const story = async () => {
    const asked = { topic: 'actions', page: 0, size: 9 } as const
    const { entries } = await store.timeline.page(book.workspaceId, alert.clientId, asked)
    return entries.map(({ event }) => event)
  }

  test('is nobody’s, and is on the Home of whoever takes it on again', async () => {
    await look(NOW)
    await claim(people.ben)
    expect(await causesOf(people.ben)).toEqual(['commitment:p'])
    await keep('2026-11-20')
    const deed = { clientId: alert.clientId, by: people.mia.teammateId, how: 'kept' }
    await settleNudges(store, workspace, deed, NOW + 3)
    await keep(null)
    expect(await holders()).toEqual([])
    expect(await causesOf(people.ben)).toEqual([])
    expect(await claim(people.ben, NOW + 5)).toEqual({ kind: 'claimed' })
    expect(await story()).toEqual(['claimed', 'claimed'])
    expect(await causesOf(people.ben)).toEqual(['commitment:p'])
  })

  test('is nobody’s where nobody was told of it either', async () => {
    await book.query('update commitment set due_on = $1', ['2026-11-25'])
    await claim(people.ben)
    await look(NOW + 1)
    expect(await holders()).toEqual(['Ben'])
    await keep('2026-11-20')
    await look(NOW + 2)
    await keep(null)
    expect(await holders()).toEqual([])
  })
})
