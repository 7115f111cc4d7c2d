import type { ActionsBlock, KnownBlock } from '@slack/types'
import { dayIn, formatDay } from '../../domain/calendar.ts'
import type { Deadline } from '../../domain/feedback/due.ts'
import { type FeedbackStep, isFollowedUp } from '../../domain/feedback/steps.ts'
import type { ShownFeedback } from '../../usecases/show-feedback.ts'
import { button, buttons } from '../blocks/button.ts'
import { actionCount, STATES } from '../blocks/feedback.ts'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { bold, type Line, lines, link, moment } from '../blocks/rich.ts'
import { header, note } from '../blocks/section.ts'
import { ACTIONS, FORMS, numbered, openAction } from '../ids.ts'
import { backTo, doors, roomValue } from '../rooms/room-blocks.ts'
import { feedbackValue, saidOf } from './feedback-words-blocks.ts'
import { paginate, threadPieces, wordPieces } from './thread-blocks.ts'

/** Feedback with its words, how far it has come, until when what is due, what became of it, and what can be done now. */
export function feedbackMessage(shown: ShownFeedback, asked: number, news: string | null = null): Message {
  const { client, details, state, thread, timeZone } = shown
  const pages = paginate([...wordPieces(details.text), ...threadPieces(thread, timeZone)])
  const page = Math.min(asked, pages.length - 1)
  const standing = isFollowedUp(details) ? `${saidOf(details)}: ${STATES[state]}` : saidOf(details)
  return {
    text: mrkdwn`${client.name}: ${standing}`,
    blocks: [
      header(client.name),
      ...(news === null ? [] : [note(news)]),
      lines(...headLines(shown)),
      ...(pages[page] ?? []),
      ...(pages.length === 1 ? [] : [turns(shown, page, pages.length)]),
      ...stepRow(shown),
      onwardRow(shown)
    ] satisfies KnownBlock[]
  }
}

function headLines({
  details,
  contact,
  owner,
  state,
  deadlines,
  planned,
  timeZone,
  now
}: ShownFeedback): Line[] {
  const at = (instant: number) => moment(instant, formatDay(dayIn(timeZone, instant)))
  const due = (words: string, deadline: Deadline | null): Line[] => {
    if (deadline === null) return []
    const basis = deadline.isAgreed ? ' (agreed)' : ' (policy)'
    return [[bold(words), at(deadline.at), basis, ...(deadline.at < now ? [bold(' · overdue')] : [])]]
  }
  const from = contact === null ? [] : [` · ${contact}`]
  const source = details.permalink === null ? [] : [' · ', link('Message', details.permalink)]
  const head: Line = [bold(saidOf(details)), ...from, ' · ', at(details.receivedAt), ...source]
  if (!isFollowedUp(details)) return [head]
  const isUnanswered = state === 'open' || state === 'acknowledged'
  return [
    head,
    [bold('State: '), STATES[state]],
    [bold('Owner: '), owner ?? 'nobody yet'],
    ...(isUnanswered ? due('Answer by: ', deadlines.respond) : []),
    ...(isUnanswered || state === 'answered' ? due('Resolve by: ', deadlines.resolve) : []),
    ...(planned === 0 ? [] : [[bold('In the plan for it: '), `${actionCount(planned)} still to be done`]])
  ]
}

const STEP_WORDS: Record<FeedbackStep, string> = {
  acknowledge: 'Acknowledge',
  answer: 'Answered',
  resolve: 'Resolved',
  tell: 'Client told',
  reopen: 'Reopen'
}

/** A button for each step that is possible now; the one that is next comes first and is the green one. */
function stepRow({ client, sourceKey, steps }: ShownFeedback): ActionsBlock[] {
  if (steps.length === 0) return []
  const value = feedbackValue(client.id, sourceKey)
  const all = steps.map((step, place) =>
    button(
      STEP_WORDS[step],
      openAction(FORMS[`${step}Feedback`]),
      value,
      place === 0 && step !== 'reopen' ? 'primary' : undefined
    )
  )
  return [buttons(...all)]
}

function onwardRow({ client, sourceKey, mayRefer, planned, state }: ShownFeedback): ActionsBlock {
  const value = feedbackValue(client.id, sourceKey)
  const isOver = state === 'resolved' || state === 'closed'
  return buttons(
    ...(mayRefer ? [button('Ask for a referral', openAction(FORMS.referral), value, 'primary')] : []),
    ...(isOver && planned > 0
      ? [button(`Settle what was planned for it (${planned})`, ACTIONS.settlePlanned, value, 'primary')]
      : []),
    button('Change', openAction(FORMS.editFeedback), value),
    ...doors(['All feedback', roomValue('feedback', client.id, 'open')], backTo(client.id))
  )
}

function turns({ client, sourceKey }: ShownFeedback, page: number, pages: number): ActionsBlock {
  const turn = (label: string, to: number, place: number) =>
    button(label, numbered(ACTIONS.showFeedback, place), feedbackValue(client.id, sourceKey, to))
  return buttons(
    ...(page > 0 ? [turn('Newer', page - 1, 0)] : []),
    ...(page < pages - 1 ? [turn('Older', page + 1, 1)] : [])
  )
}
