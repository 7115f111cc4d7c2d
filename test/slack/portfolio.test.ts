import { describe, expect, test } from 'vitest'
import { readWithout } from '../../src/slack/portfolio/read-without.ts'
import { ago, story } from '../support/story.ts'

/** Three clients in euros: 50, 30 and 20 %. */
async function threeClients() {
  const scene = await story()
  for (const [name, amount] of [
    ['Acme Corp', '50000.00'],
    ['Beta, Inc', '30000.00'],
    ['Cato', '20000.00']
  ] as const)
    await scene.book.client(name, { addedAt: ago(60), annualRevenue: { amount, currency: 'EUR' } })
  const ada = scene.sandbox.person('ada')
  const answer = async (line: string) => {
    const before = ada.sees().length
    await ada.types(line)
    return scene.sandbox.waitFor(() => ada.sees().slice(before)[0])
  }
  return { ...scene, ada, answer }
}

describe('the portfolio', () => {
  test('shows an admin what the book depends on, and what a loss would do', async () => {
    const { sandbox, ada, answer } = await threeClients()
    const whole = await answer('/client-risk portfolio')
    expect(whole.words).toContain('€100,000 a year from 3 clients. Acme Corp brings 50.0 %.')
    expect(whole.words).toContain('As dependent as on 2.6 clients of equal size (HHI 3,800).')
    expect(whole.words).toContain('Acme Corp alone brings 50.0 % of EUR revenue, more than 20 %.')
    expect(whole.words).toContain('NPS: no answers')
    expect(whole.words).toContain(
      'No\n · Is satisfaction measured? Active clients with a score in 365 days: 0 of 3.'
    )
    await ada.chooses('What if you lost …', 'Acme Corp', { on: whole })
    const lost = await sandbox.waitFor(() =>
      ada.sees().find(({ words }) => words.startsWith('Without Acme Corp'))
    )
    expect(lost.words).toContain('You would lose €50,000 a year, 50.0 % of EUR revenue.')
    expect(lost.words).toContain('Beta, Inc 60.0 %')

    const two = await answer('/client-risk portfolio without acme, “beta, inc”')
    expect(two.words).toContain('You would lose €80,000 a year, 80.0 % of EUR revenue.')
    const typo = await answer('/client-risk portfolio without acne corp')
    expect(typo.words).toContain('No client is called “acne corp”. Without which one?')
    await ada.clicks('Acme Corp', { on: typo })
    await sandbox.waitFor(
      () => ada.sees().filter(({ words }) => words.startsWith('Without Acme Corp')).length === 2
    )
    expect((await answer('/client-risk portfolio of acme')).words).toContain('After `portfolio` you can name')
  })

  test('is for leads and admins, and who else asks is told so', async () => {
    const { sandbox, ada, answer } = await threeClients()
    const dana = sandbox.person('dana')
    await dana.types('/client-risk portfolio')
    expect(dana.sees().at(-1)?.words).toContain(
      'Only leads and admins of this workspace can see the portfolio.'
    )
    await answer('/client-risk portfolio without acme')
    await ada.clicks('Whole portfolio')
    const click = { ...(sandbox.deliveries().at(-1)?.payload ?? {}), user: { id: dana.id } }
    await sandbox.deliver({ type: 'interactive', payload: click })
    await sandbox.waitFor(() => ada.sees().some(({ words }) => words.includes('Only leads and admins')))
  })
})

test.each([
  ['', []],
  ['without acme', ['acme']],
  ['WITHOUT acme corp ,beta', ['acme corp', 'beta']],
  ['without "Beta, Inc", cato', ['Beta, Inc', 'cato']],
  ['without', null],
  ['without , ', null],
  ['with acme', null],
  [`without ${'a,'.repeat(21)}`, null]
])('portfolio %s leaves out %j', (rest, names) => {
  expect(readWithout(rest)).toEqual(names === null ? { kind: 'unclear' } : { kind: 'without', names })
})
