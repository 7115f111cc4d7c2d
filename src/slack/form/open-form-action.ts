import type { Choice } from '../answer/answer-click.ts'
import { chosenValue } from '../answer/answer-click.ts'
import type { Desk } from '../desk.ts'
import { isNudgeRow } from '../ids.ts'
import { startUnlessStale } from '../nudge/stale-press.ts'
import type { AnyForm } from './definition.ts'
import type { Answer } from './metadata.ts'
import { openFormOf } from './open-form-of.ts'
import { readUnsavedForm } from './unsaved-form.ts'

/** A click on a button that opens a form. */
export function openFormAction(desk: Desk, form: AnyForm) {
  return async (choice: Choice) => {
    const { body, action, ack, client } = choice
    await ack()
    const slackUserId = body.user.id
    const value = chosenValue(action) || null
    const request = { client, triggerId: body.trigger_id, slackUserId, value, answer: answerTo(body, action) }
    await openFormOf(desk, form, request, (asker) =>
      startUnlessStale(desk, choice, () => form.start(desk, asker, value))
    )
  }
}

/** A click on "Open it again" below words that were not saved. */
export function reopenFormAction(desk: Desk, form: AnyForm) {
  return async ({ body, action, ack, client }: Choice) => {
    await ack()
    const unsaved = readUnsavedForm(form, chosenValue(action), body.message?.['blocks'] ?? [])
    const { sourceKey, subject, typed } = unsaved
    const request = { client, triggerId: body.trigger_id, slackUserId: body.user.id, value: null, sourceKey }
    const start = async () => ({ kind: 'open', subject, typed }) as const
    await openFormOf(desk, form, { ...request, answer: answerTo(body, action) }, start)
  }
}

/**
 * From the App Home, from nudges and from plans nothing has to be said: they show what was saved. Elsewhere the answer takes the place of
 * the message.
 */
function answerTo({ response_url, view }: Choice['body'], { block_id }: Choice['action']): Answer {
  if (isNudgeRow(block_id)) return 'home'
  if (response_url) return { url: response_url, isCard: true }
  return view?.type === 'home' ? 'home' : null
}
