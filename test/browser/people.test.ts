import { describe, expect, test } from 'vitest'
import { hasChromium } from '../support/browser.ts'
import { useStage } from './stage.ts'

describe.skipIf(!hasChromium)('the people of a client, in a browser (needs Chromium)', () => {
  const stage = useStage()

  test('Luis adds somebody at Ibis, and changes what is known about her', async () => {
    const luis = await stage.enter('luis')
    await luis.says('/client-risk ibis')
    await luis.chooses('Look closer…', 'People')
    await luis.reads('Executives first')
    await stage.picture(luis.page, 'people')
    await luis.clicks('Add a person')
    await luis.fills({ Name: 'Daniel Weis' })
    await luis.fills({ Name: 'Daniel Weiss' })
    await luis.reads('On record already: Daniel Weiss')
    await stage.picture(luis.page, 'person-duplicate')
    await luis.fills({ Name: 'Hana Sato', Title: 'Head of Research', 'E-mail': 'hana' })
    await luis.clicks('Save')
    await luis.reads('such as ann@example.com')
    await luis.fills({ 'E-mail': 'hana@ibis.example', 'Every how many days should we speak?': '30' })
    await luis.chooses('Role', /^Champion/)
    await stage.picture(luis.page, 'person')
    await luis.submits('Save')
    await luis.reads('Hana Sato added.')
    expect(await luis.reads('Executives first')).toContain('every 30 days: due in 30 days')
  })

  test('Helen has left Acme: the steps are seen before, and go into the plan', async () => {
    const dana = await stage.enter('dana')
    await dana.says('/client-risk acme')
    await dana.chooses('Look closer…', 'People')
    await dana.reads('Executives first')
    await dana.chooses('Has left…', /^Helen Marsh/)
    await dana.reads('Find out who takes over from Helen Marsh')
    await stage.picture(dana.page, 'has-left')
    await dana.chooses('Who takes over?', 'Somebody new')
    await dana.reads('Name of who takes over')
    await dana.fills({
      'Why?': 'Went to another plant',
      'Name of who takes over': 'Otto Kranz',
      'Their title': 'CFO'
    })
    await stage.picture(dana.page, 'has-left-successor')
    await dana.submits('Save')
    await dana.reads(/Helen Marsh left on .* steps are in the plan/)
    await stage.picture(dana.page, 'left')
    await dana.chooses('Look closer…', /^Plan/)
    await dana.reads('Meet Otto Kranz, who follows Helen Marsh')
    await stage.picture(dana.page, 'hand-over-steps')
  })

  test('Luis hands Greyhound over, and Omar is told what he should know', async () => {
    const [luis, omar] = [await stage.enter('luis'), await stage.enter('omar')]
    await luis.says('/client-risk handover greyhound')
    await luis.picks('New owner', 'Omar')
    await luis.fills({ 'What should they know?': 'Nobody has met them since the start.' })
    await luis.chooses('The old owner', 'Stays as backup')
    await stage.picture(luis.page, 'hand-over')
    await luis.submits('Hand over')
    expect(await luis.reads('Greyhound Media')).toContain('Owner: Omar Haddad')
    await stage.picture(luis.page, 'handed-over')
    await omar.goesTo('Client Risk')
    await omar.page.getByRole('tab', { name: 'Messages' }).click()
    const told = await omar.reads('handed it over to you.')
    expect(told).toContain('Nobody has met them since the start.')
    await stage.picture(omar.page, 'handed-over-to')
  })

  test('Luis hands all of his clients over', async () => {
    const luis = await stage.enter('luis')
    await luis.says('/client-risk handover')
    await luis.reads(/Luis Ortega owns \d clients/)
    await luis.picks('New owner', 'Mei')
    await stage.picture(luis.page, 'hand-over-all')
    await luis.submits('Hand over')
    expect(await luis.reads('now belong to Mei Tan')).toContain('Ibis Biotech')
    await stage.picture(luis.page, 'handed-over-all')
  })

  test('Dana names who covers while she is away', async () => {
    const dana = await stage.enter('dana')
    await dana.says('/client-risk cover')
    await dana.picks('Who covers?', 'Dana')
    await dana.fills({ 'First day': '2031-08-01', 'Last day': '2031-08-14' })
    await dana.clicks('Save')
    await dana.reads('Nobody covers for themselves.')
    await stage.picture(dana.page, 'cover')
    await dana.picks('Who covers?', 'Luis')
    await dana.submits('Save')
    const covers = await dana.reads('Luis Ortega covers for Dana Reyes from 1 Aug 2031 to 14 Aug 2031.')
    expect(covers).toContain('Mei Tan covers for Omar Haddad')
    await stage.picture(dana.page, 'covers')
  })
})
