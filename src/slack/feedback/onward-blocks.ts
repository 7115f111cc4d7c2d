import type { KnownBlock } from '@slack/types'
import { dayIn, formatDay } from '../../domain/calendar.ts'
import type { ShownFeedback } from '../../usecases/show-feedback.ts'
import { button, buttons } from '../blocks/button.ts'
import { bold, lines, moment, quote } from '../blocks/rich.ts'
import { ACTIONS, FORMS, numbered, openAction } from '../ids.ts'
import { feedbackValue, saidOf } from './feedback-words-blocks.ts'

/** As much of the words as tells that they were kept. */
const GLANCE = 600

/** What was just logged, and what can be done about it: see to it, or ask a promoter for a referral. */
export function onwardBlocks(shown: ShownFeedback): KnownBlock[] {
  const { client, sourceKey, details, deadlines, mayRefer, timeZone } = shown
  const { text } = details
  const due = deadlines.respond?.at ?? null
  const dueWords = due === null ? [] : [[bold('Answer by: '), moment(due, formatDay(dayIn(timeZone, due)))]]
  const [value, here] = [feedbackValue(client.id, sourceKey), feedbackValue(client.id, sourceKey, 0)]
  return [
    lines([bold(saidOf(details))], ...dueWords),
    ...(text === null || text.trim() === '' ? [] : [quote(text, GLANCE)]),
    ...(mayRefer ? [lines(['A promoter: whoever is this glad of us may know others.'])] : []),
    buttons(
      ...(mayRefer ? [button('Ask for a referral', openAction(FORMS.referral), value, 'primary')] : []),
      button('Show it', numbered(ACTIONS.showFeedback, 0), here)
    )
  ]
}
