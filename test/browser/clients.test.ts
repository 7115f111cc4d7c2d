import { describe, expect, test } from 'vitest'
import { hasChromium } from '../support/browser.ts'
import { useStage } from './stage.ts'

describe.skipIf(!hasChromium)('the record of a client, in a browser (needs Chromium)', () => {
  const stage = useStage()

  test('Dana adds a client, and a name that is in the book already is seen while she types it', async () => {
    const dana = await stage.enter('dana')
    await dana.says('/client-risk add')
    await dana.fills({ Name: 'Birchwod Foods GmbH' })
    expect(await dana.reads('In the book already:')).toContain('Birchwood Foods')
    await stage.picture(dana.page, 'add-duplicate')
    await dana.fills({ Name: 'Quarry Tools', 'Revenue a year': 'a lot' })
    await dana.clicks('Add')
    await dana.reads('“a lot” is not an amount')
    await stage.picture(dana.page, 'add-refused')
    await dana.fills({ 'Revenue a year': '80k' })
    await dana.submits('Add')
    expect(await dana.reads('Quarry Tools is in the book.')).toContain('Owner: Dana Reyes')
    await stage.picture(dana.page, 'added')
  })

  test('Mei and Omar edit Delmar at once: the second is told what changed, and keeps what he typed', async () => {
    const [mei, omar] = [await stage.enter('mei'), await stage.enter('omar')]
    for (const person of [mei, omar]) {
      await person.says('/client-risk delmar')
      await person.chooses('Write down…', 'Edit the client')
      await person.reads('Days between check-ins')
    }
    await mei.fills({ Stage: 'renewing', 'Revenue a year': '150k' })
    await mei.submits('Save')
    await mei.reads('Client changed.')
    await omar.fills({ Stage: 'pilot', Segment: 'Family-run' })
    await omar.clicks('Save')
    const form = await omar.reads('Mei Tan changed this while you were writing.')
    expect(form).toContain('Stage: was “active”, is now “renewing”. Yours still stands below')
    expect(form).toMatch(/Revenue a year: .*Taken over below/)
    await stage.picture(omar.page, 'edited-at-once')
    await omar.submits('Save')
    await omar.reads('Client changed.')
    await omar.chooses('Look closer…', /^The client itself/)
    const record = await omar.reads('Visible to:')
    expect(record).toContain('Stage: pilot')
    expect(record).toContain('Revenue a year: €150,000')
    await stage.picture(omar.page, 'record')
  })

  test('a contract goes on record with the days on which somebody decides', async () => {
    const luis = await stage.enter('luis')
    await luis.says('/client-risk greyhound')
    await luis.chooses('Write down…', 'Add a contract')
    await luis.fills({ 'Ends on': '2031-06-30', 'Last day to give notice': '2031-07-01' })
    await luis.clicks('Save')
    await luis.reads('Choose a day not after the end.')
    await stage.picture(luis.page, 'contract-refused')
    await luis.fills({ 'Last day to give notice': '2031-03-31', 'Value a year': '36k' })
    await luis.submits('Save')
    await luis.reads('Contract saved.')
    await luis.chooses('Look closer…', /^The client itself/)
    await luis.reads('Contract until 30 Jun 2031')
    await luis.reads('notice until 31 Mar 2031')
    await stage.picture(luis.page, 'contract')
  })

  test('a client is lost, with why and to whom, and won back', async () => {
    const omar = await stage.enter('omar')
    await omar.says('/client-risk lost harbour')
    await omar.chooses('Why?', 'Price')
    await omar.chooses('Why?', 'A competitor was better')
    await omar.page.keyboard.press('Escape')
    await omar.fills({
      'To which competitor?': 'Portside',
      'What happened?': 'They offered the hosting at half the price.',
      'What do we learn from it?': 'Talk about the price before the year ends.'
    })
    await stage.picture(omar.page, 'lost')
    await omar.submits('Mark as lost')
    await omar.reads('Harbour & Sons Ltd is marked as lost.')
    await stage.picture(omar.page, 'lost-card')
    await omar.chooses('Look closer…', /^The client itself/)
    await omar.reads('Visible to:')
    await omar.reads('They offered the hosting at half the price.')
    await stage.picture(omar.page, 'lost-record')
    await omar.clicks('Won back')
    await omar.submits('Save')
    await omar.reads('Harbour & Sons Ltd is a client again.')
  })

  test('a client goes into the archive and comes back', async () => {
    const luis = await stage.enter('luis')
    await luis.says('/client-risk ibis')
    await luis.chooses('Write down…', 'Archive')
    await luis.reads('Nothing is deleted')
    await luis.submits('Go on')
    await luis.reads('It is in no list any more.')
    await stage.picture(luis.page, 'archived')
    await luis.chooses('Look closer…', /^The client itself/)
    // The card that it replaces has the same button.
    await luis.reads('Visible to:')
    await luis.clicks('Take out of the archive')
    await luis.submits('Go on')
    expect(await luis.reads('Back from the archive.')).toContain('Owner: Luis Ortega')
  })

  test('in the channel of a client commands need no name', async () => {
    const dana = await stage.enter('dana', 'acme-project')
    await dana.says('/client-risk acme')
    await dana.chooses('Write down…', 'Edit the client')
    await dana.picks('Slack channel', 'acme-project')
    await dana.submits('Save')
    await dana.reads('Client changed.')
    await dana.says('/client-risk')
    expect(await dana.reads('Owner: ')).toContain('Acme Corporation')
    await dana.says('/client-checkin')
    expect(await dana.reads('Log a check-in')).toContain('Client: Acme Corporation')
  })

  test('somebody who does not work with a client may not change it, and is told whom to ask', async () => {
    const luis = await stage.enter('luis')
    await luis.says('/client-risk everline')
    await luis.chooses('Write down…', 'Edit the client')
    await luis.reads(/Mei Tan/)
    await stage.picture(luis.page, 'not-allowed')
  })

  test('what is confidential is not there for those it is not for', async () => {
    const [omar, mei] = [await stage.enter('omar'), await stage.enter('mei')]
    await omar.says('/client-risk kestrel')
    await omar.reads('No client is called “kestrel”')
    await omar.says('/client-risk Kestrel Avionics')
    await omar.reads(/Luis Ortega/)
    await mei.says('/client-risk kestrel')
    expect(await mei.reads(/risk \d+ of 100/)).toContain('Kestrel Avionics')
    await stage.picture(omar.page, 'confidential')
  })

  test('a guest sees nothing', async () => {
    const sam = await stage.enter('sam', 'acme-project')
    await sam.says('/client-risk acme')
    expect(await sam.reads('only for full members')).not.toContain('Acme')
    await stage.picture(sam.page, 'guest')
  })
})
