import { expect, test } from 'vitest'
import { DAY } from '../../src/domain/time.ts'
import { daysAgo, NOW } from '../support/facts.ts'
import { digestOfBook, LAST, SLOT } from './digest-scene.ts'

const names = (clients: readonly { name: string }[]) => clients.map(({ name }) => name)

test('a digest tells what changed since the last one, who is at risk, and what became of those it listed', async () => {
  const { client, said, book, store, digestSaid, mia } = await digestOfBook()
  const acme = await client('Acme', 'critical', { before: 'watch' })
  const beta = await client('Beta', 'watch', { before: 'at risk' })
  const gone = await client('Gone', 'critical')
  const quiet = await client('Quiet', 'at risk')
  await book.loss(gone, '2026-11-19')
  await book.touchpoint(beta, { occurredAt: daysAgo(2), summary: 'A secret of theirs' })
  const done = { action: 'Call Beta', ownerId: mia, dueOn: null, riskKey: null, playbook: null, cause: null }
  const action = { ...done, doneOn: '2026-11-20', droppedOn: null, outcome: 'A secret of ours' }
  await store.records.add(
    book.workspaceId,
    'action',
    { clientId: beta, sourceKey: 'a', details: action },
    mia,
    NOW
  )
  const planned = {
    ...done,
    action: 'Visit Acme',
    dueOn: '2026-11-25',
    doneOn: null,
    droppedOn: null,
    outcome: null
  }
  await store.records.add(
    book.workspaceId,
    'action',
    { clientId: acme, sourceKey: 'b', details: planned },
    mia,
    NOW
  )
  await said(LAST, [beta, gone, quiet])
  const digest = await digestSaid()
  expect(digest.changes).toMatchObject([
    { name: 'Acme', from: 'watch', to: 'critical' },
    { name: 'Beta', from: 'at risk', to: 'watch' }
  ])
  expect(names(digest.listed).sort()).toEqual(['Acme', 'Quiet'])
  expect(digest.listed.find(({ id }) => id === acme)?.next).toMatchObject({
    action: 'Visit Acme',
    ownerName: 'Mia'
  })
  expect(digest.followed).toMatchObject([
    {
      client: { name: 'Beta' },
      happened: ['checked in on 20 Nov 2026', 'done: Call Beta', expect.stringContaining('at risk → watch')]
    },
    { client: { name: 'Gone' }, happened: ['lost on 19 Nov 2026'] },
    { client: { name: 'Quiet' }, isUntouched: true }
  ])
  expect(digest.clients).toBe(3)
  expect(JSON.stringify(digest)).not.toContain('secret')
})

test('nothing confidential is in a channel, and a copy has what its reader may see', async () => {
  const { client, said, digestSaid, book } = await digestOfBook()
  const ann = await book.teammate('Ann')
  const acme = await client('Acme', 'critical', { annualRevenue: null })
  const mine = await client('Mine', 'critical', { isConfidential: true, before: 'watch' })
  const theirs = await client('Theirs', 'critical', { isConfidential: true, ownerId: ann })
  const nobodys = await client('Nobody’s', 'critical', { isConfidential: true, ownerId: null })
  for (const [kind, who] of [
    ['digest', 'LEADS'],
    ['digest_copy', 'MIA'],
    ['digest_copy', 'LEA']
  ] as const)
    await said(LAST, [acme, mine, theirs, nobodys], kind, who)
  const inChannel = await digestSaid()
  expect(JSON.stringify(inChannel)).not.toMatch(/Mine|Theirs|Nobody’s/)
  expect(inChannel.listed).toHaveLength(1)
  expect(inChannel.followed).toHaveLength(1)
  const forMia = await digestSaid('digest_copy', 'MIA')
  expect(names(forMia.listed).sort()).toEqual(['Acme', 'Mine', 'Nobody’s'])
  expect(names(forMia.followed.map((each) => each.client)).sort()).toEqual(['Acme', 'Mine', 'Nobody’s'])
  expect(forMia.dependence).toBeNull()
  const forLea = await digestSaid('digest_copy', 'LEA')
  expect(names(forLea.listed).sort()).toEqual(['Acme', 'Mine', 'Nobody’s', 'Theirs'])
  expect(forLea.dependence).toContain('EUR revenue')
})

test('a digest of a segment is about its clients only, however it is spelled', async () => {
  const { client, digestSaid } = await digestOfBook({ segment: 'Banks' })
  await client('Acme', 'critical', { segment: 'banks ' })
  await client('Beta', 'critical', { segment: 'Shops' })
  await client('Zeta', 'healthy', { segment: 'Banks' })
  const digest = await digestSaid()
  expect(names(digest.listed)).toEqual(['Acme'])
  expect(digest.clients).toBe(2)
})

test('the thread has whom the digest did not list, and is not said where there is nobody', async () => {
  const { client, said, composed } = await digestOfBook()
  const first = await client('First', 'critical')
  expect(await composed('digest_more')).toMatchObject({ kind: 'nothing', reason: 'The digest was not said' })
  await said(SLOT, [first])
  expect(await composed('digest_more')).toMatchObject({
    kind: 'nothing',
    reason: 'Everything was in the digest'
  })
  const second = await client('Second', 'critical')
  expect(await composed('digest_more')).toMatchObject({ kind: 'say', clientIds: [second] })
})

test('what is due this week at any client is in it', async () => {
  const { client, digestSaid, book } = await digestOfBook()
  const acme = await client('Acme', 'healthy')
  await book.contract(acme, '2027-03-31', { optionOn: '2026-11-26' })
  expect((await digestSaid()).due).toMatchObject([
    { client: { name: 'Acme' }, sentence: expect.stringContaining('Option date') }
  ])
})

test('a digest that is said long after its time says so', async () => {
  const { digestSaid } = await digestOfBook()
  expect((await digestSaid()).isLate).toBe(false)
  expect(await digestSaid('digest', 'LEADS', NOW + DAY)).toMatchObject({ isLate: true, day: 20_779 })
})

test.each([
  ['shared with another company', { isShared: true }, 'other_company'],
  ['joined by a guest', { slackUserIds: ['MIA', 'GUS'] }, 'guest'],
  ['opened to everybody', { isPublic: true }, 'public'],
  ['archived', { isArchived: true }, 'archived'],
  ['one that the bot has left', { isBotIn: false }, 'not_in']
])('nothing is said in a channel that was meanwhile %s', async (_what, change, reason) => {
  const { channel, composed, said } = await digestOfBook()
  await said(SLOT, [])
  Object.assign(channel, change)
  expect(await composed('digest')).toEqual({ kind: 'unreachable', reason })
  expect(await composed('digest_more')).toEqual({ kind: 'unreachable', reason })
})

test('a public channel is fine where an admin said so, and one that was mended is as good as new', async () => {
  const { channel, composed, store, book } = await digestOfBook({ isPublicAllowed: true })
  Object.assign(channel, { isPublic: true })
  await store.digests.markChannel(book.workspaceId, 'LEADS', 'archived')
  expect((await composed('digest')).kind).toBe('say')
  expect(await store.digests.all(book.workspaceId)).toMatchObject([{ brokenReason: null }])
})

test('a digest that was moved or removed, and a copy that is not wanted any more, are not said', async () => {
  const { composed, store, book, digest, mia } = await digestOfBook()
  await store.preferences.save(book.workspaceId, mia, { quietHours: null, wantsDigest: false })
  expect((await composed('digest_copy', 'MIA')).kind).toBe('nothing')
  expect((await composed('digest_copy', 'GUS')).kind).toBe('nothing')
  expect((await composed('digest', 'ELSEWHERE')).kind).toBe('nothing')
  await store.digests.remove(book.workspaceId, digest.id)
  expect((await composed('digest')).kind).toBe('nothing')
})
