import { expect, test } from 'vitest'
import { ago, story } from '../support/story.ts'

const EVIL = '<!channel> <@U0EVIL> <https://evil.example|click> *bold* &amp; \u202egnp.exe\u200b'

test('hostile names and notes mention nobody, link nowhere and format nothing', async () => {
  const { sandbox, book } = await story()
  const evil = await book.client(EVIL, { addedAt: ago(200) })
  const contact = await book.contact(evil, EVIL, { title: EVIL, isExecutive: true, addedAt: ago(200) })
  await book.touchpoint(evil, {
    occurredAt: ago(50),
    contactIds: [contact],
    summary: EVIL,
    nextStep: EVIL
  })
  const dana = sandbox.person('dana')
  await dana.types('/client-risk list')
  await dana.chooses('Show a client', evil)
  const card = await sandbox.waitFor(() => dana.sees()[1])
  for (const { text, blocks } of dana.sees()) {
    expect(text).not.toMatch(/<[!@#h]/)
    expect(text).not.toMatch(/[\u202e\u200b]/)
    for (const markup of mrkdwnIn(blocks)) expect(markup).not.toMatch(/<(?!!date\^)[!@#h]|\*bold\*/)
    expect(JSON.stringify(blocks)).not.toMatch(/"type":"(link|user|broadcast|channel)"/)
  }
  expect(card.words).toContain('<!channel>')
})

/** Everything that Slack would read as markup. */
function mrkdwnIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(mrkdwnIn)
  if (typeof value !== 'object' || value === null) return []
  const own = 'type' in value && value.type === 'mrkdwn' && 'text' in value ? [String(value.text)] : []
  return [...own, ...Object.values(value).flatMap(mrkdwnIn)]
}
