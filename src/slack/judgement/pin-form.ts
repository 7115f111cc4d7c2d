import { levels } from '../../domain/assessment/level.ts'
import { PIN_DAYS } from '../../domain/assessment/pin.ts'
import { dayNumber } from '../../domain/calendar.ts'
import { todayIn } from '../../usecases/admit.ts'
import { pinLevel } from '../../usecases/judge.ts'
import { LEVELS } from '../blocks/level.ts'
import { clientIntro, clientSubject, savedAtClient } from '../form/at-client.ts'
import { defineForm } from '../form/definition.ts'
import { required } from '../form/field.ts'
import { radio } from '../form/fields/choice.ts'
import { dayToCome } from '../form/fields/day.ts'
import { prose } from '../form/fields/text.ts'
import { startAtClient } from '../form/start-at-client.ts'
import { FORMS } from '../ids.ts'

/** Pins a level over the computed one, with a reason and an end. */
export const pinForm = defineForm({
  id: FORMS.pin,
  title: 'Pin the level',
  submit: 'Pin',
  subject: clientSubject,
  fields: {
    level: required(
      radio({ label: 'Level', of: levels.map((level) => [level, LEVELS[level].word] as const) }),
      'Choose the level.'
    ),
    reason: required(
      prose({ label: 'Why?', hint: 'What do you know that the facts on record do not say?' }),
      'Write why: everybody who sees the card sees the reason.'
    ),
    until: required(
      dayToCome({
        label: 'Until',
        hint: `The last day of it, at most ${PIN_DAYS} days ahead: in 2 weeks, say.`
      }),
      'Write until when, such as in 2 weeks.'
    )
  },
  intro: clientIntro,
  start: startAtClient('pin_level', { until: 'in 2 weeks' }),
  async save(desk, submitter, { clientId }, { level, reason, until }) {
    const { asker, sourceKey } = submitter
    const today = todayIn(desk.workspace(), desk.now())
    if (dayNumber(until) - dayNumber(today) > PIN_DAYS)
      return { kind: 'problems', problems: { until: `Choose a day within ${PIN_DAYS} days from now.` } }
    const entry = { clientId, sourceKey, level, reason, expiresOn: until }
    return savedAtClient(desk, submitter, clientId, `Level pinned to ${LEVELS[level].word}.`, (now) =>
      pinLevel(desk.ports, desk.workspace(), asker, entry, now)
    )
  }
})
