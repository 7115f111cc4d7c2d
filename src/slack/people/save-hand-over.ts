import type { ClientRef } from '../../domain/clients/client.ts'
import type { Asker, Teammate } from '../../domain/clients/teammate.ts'
import type { Instant } from '../../domain/time.ts'
import { admit } from '../../usecases/admit.ts'
import { type HandedOver, handOver, newOwner } from '../../usecases/hand-over.ts'
import { turnedMessage } from '../access/turned-message.ts'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { paragraph } from '../blocks/section.ts'
import { cardAfter } from '../card/card-after.ts'
import { goneMessage } from '../client/gone-message.ts'
import type { Desk } from '../desk.ts'
import { OWNER_IS_NOBODY } from '../form/at-record.ts'
import type { Outcome, Submitter } from '../form/definition.ts'
import { called } from './contact-words.ts'
import { type HandOverSubject, ownersOf } from './hand-over-subject.ts'
import { tellNewOwner } from './tell-new-owner.ts'

/** What the form about a hand-over says. */
export interface HandOverValues {
  /** Slack user id. */
  to: string
  note: string | null
  backup: boolean
  people: boolean
}

/** Hands a client over, and tells the new owner. */
export async function saveHandOver(
  desk: Desk,
  { asker }: Submitter,
  subject: HandOverSubject,
  { to: toSlackId, note, backup, people }: HandOverValues
): Promise<Outcome<HandOverSubject>> {
  const { clientId, owner } = subject
  const before = desk.now()
  const to = await newOwner(desk.ports, asker, toSlackId, before)
  if (to === null) return { kind: 'problems', problems: { to: OWNER_IS_NOBODY } }
  const terms = { note, keepsBackup: backup, movesPeople: people }
  const passing = { clientId, ownerId: owner?.id ?? null, to, ...terms }
  const handed = await handOver(desk.ports, desk.workspace(), asker, passing, before)
  switch (handed.kind) {
    case 'gone':
    case 'not_allowed':
      return { kind: 'refused', message: turnedMessage(handed) }
    case 'owns_already':
      return {
        kind: 'problems',
        problems: { to: `${called(to.name)} owns it already. Choose somebody else.` }
      }
    case 'changed_meanwhile':
      return changedMeanwhile(desk, asker, subject, handed)
    default: {
      const message = await answerTo(desk, asker, handed.client, to, before)
      if (handed.kind === 'handed_over_before') return { kind: 'repeated', message }
      if (to.id !== asker.teammateId) await tellNewOwner(desk, asker, to, clientId, note)
      const slackUserIds = [to, handed.former].flatMap((each) => each?.slackUserId ?? [])
      return { kind: 'saved', message, clientId, slackUserIds }
    }
  }
}

/** The card; who may not see a confidential client any more learns just that it is handed over. */
async function answerTo(
  desk: Desk,
  asker: Asker,
  { id, name }: ClientRef,
  to: Teammate,
  before: Instant
): Promise<Message> {
  const sentence = `${called(name)} belongs to ${called(to.name)} now.`
  const sees = await admit(desk.ports, desk.workspace(), asker, id, 'see_client', desk.now())
  if (sees.kind === 'admitted') return cardAfter(desk, asker, id, sentence, before)
  return { text: mrkdwn`${sentence}`, blocks: [paragraph(sentence)] }
}

async function changedMeanwhile(
  desk: Desk,
  asker: Asker,
  subject: HandOverSubject,
  { by }: Extract<HandedOver, { kind: 'changed_meanwhile' }>
): Promise<Outcome<HandOverSubject>> {
  const known = await ownersOf(desk, asker, subject.clientId)
  if (known === null) return { kind: 'refused', message: goneMessage() }
  const events = [`It belongs to ${known.owner?.name ?? 'nobody'} now.`]
  return { kind: 'changed_meanwhile', by, seen: {}, present: {}, events, subject: { ...subject, ...known } }
}
