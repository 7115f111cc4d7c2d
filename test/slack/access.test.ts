import { describe, expect, test } from 'vitest'
import { addAcme, story, WAYS } from '../support/story.ts'

const NO = 'Client Risk is only for full members of this workspace.'

describe.each(WAYS)('somebody who is no member of the workspace %s', (_words, way) => {
  test('a guest who asks is told no more than that', async () => {
    const { sandbox, book } = await story(way)
    await addAcme(book)
    const gus = sandbox.person('gus')
    for (const typed of [
      '/client-risk acme',
      '/client-risk list',
      '/client-risk nobody',
      '/client-risk help'
    ]) {
      await gus.types(typed)
      expect(gus.sees().at(-1)?.words).toBe(NO)
    }
  })

  test('a guest finds a closed form and a closed Home tab', async () => {
    const { sandbox, book } = await story(way)
    await addAcme(book)
    const gus = sandbox.person('gus')
    await gus.types('/client-checkin acme')
    await sandbox.waitFor(() => gus.modal()?.words === NO)
    expect(gus.modal()?.submit).toBeNull()
    await gus.closes()
    await gus.runsShortcut('Log a check-in')
    await sandbox.waitFor(() => gus.modal()?.words === NO)
    await gus.opensHome()
    await sandbox.waitFor(() => gus.home()?.words === NO)
  })

  test('a stranger of a shared channel is told no more than that', async () => {
    const { sandbox, book } = await story(way)
    await addAcme(book)
    const envelope = sandbox.command('sam', '/client-risk acme', { in: 'with-acme' })
    expect(await sandbox.deliver(envelope)).toMatchObject({ ok: true, body: { text: NO } })
  })

  test('a guest who clicks on a card that was shared before learns nothing', async () => {
    const { sandbox, book } = await story(way)
    await addAcme(book)
    const [dana, gus] = [sandbox.person('dana'), sandbox.person('gus')]
    await dana.types('/client-risk acme')
    const click = { ...(await clickOf(sandbox, dana)), user: { id: gus.id } }
    await sandbox.deliver({ type: 'interactive', payload: click })
    await sandbox.waitFor(() => dana.sees().some((seen) => seen.words === NO))
  })
})

test('Dana is shut out the moment she becomes a guest, and let in again after', async () => {
  const { sandbox, book } = await story()
  await addAcme(book)
  const dana = sandbox.person('dana')
  await dana.types('/client-risk acme')
  expect(dana.sees().at(-1)?.words).toMatch(/^Acme Corp/)
  await sandbox.changeUser('dana', { kind: 'guest' })
  await expect
    .poll(async () => {
      await dana.types('/client-risk acme')
      return dana.sees().at(-1)?.words
    })
    .toBe(NO)
  await sandbox.changeUser('dana', { kind: 'member' })
  await expect
    .poll(async () => {
      await dana.types('/client-risk acme')
      return dana.sees().at(-1)?.words
    })
    .toMatch(/^Acme Corp/)
})

test('somebody who joined a minute ago is known by asking Slack', async () => {
  const { sandbox, store, book } = await story()
  await addAcme(book)
  const ben = sandbox.person('ben')
  await ben.types('/client-risk acme')
  expect(ben.sees().at(-1)?.words).toMatch(/^Acme Corp/)
  const known = await store.directory.teammateBySlackId(book.workspaceId, ben.id)
  expect(known).toMatchObject({
    name: 'Ben Okafor',
    isOutsider: false,
    email: expect.stringContaining('ben@')
  })
})

test('a guest whom a file names as one of us is asked about in Slack before anything is shown', async () => {
  const { sandbox, book, app } = await story()
  await addAcme(book)
  // Whatever asks for everybody at the start has ended when this has.
  await app.refreshDirectory()
  const gus = sandbox.person('gus')
  await book.query('DELETE FROM teammate')
  await book.teammate('Gus by a file', { slackUserId: gus.id, isFromFile: true })
  await gus.types('/client-risk acme')
  expect(gus.sees().at(-1)?.words).toBe(NO)
})

test('the book imported before belongs to the first team that connects', async () => {
  const { sandbox, store, book } = await story()
  const [workspace, ...more] = await store.directory.workspaces()
  expect(more).toEqual([])
  expect(workspace).toMatchObject({ id: book.workspaceId, slackTeamId: sandbox.teamId })
})

/** A click on Refresh as Slack brings it. */
async function clickOf(
  sandbox: Awaited<ReturnType<typeof story>>['sandbox'],
  person: ReturnType<typeof sandbox.person>
) {
  await person.clicks('Refresh')
  return sandbox.deliveries().at(-1)?.payload ?? {}
}
