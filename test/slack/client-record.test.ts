import { describe, expect, test } from 'vitest'
import { addAcme, story } from '../support/story.ts'

/** Words as one reads them, wherever lines break. */
const flat = (words: string) => words.replace(/\s+/g, ' ')

/** Dana, who owns Acme, with a form of Acme's open. */
async function ownAcme() {
  const told = await story()
  const acme = await addAcme(told.book)
  const dana = told.sandbox.person('dana')
  const ben = told.sandbox.person('ben')
  const opens = async (person: typeof dana, form: string, submit: string) => {
    await person.types('/client-risk acme')
    await person.chooses('Write down…', form)
    await told.sandbox.waitFor(() => person.modal()?.submit === submit)
  }
  const says = (words: string, person = dana) =>
    told.sandbox.waitFor(() => person.sees().find((seen) => flat(seen.words).includes(words)))
  return { ...told, acme, dana, ben, opens, says }
}

test('two people edit Acme at once: the second is told what changed, keeps what he typed, and takes over the rest', async () => {
  const { dana, ben, opens, says, store, book, acme, sandbox } = await ownAcme()
  await opens(dana, 'Edit the client', 'Save')
  await opens(ben, 'Edit the client', 'Save')
  await dana.fills({ Stage: 'live', 'Revenue a year': 'EUR 90k' })
  await dana.submits()
  await says('Client changed.')

  await ben.fills({ Stage: 'pilot', Industry: 'Logistics' })
  await ben.submits()
  const shown = () => flat(ben.modal()?.words ?? '')
  await sandbox.waitFor(() => shown().includes('Dana Reyes changed this while you were writing.'))
  expect(shown()).toContain('Stage: was empty, is now “live”. Yours still stands below')
  expect(shown()).toContain('is now “EUR 90000”. Taken over below.')
  await ben.submits()
  await says('Client changed.', ben)
  const now = await store.clientVersions.one(book.workspaceId, acme)
  expect(now?.details).toMatchObject({
    stage: 'pilot',
    industry: 'Logistics',
    annualRevenue: { amount: '90000.00', currency: 'EUR' }
  })
})

describe('the record of a client', () => {
  test('takes a contract, shows it, and what is refused says how to mend it', async () => {
    const { dana, opens, says } = await ownAcme()
    await opens(dana, 'Add a contract', 'Save')
    await dana.fills({ 'Ends on': '2099-12-31', 'Last day to give notice': '2100-01-01' })
    expect(JSON.stringify(await dana.submits())).toContain('Choose a day not after the end.')
    await dana.fills({ 'Last day to give notice': '2099-09-30', 'Value a year': '120k' })
    await dana.submits()
    await says('Contract saved.')
    await dana.types('/client-risk acme')
    await dana.chooses('Look closer…', 'The client itself, its contracts')
    const room = await says('Contract until 31 Dec 2099')
    expect(flat(room.words)).toContain('notice until 30 Sep 2099')
  })

  test('tells that Acme is lost and why, and that it came back', async () => {
    const { sandbox, dana, says, store, book, acme } = await ownAcme()
    await dana.types('/client-risk lost acme')
    await sandbox.waitFor(() => dana.modal()?.submit === 'Mark as lost')
    await dana.fills({
      'Why?': ['Price', 'A competitor was better'],
      'To which competitor?': 'Globex',
      'What happened?': 'They asked twice.'
    })
    await dana.submits()
    await says('Acme Corp is marked as lost.')
    expect(
      (await store.records.ofClient(book.workspaceId, 'loss', acme)).map(({ details }) => details)
    ).toMatchObject([{ reasons: ['price', 'competition'], competitor: 'Globex', wonBackOn: null }])
    await dana.chooses('Look closer…', 'The client itself, its contracts')
    await says('They asked twice.')
    await dana.clicks('Won back')
    await sandbox.waitFor(() => dana.modal()?.submit === 'Save')
    await dana.submits()
    await says('Acme Corp is a client again.')
  })

  test('is lost once: who comes second is told, and keeps what they typed', async () => {
    const { sandbox, dana, ben, says, store, book, acme } = await ownAcme()
    for (const person of [dana, ben]) {
      await person.types('/client-risk lost acme')
      await sandbox.waitFor(() => person.modal()?.submit === 'Mark as lost')
      await person.fills({ 'Why?': ['Price'], 'What happened?': 'They asked twice.' })
    }
    await dana.submits()
    await says('Acme Corp is marked as lost.')
    await ben.fills({ 'What happened?': 'They told me on the phone.' })
    expect(JSON.stringify(await ben.submits())).toContain('Marked as lost already, since ')
    expect(await store.records.ofClient(book.workspaceId, 'loss', acme)).toHaveLength(1)
  })

  test('is confidential when Dana says so: Ben, who does not work with it, learns whom to ask', async () => {
    const { sandbox, dana, ben, opens, says, book, acme } = await ownAcme()
    await dana.types('/client-risk help')
    const [me] = await book.query("select id from teammate where name = 'Dana Reyes'")
    await book.query('update client_version set owner_id = $1 where client_id = $2', [me.id, acme])
    await opens(dana, 'Edit the client', 'Save')
    await dana.fills({ Visibility: ['Only those who work with it, leads and admins see it'] })
    await dana.submits()
    await says('Client changed.')
    await ben.types('/client-risk acme corp')
    await sandbox.waitFor(() => ben.sees().find(({ words }) => words.includes('Ask its owner, Dana Reyes')))
  })

  test('goes into the archive and comes back', async () => {
    const { sandbox, dana, opens, says } = await ownAcme()
    await opens(dana, 'Archive', 'Go on')
    await dana.submits()
    await says('It is in no list any more.')
    await dana.chooses('Look closer…', 'The client itself, its contracts')
    await says('Tier')
    await dana.clicks('Take out of the archive')
    await sandbox.waitFor(() => dana.modal()?.submit === 'Go on')
    await dana.submits()
    await says('Back from the archive.')
  })
})
