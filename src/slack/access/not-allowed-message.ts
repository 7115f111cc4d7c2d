import type { KnownBlock } from '@slack/types'
import { BOOK_DEEDS, CLIENT_DEEDS, type Standing } from '../../domain/permissions.ts'
import type { NotAllowed, NotAllowedInBook } from '../../usecases/admit.ts'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { paragraph } from '../blocks/section.ts'
import { cleanName, cut } from '../blocks/text.ts'

/** As much of a name as a sentence can hold. */
const NAME = 80

/** Who may do what needs this standing at least. */
const WHO: Record<Standing, string> = {
  member: 'those who work with it, leads and admins',
  team: 'those who work with it, leads and admins',
  lead: 'leads and admins',
  admin: 'admins'
}

/** Says what somebody may not do, who may, and whom to ask. */
export function notAllowedMessage(refusal: NotAllowed | NotAllowedInBook): Message {
  return {
    text: mrkdwn`${whoMay(refusal)} ${whomToAsk(refusal)}`,
    blocks: [paragraph(notAllowedSentence(refusal))] satisfies KnownBlock[]
  }
}

/** The same in a form's place. */
export function notAllowedSentence(refusal: NotAllowed | NotAllowedInBook): string {
  return `${whoMay(refusal)} ${whomToAsk(refusal)}`
}

function whoMay(refusal: NotAllowed | NotAllowedInBook): string {
  if (!('client' in refusal)) {
    const { least, words } = BOOK_DEEDS[refusal.deed]
    return `Only ${WHO[least]} of this workspace can ${words}.`
  }
  const { deed, client, standing } = refusal
  const { least, words } = CLIENT_DEEDS[standing === null ? 'see_client' : deed]
  const why = standing === null ? ' is confidential' : ''
  return `${named(client.name)}${why}: only ${WHO[least]} can ${words}.`
}

function whomToAsk(refusal: NotAllowed | NotAllowedInBook): string {
  if (!('client' in refusal))
    return BOOK_DEEDS[refusal.deed].least === 'lead' ? 'An admin can make you a lead.' : 'Ask one of them.'
  const { owner } = refusal
  if (owner === null) return 'Ask a lead or an admin.'
  const name = named(owner.name)
  return owner.isActive
    ? `Ask its owner, ${name}.`
    : `Its owner, ${name}, is not here any more: ask a lead or an admin.`
}

function named(name: string): string {
  return cut(cleanName(name), NAME)
}
