import type { KnownBlock } from '@slack/types'
import { dayIn, formatDay } from '../../domain/calendar.ts'
import { isFollowedUp } from '../../domain/feedback/steps.ts'
import type { ShownFeedback } from '../../usecases/show-feedback.ts'
import { button, buttons } from '../blocks/button.ts'
import { bold, lines, moment } from '../blocks/rich.ts'
import { ACTIONS, FORMS, numbered, openAction } from '../ids.ts'
import { feedbackValue } from './feedback-words-blocks.ts'

/** What can be done about feedback that was just logged: see to it, or ask a promoter for a referral. */
export function onwardBlocks({
  client,
  sourceKey,
  details,
  deadlines,
  mayRefer,
  timeZone
}: ShownFeedback): KnownBlock[] {
  const show = button('Show it', numbered(ACTIONS.showFeedback, 0), feedbackValue(client.id, sourceKey, 0))
  if (mayRefer) {
    const refer = button(
      'Ask for a referral',
      openAction(FORMS.referral),
      feedbackValue(client.id, sourceKey),
      'primary'
    )
    return [
      lines([bold('A promoter: '), 'whoever is this glad of us may know others.']),
      buttons(refer, show)
    ]
  }
  const { respond } = deadlines
  if (!isFollowedUp(details) || respond === null) return []
  const due = moment(respond.at, formatDay(dayIn(timeZone, respond.at)))
  return [lines([bold('Answer by: '), due]), buttons(show)]
}
