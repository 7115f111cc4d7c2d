import type { CoverProblem } from '../../domain/clients/cover-problems.ts'
import type { Asker } from '../../domain/clients/teammate.ts'
import type { CalendarDate } from '../../domain/time.ts'
import { type ArrangedCover, arrangeCover, changeCover } from '../../usecases/arrange-cover.ts'
import type { Cover } from '../../usecases/cover-ports.ts'
import { slackIdsOf } from '../../usecases/our-people.ts'
import { showCovers } from '../../usecases/show-covers.ts'
import { notAllowedMessage } from '../access/not-allowed-message.ts'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { paragraph } from '../blocks/section.ts'
import type { Desk } from '../desk.ts'
import { OWNER_IS_NOBODY } from '../form/at-record.ts'
import type { Outcome, Submitter } from '../form/definition.ts'
import { type CoverSubject, coversTyped, ENDED } from './cover-subject.ts'
import { coverNewsMessage, coversMessage, sentenceOf } from './covers-message.ts'

/** What the form about a cover says; people as Slack user ids. */
export interface CoverValues {
  /** Null where the form does not ask. */
  away: string | null
  delegate: string
  from: CalendarDate
  until: CalendarDate
}

/** Arranges or changes a cover, tells those whom it concerns, and answers with all that is arranged. */
export async function saveCover(
  desk: Desk,
  { asker, sourceKey }: Submitter,
  subject: CoverSubject,
  { away, delegate, from, until }: CoverValues
): Promise<Outcome<CoverSubject>> {
  const { ports, workspace, now } = desk
  const written = { delegateSlackId: delegate, fromOn: from, untilOn: until }
  const saved =
    subject.cover === null
      ? await arrangeCover(ports, workspace(), asker, { ...written, awaySlackId: away, sourceKey }, now())
      : await changeCover(ports, workspace(), asker, { ...written, ...subject.cover }, now())
  switch (saved.kind) {
    case 'not_allowed':
      return { kind: 'refused', message: notAllowedMessage(saved) }
    case 'gone':
      return { kind: 'refused', message: endedMessage() }
    case 'away_is_nobody':
      return { kind: 'problems', problems: { away: OWNER_IS_NOBODY } }
    case 'delegate_is_nobody':
      return { kind: 'problems', problems: { delegate: OWNER_IS_NOBODY } }
    case 'wrong':
      return { kind: 'problems', problems: messagesOf(saved.problems) }
    case 'changed_meanwhile':
      return changedMeanwhile(desk, asker, subject, saved)
    default:
      return savedOutcome(desk, asker, saved.kind === 'arranged_before', saved.cover)
  }
}

/** Each problem at its field, with how to mend it. */
const MESSAGES: Readonly<Record<CoverProblem, Record<string, string>>> = {
  same_person: { delegate: 'Nobody covers for themselves. Choose somebody else.' },
  begins_in_the_past: { from: 'This day is past. Choose today or a later day.' },
  ends_before_it_begins: { until: 'The last day is before the first. Choose the first day or a later one.' },
  ends_in_the_past: { until: 'This day is past. Choose today or later, or end the cover.' },
  too_long: { until: 'A cover lasts a year at most. Check the year, or hand the clients over.' },
  overlaps: { delegate: 'Covers on some of these days already. Change that cover, or choose other days.' }
}

function messagesOf(problems: readonly CoverProblem[]): Record<string, string> {
  return Object.fromEntries(problems.flatMap((problem) => Object.entries(MESSAGES[problem])))
}

function endedMessage(): Message {
  return { text: mrkdwn`${ENDED}`, blocks: [paragraph(ENDED)] }
}

async function changedMeanwhile(
  desk: Desk,
  asker: Asker,
  subject: CoverSubject,
  { cover, seen }: Extract<ArrangedCover, { kind: 'changed_meanwhile' }>
): Promise<Outcome<CoverSubject>> {
  const [was = {}, present = {}] = await coversTyped(desk, asker, [seen, cover.details])
  const { sourceKey, revision } = cover
  const next = { ...subject, cover: { sourceKey, revision } }
  return { kind: 'changed_meanwhile', by: cover.by, seen: was, present, subject: next }
}

async function savedOutcome(
  desk: Desk,
  asker: Asker,
  isRepeated: boolean,
  cover: Cover
): Promise<Outcome<CoverSubject>> {
  const shown = await showCovers(desk.ports, desk.workspace(), asker, desk.now())
  const message = coversMessage(shown, 0, sentenceOf(cover))
  if (isRepeated) return { kind: 'repeated', message }
  const { awayId, delegateId } = cover.details
  const people = await slackIdsOf(desk.ports, asker.workspaceId, [awayId, delegateId])
  for (const [id, slackUserId] of people) {
    if (id !== asker.teammateId) await tell(desk, slackUserId, coverNewsMessage(cover, id === delegateId))
  }
  return { kind: 'saved', message, clientId: null, slackUserIds: [...people.values()] }
}

/** Never fails the cover: it stands, and is on everybody's Home. */
function tell(desk: Desk, slackUserId: string, message: Message): Promise<void> {
  return desk.faults.guard(
    () => desk.tellSurely(slackUserId, message),
    () => undefined
  )
}
