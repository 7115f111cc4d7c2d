import { describe, expect, test } from 'vitest'
import { addAcme, ago, story, WAYS } from '../support/story.ts'

describe.each(WAYS)('Dana asks about a client %s', (_words, way) => {
  test('and sees how it stands, and why', async () => {
    const { sandbox, book } = await story(way)
    await addAcme(book)
    const dana = sandbox.person('dana')
    expect(await dana.types('/client-risk acme')).toMatchObject({ ok: true })
    const [card] = dana.sees()
    expect(card?.isEphemeral).toBe(true)
    expect(card?.words).toMatch(/^Acme Corp/)
    expect(card?.words).toContain('Watch, risk 46 of 100')
    expect(card?.words).toMatch(/Last check-in 70 days ago/)
    expect(card?.words).toContain('3 of 7 inputs on record, oldest 70 days')
    expect(card?.words).toContain('Carla Ruiz')
    expect(card?.words).toContain('Budget is tight.')
    expect(card?.words).toMatch(/€[\d,]+ \(revenue × risk, not a forecast\)/)
    expect(card?.text).toMatch(/^Acme Corp: Watch, risk 46\. /)
  })

  test('and nobody else sees it, and Slack is not called for it', async () => {
    const { sandbox, book } = await story(way)
    await addAcme(book)
    const dana = sandbox.person('dana')
    await dana.types('/client-risk acme')
    sandbox.requests.clear()
    await dana.types('/client-risk acme')
    expect(dana.sees()).toHaveLength(2)
    expect(sandbox.requests.all().filter(({ method }) => method !== 'users.list')).toEqual([])
    expect(sandbox.person('ben').sees({ in: 'general' })).toEqual([])
  })

  test('and shares the card with the channel, without notes', async () => {
    const { sandbox, book } = await story(way)
    await addAcme(book)
    const [dana, ada] = [sandbox.person('dana'), sandbox.person('ada')]
    await dana.types('/client-risk acme', { in: 'leadership' })
    await dana.clicks('Share')
    const shared = await sandbox.waitFor(() => ada.sees({ in: 'leadership' })[0])
    expect(shared.words).toContain('Watch, risk 46 of 100')
    expect(shared.words).not.toContain('Budget is tight.')
    await sandbox.waitFor(() => dana.sees({ in: 'leadership' })[0]?.words.includes('Shared to this channel'))
    await ada.clicks('Show me privately', { on: shared })
    const own = await sandbox.waitFor(() => ada.sees({ in: 'leadership' }).find((seen) => seen.isEphemeral))
    expect(own.words).toContain('Budget is tight.')
  })
})

describe('the points of the card', () => {
  test('add up to the score that is shown', async () => {
    const { sandbox, book } = await story()
    await addAcme(book)
    const dana = sandbox.person('dana')
    await dana.types('/client-risk acme')
    const words = dana.sees()[0]?.words ?? ''
    const points = [...words.matchAll(/^\+(\d+)$/gm)].map(([, earned]) => Number(earned))
    expect(points.length).toBeGreaterThan(1)
    expect(points.reduce((sum, earned) => sum + earned, 0)).toBe(46)
  })
})

describe('Dana names a client', () => {
  test('in whatever way, and means Acme', async () => {
    const { sandbox, book } = await story()
    await addAcme(book)
    const dana = sandbox.person('dana')
    const ways = ['ACME', '  acme   corp ', '“Acme”', '"acme"', 'acme corp inc.', 'acm']
    for (const typed of ways) {
      await dana.types(`/client-risk ${typed}`)
      expect(dana.sees().at(-1)?.words, typed).toMatch(/^Acme Corp/)
    }
    expect(dana.sees()).toHaveLength(ways.length)
  })

  test('that has an ampersand in its name', async () => {
    const { sandbox, book } = await story()
    await book.client('Müller & Söhne GmbH', {})
    const dana = sandbox.person('dana')
    await dana.types('/client-risk muller & sohne')
    expect(dana.sees()[0]?.words).toMatch(/^Müller & Söhne GmbH/)
  })

  test('that is called like a word of the command, in quotes', async () => {
    const { sandbox, book } = await story()
    await book.client('List', {})
    const dana = sandbox.person('dana')
    await dana.types('/client-risk “list”')
    expect(dana.sees()[0]?.words).toMatch(/^List\n/)
    await dana.types('/client-risk list')
    expect(dana.sees()[1]?.words).toMatch(/^All clients\n/)
  })

  test('wrongly, and chooses the one that was meant', async () => {
    const { sandbox, book } = await story()
    await addAcme(book)
    const dana = sandbox.person('dana')
    await dana.types('/client-risk amce')
    expect(dana.sees()[0]?.words).toContain('No client is called “amce”. Did you mean one of these?')
    await dana.clicks('Acme Corp')
    const card = await sandbox.waitFor(() => dana.sees()[1])
    expect(card.words).toMatch(/^Acme Corp/)
  })

  test('by a beginning that two share, and chooses', async () => {
    const { sandbox, book } = await story()
    await book.client('North Mill', {})
    await book.client('North Wind', {})
    const dana = sandbox.person('dana')
    await dana.types('/client-risk north')
    expect(dana.sees()[0]?.words).toContain('Several clients go by “north”. Which one?')
    await dana.clicks('North Wind')
    const card = await sandbox.waitFor(() => dana.sees()[1])
    expect(card.words).toMatch(/^North Wind/)
  })

  test('that nobody knows, and adds it', async () => {
    const { sandbox } = await story()
    const dana = sandbox.person('dana')
    await dana.types('/client-risk Initech')
    expect(dana.sees()[0]?.words).toContain('There are no clients yet')
    await dana.clicks('Add “Initech”')
    await sandbox.waitFor(() => dana.modal()?.submit === 'Add')
    await dana.fills({ 'Revenue a year': 'XXQ 90000' })
    expect((await dana.submits()).errors).toEqual({
      'add_client.revenue': '“XXQ 90000” is not an amount. Write one such as 120000, 12k or EUR 1.2m.'
    })
    await dana.fills({ Tier: 'A · a check-in every 14 days', 'Revenue a year': 'usd 90k' })
    expect(await dana.submits()).toMatchObject({ ok: true })
    const card = await sandbox.waitFor(() =>
      dana.sees().find(({ words }) => words.includes('is in the book.'))
    )
    expect(card.words).toMatch(/^Initech/)
    expect(card.words).toContain('Dana Reyes')
    expect(card.words).toContain('$')
  })

  test('that is taken when adding it, and is told so with everything still there', async () => {
    const { sandbox, book } = await story()
    await addAcme(book)
    const dana = sandbox.person('dana')
    await dana.types('/client-risk zzz')
    await dana.clicks('Add “zzz”')
    await sandbox.waitFor(() => dana.modal()?.submit === 'Add')
    await dana.fills({ Name: 'ACME Corp.', 'Revenue a year': '7' })
    expect((await dana.submits()).errors['add_client.name']).toContain(
      'There is already a client called “Acme Corp”.'
    )
    expect(JSON.stringify(dana.modal()?.values)).toContain('"7"')
  })

  test('that was lost, is told when and why, and brings it back', async () => {
    const { sandbox, book } = await story()
    const gone = await book.client('Goner', { addedAt: ago(400) })
    await book.loss(gone, '2026-01-31', {
      recordedAt: ago(20),
      reasons: ['price', 'other'],
      competitor: 'Globex'
    })
    const dana = sandbox.person('dana')
    await dana.types('/client-risk goner')
    expect(dana.sees()[0]?.words).toContain(
      'Goner\nLost on 31 Jan 2026. A lost client has no risk score.\nWhy: Price, Something else. To Globex.'
    )
    await dana.clicks('Won back')
    await sandbox.waitFor(() => dana.modal()?.words.includes('Since when?'))
    await dana.submits()
    const card = await sandbox.waitFor(() =>
      dana.sees().find(({ words }) => words.includes('is a client again.'))
    )
    expect(card.words).toMatch(/Goner is a client again\. Risk is \d+\./)
  })
})

describe('Dana shares a card', () => {
  test('where others would read it, and is told why not', async () => {
    const { sandbox, book } = await story()
    await addAcme(book)
    const dana = sandbox.person('dana')
    for (const [where, reason] of [
      ['with-acme', 'people of another company read this channel'],
      ['general', 'guests read this channel'],
      ['dm', 'this is a direct message']
    ] as const) {
      await dana.types('/client-risk acme', { in: where })
      const card = dana.sees({ in: where })[0] ?? expect.fail(`There is no card in ${where}`)
      await dana.clicks('Share', { on: card })
      const refusal = await sandbox.waitFor(() => dana.sees({ in: where })[1])
      expect(refusal.words).toContain(reason)
      expect(dana.sees({ in: where }).filter((seen) => !seen.isEphemeral)).toEqual([])
    }
  })

  test('once, however often Slack delivers the click', async () => {
    const { sandbox, book } = await story()
    await addAcme(book)
    const [dana, ada] = [sandbox.person('dana'), sandbox.person('ada')]
    await dana.types('/client-risk acme', { in: 'leadership' })
    await dana.clicks('Share')
    await sandbox.waitFor(() => ada.sees({ in: 'leadership' })[0])
    const click = sandbox.deliveries().at(-1)
    expect(click && (await sandbox.deliver(click))).toMatchObject({ ok: true })
    await dana.clicks('Refresh')
    await sandbox.waitFor(() => !dana.sees({ in: 'leadership' })[0]?.words.includes('Shared to this channel'))
    expect(ada.sees({ in: 'leadership' })).toHaveLength(1)
  })
})
