import { describe, expect, test } from 'vitest'
import { addAcme, story, WAYS } from '../support/story.ts'

const PULSE = '1 · Very bad'

/** Dana's card of Acme, with the pulse form open over it. */
async function pulseForm(way: 'http' | 'socket' = 'http') {
  const told = await story(way)
  const acme = await addAcme(told.book)
  const dana = told.sandbox.person('dana')
  await dana.types('/client-risk acme')
  await dana.chooses('Write down…', 'Give a pulse')
  await told.sandbox.waitFor(() => dana.modal()?.submit === 'Save')
  return { ...told, acme, dana }
}

describe.each(WAYS)('a form %s', (_words, way) => {
  test('is saved before it closes, and the card it came from shows what moved', async () => {
    const { sandbox, dana, store, book, acme } = await pulseForm(way)
    await dana.fills({ 'How does it feel?': PULSE, 'Why?': 'Nobody calls back.' })
    expect(await dana.submits()).toMatchObject({ ok: true })
    const card = await sandbox.waitFor(() => dana.sees().find(({ words }) => words.includes('Pulse saved.')))
    expect(card.words).toMatch(/Risk \d+ → \d+/)
    const [pulse] = await store.records.ofClient(book.workspaceId, 'judgement', acme)
    expect(pulse?.details).toMatchObject({ kind: 'pulse', pulse: 1, note: 'Nobody calls back.' })
  })

  test('gives the words back when the database is gone, and opens with them again', async () => {
    const { sandbox, database, dana, store, book, acme, log } = await pulseForm(way)
    const words = 'A *bold* claim by <@U123>\n\nwith an empty line'
    await dana.fills({ 'How does it feel?': PULSE, 'Why?': words })
    database.cut()
    expect(await dana.submits()).toMatchObject({ ok: true })
    const lost = await sandbox.waitFor(() => dana.sees({ in: 'dm' })[0], { within: 20_000 })
    expect(lost.words).toContain('“Give a pulse” was not saved.')
    expect(lost.words).toContain(PULSE)
    expect(lost.words).toContain(words)
    expect(log.join()).not.toContain('bold')

    database.mend()
    await dana.clicks('Open it again')
    await sandbox.waitFor(() => dana.modal()?.submit === 'Save', { within: 20_000 })
    await dana.submits()
    await sandbox.waitFor(() => dana.sees({ in: 'dm' }).find((seen) => seen.words.includes('Pulse saved.')))
    const kept = await store.records.ofClient(book.workspaceId, 'judgement', acme)
    expect(kept.map(({ details }) => [details.pulse, details.note])).toEqual([[1, words]])
  }, 60_000)
})

test('somebody who does not work with the client is told whom to ask', async () => {
  const { sandbox, book } = await story()
  const acme = await addAcme(book)
  const mia = await book.teammate('Mia Wong', { slackUserId: 'U0MIA' })
  await book.query('update client_version set owner_id = $1 where client_id = $2', [mia, acme])
  const ben = sandbox.person('ben')
  await ben.types('/client-risk acme')
  await ben.chooses('Write down…', 'Give a pulse')
  await sandbox.waitFor(() => JSON.stringify(ben.modal()).includes('Mia Wong'))
})
