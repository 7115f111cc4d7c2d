import { describe, expect, test } from 'vitest'
import { addAcme, type Story, story } from '../support/story.ts'

/** Opens a form of Acme's from the card. */
async function opens({ sandbox }: Story, who: string, form: string) {
  const person = sandbox.person(who)
  await person.types('/client-risk acme')
  await person.chooses('Write down…', form)
  await sandbox.waitFor(() => ['Save', 'Pin', 'Snooze'].includes(person.modal()?.submit ?? ''))
  return person
}

const says = (told: Story, who: string, words: string) =>
  told.sandbox.waitFor(() =>
    told.sandbox
      .person(who)
      .sees()
      .find((seen) => seen.words.includes(words))
  )

describe('what Dana writes down about Acme', () => {
  test('is on record as she said it, and the card tells how the risk moved', async () => {
    const told = await story()
    const acme = await addAcme(told.book)
    const forms: [form: string, fields: Record<string, string | string[]>, answer: string][] = [
      [
        'Add a commitment',
        { 'What is promised or expected?': 'Migration plan', Kind: 'Deliverable', Due: '2020-01-31' },
        'Commitment saved.'
      ],
      [
        'Open a risk',
        {
          'What may happen?': 'They try Globex',
          'How likely?': '4 · Likely',
          'How bad?': '5 · We lose the client',
          Competitor: 'Globex',
          'Threat by the competitor': 'High: the client evaluates them'
        },
        'Risk opened.'
      ],
      ['Plan an action', { 'What is to be done?': 'Call Carla', Due: 'in 2 weeks' }, 'Action planned.'],
      ['Check the health', { Trust: '2 · Poor' }, 'Health check saved.'],
      ['Pin the level', { Level: 'Critical', 'Why?': 'Their CEO told me' }, 'Level pinned to Critical.'],
      ['Snooze alerts', { 'Why can it wait?': 'Their board meets' }, 'All alerts about it are silent']
    ]
    for (const [form, fields, answer] of forms) {
      const dana = await opens(told, 'dana', form)
      await dana.fills(fields)
      expect(await dana.submits(), form).toMatchObject({ ok: true })
      await says(told, 'dana', answer)
    }
    const { records } = told.store
    const detailsOf = async (kind: Parameters<typeof records.ofClient>[1]) =>
      (await records.ofClient(told.book.workspaceId, kind, acme)).map(({ details }) => details)
    expect(await detailsOf('commitment')).toMatchObject([
      { commitment: 'Migration plan', kind: 'deliverable', dueOn: '2020-01-31' }
    ])
    expect(await detailsOf('risk')).toMatchObject([
      { risk: 'They try Globex', likelihood: 4, impact: 5, competitor: 'Globex', threat: 'high' }
    ])
    // Playbooks ask for steps of their own.
    const planned = (await records.ofClient(told.book.workspaceId, 'action', acme)).map(
      ({ details }) => details
    )
    expect(planned.filter(({ playbook }) => playbook === null)).toMatchObject([
      { action: 'Call Carla', doneOn: null }
    ])
    expect(await detailsOf('judgement')).toMatchObject([
      { kind: 'health', trust: 2 },
      { kind: 'override', level: 'critical' }
    ])
    expect(await detailsOf('snooze')).toMatchObject([{ cause: null, reason: 'Their board meets' }])
    await told.sandbox.person('dana').types('/client-risk acme')
    await says(told, 'dana', 'Their CEO told me')
  })

  test('that does not fit together is refused at the field, with what to do', async () => {
    const told = await story()
    await addAcme(told.book)
    const wrong: [form: string, fields: Record<string, string>, message: string][] = [
      ['Add a commitment', { 'What is promised or expected?': 'A plan', Due: '3/4' }, 'can be two days'],
      [
        'Add a commitment',
        { 'What is promised or expected?': 'A plan', 'Signed off on': '2026-11-01' },
        'Write who signed it off'
      ],
      [
        'Open a risk',
        { 'What may happen?': 'They leave', 'How likely?': '4 · Likely' },
        'Say how bad it would be'
      ],
      [
        'Open a risk',
        { 'What may happen?': 'They leave', 'Threat by the competitor': 'Low: they know each other' },
        'Write which competitor'
      ],
      ['Check the health', {}, 'Give a mark to at least one'],
      ['Pin the level', { Level: 'Watch', 'Why?': 'x', Until: 'in 5 months' }, 'within 90 days'],
      ['Snooze alerts', { 'Why can it wait?': 'x', Until: 'yesterday' }, 'is past']
    ]
    for (const [form, fields, message] of wrong) {
      const dana = await opens(told, 'dana', form)
      await dana.fills(fields)
      expect(JSON.stringify(await dana.submits()), form).toContain(message)
      await dana.closes()
    }
  })

  test('is settled from the plan: kept, closed, done, and what was moved says why', async () => {
    const told = await story()
    const acme = await addAcme(told.book)
    const { records } = told.store
    const { sandbox, book } = told
    for (const [form, field, words] of [
      ['Add a commitment', 'What is promised or expected?', 'Migration plan'],
      ['Open a risk', 'What may happen?', 'They try Globex'],
      ['Plan an action', 'What is to be done?', 'Call Carla']
    ] as const) {
      const dana = await opens(told, 'dana', form)
      await dana.fills({ [field]: words })
      await dana.submits()
      await says(
        told,
        'dana',
        form === 'Add a commitment'
          ? 'Commitment saved.'
          : form === 'Open a risk'
            ? 'Risk opened.'
            : 'Action planned.'
      )
    }
    const dana = sandbox.person('dana')
    const settle = async (item: string, fields: Record<string, string>, task = 'Settle an item…') => {
      await dana.types('/client-risk acme')
      await dana.chooses('Look closer…', 'Plan: risks, actions, commitments')
      await sandbox.waitFor(() => dana.sees().find(({ words }) => words.includes('Open items')))
      await dana.chooses(task, item)
      await sandbox.waitFor(() => dana.modal()?.submit === 'Save')
      for (const [label, value] of Object.entries(fields)) {
        if (value.startsWith('It is moved')) await dana.chooses(label, value)
        else await dana.fills({ [label]: value })
        await sandbox.waitFor(
          () => value.startsWith('It is moved') === false || dana.modal()?.words.includes('New day')
        )
      }
      expect(await dana.submits()).toMatchObject({ ok: true })
    }
    await settle('Migration plan', {
      'What became of it?': 'It is moved to another day',
      'New day': '2040-01-02',
      'Why?': 'They asked'
    })
    await says(told, 'dana', 'Commitment moved.')
    await settle(
      'They try Globex',
      { 'What is to be done?': 'Show the roadmap' },
      'Plan an action for a risk…'
    )
    await says(told, 'dana', 'Action planned.')
    await settle('They try Globex', { 'What became of it?': 'It is over', 'Why?': 'They signed' })
    await says(told, 'dana', 'Risk closed.')
    await settle('Call Carla', { 'What became of it?': 'It is done' })
    await says(told, 'dana', 'Action done.')
    const [commitment] = await records.ofClient(book.workspaceId, 'commitment', acme)
    expect(commitment?.details).toMatchObject({ dueOn: '2040-01-02', reason: 'They asked', brokenOn: null })
    const [risk] = await records.ofClient(book.workspaceId, 'risk', acme)
    expect(risk?.details).toMatchObject({ closedOn: expect.any(String), reason: 'They signed' })
    const actions = await records.ofClient(book.workspaceId, 'action', acme)
    const planned = actions
      .filter(({ details }) => details.playbook === null)
      .map(({ details }) => [details.action, details.riskKey, details.doneOn !== null])
    expect(planned.sort()).toEqual([
      ['Call Carla', null, true],
      ['Show the roadmap', risk?.sourceKey, false]
    ])
  })
})

test('what Dana decided over the computed she takes back: the pin is lifted, the silence ended', async () => {
  const told = await story()
  await addAcme(told.book)
  const { sandbox } = told
  const pins = await opens(told, 'dana', 'Pin the level')
  await pins.fills({ Level: 'Critical', 'Why?': 'Their CEO told me' })
  await pins.submits()
  await says(told, 'dana', 'Level pinned to Critical.')
  const dana = await opens(told, 'dana', 'Snooze alerts')
  await dana.fills({ 'Why can it wait?': 'Their board meets' })
  await dana.submits()
  await says(told, 'dana', 'are silent until')
  await dana.chooses('Look closer…', 'The client itself, its contracts')
  await says(told, 'dana', 'Their board meets')
  await dana.clicks('Lift the pin')
  await sandbox.waitFor(() => !dana.sees().at(-1)?.words.includes('Their CEO told me'))
  await dana.clicks('End the silence')
  await sandbox.waitFor(() => !dana.sees().at(-1)?.words.includes('Their board meets'))
  await dana.types('/client-risk acme')
  const card = await sandbox.waitFor(() => dana.sees().at(-1))
  expect(card.words).not.toContain('Critical')
})
