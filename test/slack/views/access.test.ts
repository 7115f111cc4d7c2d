import { describe, expect, test } from 'vitest'
import { CLIENT_DEEDS, type ClientDeed } from '../../../src/domain/permissions.ts'
import { notAllowedMessage, notAllowedSentence } from '../../../src/slack/access/not-allowed-message.ts'
import { turnedMessage } from '../../../src/slack/access/turned-message.ts'
import type { Message } from '../../../src/slack/blocks/message.ts'
import type { NotAllowed } from '../../../src/usecases/admit.ts'
import { expectTaken } from './taken.ts'
import { WORST_TEXTS } from './worst-texts.ts'

const refusal = (text: string, change: Partial<NotAllowed> = {}): NotAllowed => ({
  kind: 'not_allowed',
  deed: 'edit_client',
  client: { id: 'c1', name: text },
  owner: { id: 'mia', name: text, slackUserId: 'U1', isActive: true },
  standing: 'member',
  ...change
})

const messages = (text: string): [string, Message][] => [
  ['a refusal', notAllowedMessage(refusal(text))],
  ['a client that somebody may not see', turnedMessage(refusal(text, { standing: null }))],
  ['a refusal whose owner has left', notAllowedMessage(refusal(text, { owner: gone(text) }))]
]
const gone = (name: string) => ({ id: 'mia', name, slackUserId: null, isActive: false })

describe.each(WORST_TEXTS)('with text that is %s', (_kind, text) => {
  test.each(messages(text))('Slack takes %s', (_name, message) => expectTaken(message))
})

describe('a refusal says who may, and whom to ask', () => {
  const acme = refusal('Acme', { owner: { id: 'mia', name: 'Mia', slackUserId: 'U1', isActive: true } })

  test('at a client', () => {
    expect(notAllowedSentence(acme)).toBe(
      'Acme: only those who work with it, leads and admins can change what is known about it, and its contracts. Ask its owner, Mia.'
    )
  })

  test('at a client that they may not see, whatever they wanted there', () => {
    const sentence =
      'Acme is confidential: only those who work with it, leads and admins can see it. Ask its owner, Mia.'
    for (const deed of Object.keys(CLIENT_DEEDS) as ClientDeed[])
      expect(notAllowedSentence({ ...acme, deed, standing: null })).toBe(sentence)
  })

  test('at a client whose owner is not here to be asked', () => {
    expect(notAllowedSentence({ ...acme, owner: gone('Mia') })).toMatch(
      'Its owner, Mia, is not here any more: ask a lead or an admin.'
    )
    expect(notAllowedSentence({ ...acme, owner: null })).toMatch('Ask a lead or an admin.')
  })

  test('in the whole book', () => {
    expect(notAllowedSentence({ kind: 'not_allowed', deed: 'import' })).toBe(
      'Only leads and admins of this workspace can import lists. An admin can make you a lead.'
    )
    expect(notAllowedSentence({ kind: 'not_allowed', deed: 'name_leads' })).toBe(
      'Only admins of this workspace can name leads. Ask one of them.'
    )
  })
})
