import { describe, expect, test } from 'vitest'
import { typedText } from '../../../src/slack/answer/typed-text.ts'
import { addAcme, story } from '../../support/story.ts'

describe('what somebody types', () => {
  test('stays as it is, line breaks, tabs, joined emoji and other scripts included', () => {
    for (const text of ['two\nlines\tand a tab', '👩‍💻 שלום', 'می‌خواهم', 'a "quote" & <b>'])
      expect(typedText(text)).toBe(text)
  })

  test('loses what no database keeps', () => {
    expect(typedText(' a\0b\r\nc\u001b\ud800 ')).toBe('ab\nc')
  })

  test('is empty when there is nothing in it to see', () => {
    for (const text of ['', ' \n ', '\0', '\u200b', '\u202e\u2066 ']) expect(typedText(text)).toBe('')
  })
})

test('a NUL that was pasted into a form or a command is no reason to fail', async () => {
  const { sandbox, book, store } = await story()
  const acme = await addAcme(book)
  const dana = sandbox.person('dana')
  await dana.types('/client-risk ac\0me')
  expect(dana.sees().at(-1)?.words).toMatch(/^Acme Corp/)
  await dana.types('/client-checkin acme')
  await sandbox.waitFor(() => dana.modal()?.submit === 'Log')
  expect(await dana.searches('With whom', 'car\0')).toEqual(['Carla Ruiz, CFO'])
  await dana.fills({ 'What was it about?': 'Pasted\0 words', 'Somebody new': 'Nora\0 Vale' })
  await dana.submits()
  await sandbox.waitFor(() => dana.sees().at(-1)?.words.includes('Check-in logged'))
  const known = await store.facts.byId(book.workspaceId, acme, Date.now())
  expect(known?.latest?.summary).toBe('Pasted words')
})

test('a client needs a name that can be seen', async () => {
  const { sandbox } = await story()
  const dana = sandbox.person('dana')
  await dana.types('/client-risk nobody')
  await dana.clicks('Add “nobody”')
  await sandbox.waitFor(() => dana.modal()?.submit === 'Add')
  await dana.fills({ Name: '\u200b\u202e' })
  expect((await dana.submits()).errors).toEqual({
    'add_client.name': 'Write the name of the client.'
  })
})
