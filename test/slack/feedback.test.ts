import { describe, expect, test } from 'vitest'
import type { FeedbackRecord } from '../../src/domain/clients/feedback.ts'
import type { Person } from '../../src/sandbox/people/person.ts'
import { feedbackRecord } from '../domain/feedback/feedback-record.ts'
import { addAcme, ago, type Story, story, WAYS } from '../support/story.ts'

/** Acme in the book, and Dana, who has typed a command and waits for a form to say this. */
async function scene(told: Story) {
  const acme = await addAcme(told.book)
  const { sandbox, store, book } = told
  const records = async () => store.records.ofClient(book.workspaceId, 'feedback', acme)
  /** Puts feedback on record as somebody else would have done. */
  const given = async (change: Partial<FeedbackRecord> = {}) => {
    const sourceKey = `given:${Object.values(change).join()}`
    const details = feedbackRecord({ receivedAt: ago(0.02), ...change })
    await store.records.add(
      book.workspaceId,
      'feedback',
      { clientId: acme, sourceKey, details },
      null,
      Date.now()
    )
    return sourceKey
  }
  const dana = sandbox.person('dana')
  const saying = (person: Person, words: string) =>
    sandbox.waitFor(() => person.modal()?.words.includes(words) && person.modal())
  const seeing = (person: Person, words: string) =>
    sandbox.waitFor(() => person.sees().find((seen) => seen.words.includes(words)))
  /** Opens the only feedback there is, by way of the card and the list. */
  const open = async (person: Person) => {
    await person.types('/client-risk acme')
    await seeing(person, 'Acme Corp')
    await person.chooses('Look closer…', 'Feedback: complaints, requests, scores')
    await seeing(person, 'open of')
    await person.clicks('Show')
    return seeing(person, 'State: ')
  }
  return { ...told, acme, dana, records, given, saying, seeing, open }
}

/** As Slack's pickers count. */
const inSeconds = (at: number) => Math.floor(at / 1000)

const step = async (
  { dana, saying, seeing }: Awaited<ReturnType<typeof scene>>,
  name: string,
  fill: Record<string, string>,
  done: string
) => {
  await dana.clicks(name)
  await saying(dana, Object.keys(fill)[0] ?? 'When')
  await dana.fills(fill)
  expect(await dana.submits()).toMatchObject({ ok: true })
  return seeing(dana, done)
}

describe.each(WAYS)('a complaint %s', (_words, way) => {
  test('is logged in four, seen to, and closed when the client has been told', async () => {
    const here = await scene(await story(way))
    const { dana, saying, seeing, records } = here
    await dana.types('/client-risk acme')
    await dana.clicks('Log feedback')
    await saying(dana, 'What is it?')
    await dana.fills({ 'What is it?': 'Complaint' })
    await saying(dana, 'How bad is it?')
    await dana.fills({ 'How bad is it?': 'High' })
    await saying(dana, 'To be resolved by: ')
    await dana.fills({ 'What did they say?': 'Third delay in a row.' })
    expect(await dana.submits()).toMatchObject({ ok: true })
    const card = await seeing(dana, 'Complaint logged.')
    expect(card.words).toMatch(/Complaint logged\. 2 actions planned, see the plan\. Risk 46 → \d+\./)
    expect(card.words).toMatch(/Complaint, high\s+Answer by: [\s\S]*Third delay in a row\./)
    const nothing = { respondBy: null, resolveBy: null, ownerId: null, contactId: null, remark: null }
    expect((await records()).map(({ details }) => details)).toMatchObject([
      { kind: 'complaint', severity: 'high', text: 'Third delay in a row.', ...nothing }
    ])

    await dana.clicks('Show it')
    const room = await seeing(dana, 'State: ')
    expect(room.words).toContain('not answered yet')
    expect(room.words).toContain('Third delay in a row.')
    await step(here, 'Acknowledge', {}, 'Acknowledged. Risk')
    await step(here, 'Answered', { 'What was said or done?': 'Called Carla at once.' }, 'Answered. Risk')
    const resolved = await step(
      here,
      'Resolved',
      { 'What was said or done?': 'It left today.' },
      'Resolved. Risk'
    )
    expect(resolved.words).toContain('resolved, the client has not been told yet')
    const told = await step(
      here,
      'Client told',
      { 'Whom did you tell?': 'Carla Ruiz, CFO' },
      'this is closed'
    )
    expect(told.words).toContain('closed: the client has been told')
    for (const said of ['Told Carla Ruiz.', 'It left today.', 'Called Carla at once.', 'by Dana Reyes'])
      expect(told.words).toContain(said)
    expect(told.words).toMatch(/this is closed\. Risk (\d+ → \d+|stays at \d+)\./)
    await dana.clicks('Settle what was planned for it (2)')
    const settled = await seeing(dana, '2 actions settled. Risk ')
    expect(settled.words).not.toContain('Settle what was planned')
    const actions = await here.store.records.ofClient(here.book.workspaceId, 'action', here.acme)
    const [entry] = await records()
    expect(actions.filter(({ details }) => details.cause === `complaint:${entry?.sourceKey}`)).toMatchObject([
      { by: 'Dana Reyes', details: { doneOn: expect.any(String), outcome: 'The complaint was closed' } },
      { by: 'Dana Reyes', details: { doneOn: expect.any(String), outcome: 'The complaint was closed' } }
    ])
    expect(entry?.details.toldClientAt).toBeGreaterThanOrEqual(entry?.details.resolvedAt ?? Infinity)

    const again = await step(here, 'Reopen', { 'Why?': 'It broke again.' }, 'Reopened. Risk')
    expect(again.words).toContain('answered, not resolved yet')
    expect(again.words).toContain('It broke again.')
  })
})

describe('two people at once', () => {
  test('the second is told what the first did, and keeps what they wrote', async () => {
    const here = await scene(await story())
    const { sandbox, dana, given, open, saying, seeing, records } = here
    await given()
    const ben = sandbox.person('ben')
    await open(dana)
    await open(ben)
    await dana.clicks('Answered')
    await saying(dana, 'What was said or done?')
    await dana.fills({ 'What was said or done?': 'Mine' })
    await step(
      { ...here, dana: ben },
      'Acknowledge',
      { 'What was said or done?': 'On it' },
      'Acknowledged. Risk'
    )
    await dana.submits()
    const warned = await saying(dana, 'Ben Okafor changed this while you were writing')
    expect(warned.words).toContain('Ben Okafor: Acknowledged. “On it”')
    expect(JSON.stringify(warned.values)).toContain('Mine')
    expect(await dana.submits()).toMatchObject({ ok: true })
    await seeing(dana, 'Answered. Risk')

    await ben.clicks('Answered')
    await sandbox.waitFor(() => ben.modal()?.words.includes('answered, not resolved yet'))
    expect(await records()).toMatchObject([{ by: 'Dana Reyes', details: { remark: 'Mine' } }])
  })

  test('the same step is not taken twice', async () => {
    const here = await scene(await story())
    const { sandbox, dana, given, open, saying } = here
    await given()
    const ben = sandbox.person('ben')
    await open(dana)
    await dana.clicks('Answered')
    await saying(dana, 'What was said or done?')
    await open(ben)
    await step(
      { ...here, dana: ben },
      'Answered',
      { 'What was said or done?': 'I called.' },
      'Answered. Risk'
    )
    await dana.fills({ 'What was said or done?': 'I wrote.' })
    expect((await dana.submits()).errors).toEqual({
      'answer_feedback.remark': expect.stringContaining('Ben Okafor: Answered. “I called.”')
    })
  })

  test('who changes the same words sees both', async () => {
    const here = await scene(await story())
    const { sandbox, dana, given, open, saying, records } = here
    await given({ severity: 'low' })
    const ben = sandbox.person('ben')
    await open(dana)
    await open(ben)
    await dana.clicks('Change')
    await saying(dana, 'How bad is it?')
    await dana.fills({ 'What did they say?': 'Mine', 'Who sees to it?': 'ben' })
    const change = { 'What did they say?': 'His', 'How bad is it?': 'Critical' }
    await step({ ...here, dana: ben }, 'Change', change, 'Changed.')
    await dana.submits()
    const warned = await saying(dana, 'Ben Okafor changed this while you were writing')
    expect(warned.words).toMatch(/How bad is it\?: \nwas “Low”, is now “Critical”\. Taken over below\./)
    expect(warned.words).toMatch(/What did they say\?: \nwas “Late again”, is now “His”\. Yours still stands/)
    await dana.submits()
    await sandbox.waitFor(() => dana.modal() === null)
    expect(await records()).toMatchObject([{ details: { text: 'Mine', severity: 'critical' } }])
  })
})

describe('changing it', () => {
  test('asks for the words of a complaint', async () => {
    const { dana, given, open, saying } = await scene(await story())
    await given({ severity: 'low' })
    await open(dana)
    await dana.clicks('Change')
    const form = await saying(dana, 'How bad is it?')
    expect(form.words).toContain('To be answered by: ')
    await dana.fills({ 'What did they say?': '' })
    expect(JSON.stringify(await dana.submits())).toMatch(/Write what they said|required field/)
  })

  test('says of a resolved one nothing that is still due', async () => {
    const { dana, given, open, saying } = await scene(await story())
    await given({ severity: 'low', respondedAt: ago(0.01), resolvedAt: ago(0.01) })
    await open(dana)
    await dana.clicks('Change')
    const form = await saying(dana, 'How bad is it?')
    expect(form.words).not.toContain('To be ')
  })
})

test('where there is no feedback, one sentence says so', async () => {
  const { dana, seeing } = await scene(await story())
  await dana.types('/client-risk acme')
  await dana.chooses('Look closer…', 'Feedback: complaints, requests, scores')
  const room = await seeing(dana, 'No feedback is on record yet.')
  expect(room.words).not.toMatch(/open of|Nothing is open|Show all/)
})

describe('the form', () => {
  test('says at each field what is wrong and how to mend it', async () => {
    const { dana, book, acme, saying } = await scene(await story())
    const gone = await book.contact(acme, 'Gil Oz', {})
    await dana.types('/client-feedback acme')
    await saying(dana, 'What is it?')
    await dana.fills({ 'What is it?': 'Complaint' })
    await saying(dana, 'How bad is it?')
    const [past, ahead] = [inSeconds(ago(9)), inSeconds(ago(-1))]
    await dana.fills({
      'How bad is it?': 'Low',
      'What did they say?': 'Late',
      When: ahead,
      'Who said it?': 'Gil Oz',
      'Answer agreed by': past,
      'Resolution agreed by': past,
      'Somebody new': 'Nora Vale',
      'Who sees to it?': 'gus'
    })
    await book.query('UPDATE contact_version SET left_on = current_date - 1 WHERE contact_id = $1', [gone])
    expect((await dana.submits()).errors).toEqual({
      'feedback.receivedAt': 'This lies ahead. Choose when they said it.',
      'feedback.respondBy': expect.stringContaining('before they said it'),
      'feedback.resolveBy': expect.stringContaining('before they said it'),
      'feedback.newName': expect.stringContaining('Somebody is chosen above already.'),
      'feedback.owner': expect.stringContaining('no guest'),
      [`feedback.contact:${acme}`]: expect.stringContaining('not one of the client’s people any more')
    })
  })

  test('takes a message, somebody new, another owner and agreed deadlines', async () => {
    const { dana, book, acme, sandbox, saying, seeing, store } = await scene(await story())
    const { channel_id: channel } = sandbox.command('dana', '/x', { in: 'leadership' }).payload
    await book.query('UPDATE client_version SET channel_id = $1 WHERE client_id = $2', [channel, acme])
    await dana.types('Could you invoice us by month?', { in: 'leadership' })
    await dana.runsShortcut('Log as feedback', { on: dana.sees()[0] })
    await saying(dana, 'this message')
    await dana.fills({ 'What is it?': 'Request' })
    await saying(dana, 'To be answered by: ')
    const [respondBy, resolveBy] = [inSeconds(ago(-1)), inSeconds(ago(-9))]
    await dana.fills({
      'What is it about?': 'The price',
      'Somebody new': 'Nora Vale',
      'Their title': 'CEO',
      'Who sees to it?': 'ben',
      'Answer agreed by': respondBy,
      'Resolution agreed by': resolveBy
    })
    expect(await dana.submits()).toMatchObject({ ok: true })
    await seeing(dana, 'Request logged.')
    await dana.clicks('Show it')
    const room = await seeing(dana, 'State: ')
    for (const said of ['Nora Vale', 'Ben Okafor', '(agreed)', 'about the price', 'Could you invoice us'])
      expect(room.words).toContain(said)
    const [entry] = await store.records.ofClient(book.workspaceId, 'feedback', acme)
    expect(entry?.details).toMatchObject({
      respondBy: respondBy * 1000,
      resolveBy: resolveBy * 1000,
      permalink: expect.stringContaining(`/archives/${channel}/p`)
    })
  })
})

test('a promoter can be asked for a referral, once', async () => {
  const { dana, acme, book, store, saying, seeing } = await scene(await story())
  await dana.types('/client-feedback acme')
  await saying(dana, 'What is it?')
  await dana.fills({ 'What is it?': 'NPS · would they recommend us, 0 to 10' })
  await saying(dana, 'How likely')
  await dana.fills({ 'How likely are they to recommend us?': '9', 'Who said it?': 'Carla Ruiz, CFO' })
  await dana.submits()
  const offer = await seeing(dana, 'A promoter: ')
  await dana.clicks('Ask for a referral')
  await saying(dana, 'Who asks?')
  await dana.fills({ Due: '2030-12-03' })
  await dana.submits()
  await seeing(dana, 'Referral planned for Dana Reyes, due 3 Dec 2030.')
  const actions = await store.records.ofClient(book.workspaceId, 'action', acme)
  const [key] = (await store.records.ofClient(book.workspaceId, 'feedback', acme)).map(
    (each) => each.sourceKey
  )
  expect(actions.filter(({ sourceKey }) => sourceKey === `${key}:referral`)).toMatchObject([
    { details: { action: 'Ask Carla Ruiz for a referral', ownerId: expect.any(String) } }
  ])
  expect(offer.words).toContain('NPS logged.')

  await dana.chooses('Look closer…', 'Feedback: complaints, requests, scores')
  await seeing(dana, '0 open of 1')
  await dana.clicks('Show all')
  await seeing(dana, 'all, the newest first')
  await dana.clicks('Show')
  const room = await seeing(dana, 'All feedback')
  expect(room.words).not.toContain('Ask for a referral')
})

test('what is open is there page by page, what is due next first', async () => {
  const { dana, given, seeing } = await scene(await story())
  for (let each = 1; each <= 17; each++) await given({ receivedAt: ago(17 - each), text: `Number ${each}.` })
  await dana.types('/client-risk acme')
  await dana.chooses('Look closer…', 'Feedback: complaints, requests, scores')
  const first = await seeing(dana, 'page 1 of 2')
  expect(first.words).toContain('17 open of 17')
  expect(first.words).toMatch(/Overdue since [\s\S]*Number 1\.[\s\S]*Number 15\./)
  await dana.clicks('Next')
  const second = await seeing(dana, 'page 2 of 2')
  expect(second.words).toMatch(/Number 16\.[\s\S]*Number 17\./)
})
