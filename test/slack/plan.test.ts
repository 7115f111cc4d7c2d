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
    expect(await detailsOf('action')).toMatchObject([{ action: 'Call Carla', doneOn: null }])
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
})
