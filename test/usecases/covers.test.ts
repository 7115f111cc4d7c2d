import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import type { Asker } from '../../src/domain/clients/teammate.ts'
import type { Role } from '../../src/domain/permissions.ts'
import type { Store } from '../../src/store/store.ts'
import { admit, viewerOf } from '../../src/usecases/admit.ts'
import { arrangeCover, changeCover } from '../../src/usecases/arrange-cover.ts'
import { endCover } from '../../src/usecases/end-cover.ts'
import { showCovers } from '../../src/usecases/show-covers.ts'
import { type Book, createBook } from '../support/book.ts'
import { daysAgo, NOW } from '../support/facts.ts'
import { openSharedStore } from '../support/opened-store.ts'
import { slackOfNobody } from '../support/slack-of-nobody.ts'

let store: Store
let book: Book
let mia: string
let ben: string

beforeEach(async () => {
  const opened = await openSharedStore()
  onTestFinished(opened.close)
  store = opened.store
  book = await createBook(opened.url)
  onTestFinished(book.close)
  mia = await book.teammate('Mia', { slackUserId: 'U1' })
  ben = await book.teammate('Ben', { slackUserId: 'U2' })
  await book.teammate('Guest', { slackUserId: 'U8', isOutsider: true })
})

const ports = () => ({ ...store, slack: slackOfNobody })
const as = (teammateId: string, role: Role = 'member'): Asker => ({
  workspaceId: book.workspaceId,
  teammateId,
  role
})
const holiday = {
  awaySlackId: null,
  delegateSlackId: 'U2',
  fromOn: '2026-11-22',
  untilOn: '2026-12-31',
  sourceKey: 'V1'
}
const arrange = (of: { [Key in keyof typeof holiday]?: string } = {}, asker = as(mia), at = NOW) =>
  arrangeCover(ports(), book.workspace, asker, { ...holiday, ...of }, at)
const shown = async (asker: Asker) =>
  (await showCovers(store, book.workspace, asker, NOW)).covers.map(({ away, delegate, isNow, isTheirs }) =>
    [away.name, delegate.name, isNow ? 'now' : 'later', isTheirs ? 'theirs' : 'not theirs'].join(' ')
  )
const theCover = async () => (await store.covers.one(book.workspaceId, 'V1')) ?? expect.fail('No cover')

describe('a cover', () => {
  test('lets whoever covers see and decide on confidential clients, until it is ended', async () => {
    const acme = await book.client('Acme', { ownerId: mia, isConfidential: true })
    const bens = async () => {
      const viewer = viewerOf(as(ben), book.workspace, NOW)
      const names = await store.clients.namesStartingWith(book.workspaceId, viewer, '', 9)
      const admission = await admit(store, book.workspace, as(ben), acme, 'edit_client', NOW)
      return [names.length, admission.kind]
    }
    expect(await bens()).toEqual([0, 'not_allowed'])
    expect(await arrange()).toMatchObject({ kind: 'arranged', cover: { delegate: { name: 'Ben' } } })
    expect(await arrange()).toMatchObject({ kind: 'arranged_before' })
    expect(await bens()).toEqual([1, 'admitted'])
    const seen = await theCover()
    expect(await endCover(store, book.workspace, as(mia), seen, NOW)).toMatchObject({ kind: 'ended' })
    expect(await endCover(store, book.workspace, as(mia), seen, NOW)).toEqual({ kind: 'ended_before' })
    expect(await bens()).toEqual([0, 'not_allowed'])
  })

  test('that has begun ended yesterday, and stays on record', async () => {
    await arrange({ fromOn: '2026-11-20' }, as(mia), daysAgo(2))
    const { revision } = await theCover()
    await endCover(store, book.workspace, as(mia), { sourceKey: 'V1', revision }, NOW)
    expect((await theCover()).details).toMatchObject({ fromOn: '2026-11-20', untilOn: '2026-11-21' })
    expect(await shown(as(mia))).toEqual([])
  })

  test('is changed by whoever is away; by two at once, the second is told', async () => {
    await arrange()
    const { revision } = await theCover()
    const change = (untilOn: string, asker = as(mia)) =>
      changeCover(ports(), book.workspace, asker, { ...holiday, revision, untilOn }, NOW)
    expect(await change('2026-12-24')).toMatchObject({ kind: 'changed' })
    expect(await change('2027-01-06')).toMatchObject({
      kind: 'changed_meanwhile',
      cover: { by: 'Mia', details: { untilOn: '2026-12-24' } },
      seen: { untilOn: '2026-12-31' }
    })
    expect(await change('2027-01-06', as(ben))).toMatchObject({ deed: 'arrange_others_cover' })
    const ended = await endCover(store, book.workspace, as(mia), { sourceKey: 'V1', revision }, NOW)
    expect(ended).toEqual({ kind: 'changed_meanwhile' })
  })

  test('for somebody else is a lead’s to arrange', async () => {
    expect(await arrange({ awaySlackId: 'U1', delegateSlackId: 'U2' }, as(ben))).toMatchObject({
      kind: 'not_allowed',
      deed: 'arrange_others_cover'
    })
    const zoe = await book.teammate('Zoe', { slackUserId: 'U3' })
    expect(await arrange({ awaySlackId: 'U1' }, as(zoe, 'lead'))).toMatchObject({ kind: 'arranged' })
    expect(await shown(as(zoe, 'lead'))).toEqual(['Mia Ben now theirs'])
    expect(await shown(as(ben))).toEqual(['Mia Ben now not theirs'])
    expect(await shown(as(zoe))).toEqual([])
  })

  test.each([
    ['a guest', { delegateSlackId: 'U8' }, { kind: 'delegate_is_nobody' }],
    ['somebody whom Slack does not know', { delegateSlackId: 'U0' }, { kind: 'delegate_is_nobody' }],
    ['whoever is away', { delegateSlackId: 'U1' }, { kind: 'wrong', problems: ['same_person'] }]
  ])('is not %s’s', async (_whose, of, outcome) => {
    expect(await arrange(of)).toEqual(outcome)
    expect(await shown(as(mia))).toEqual([])
  })

  test('of the same two for the same days is refused, and changing one is no double of itself', async () => {
    await arrange()
    expect(await arrange({ sourceKey: 'V2' })).toEqual({ kind: 'wrong', problems: ['overlaps'] })
    const { revision } = await theCover()
    const same = await changeCover(ports(), book.workspace, as(mia), { ...holiday, revision }, NOW)
    expect(same).toMatchObject({ kind: 'changed' })
  })
})
