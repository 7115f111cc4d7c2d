import { type Choice, chosenValue } from '../answer/answer-click.ts'
import type { Desk } from '../desk.ts'
import { openFormOf } from '../form/open-form-of.ts'
import { ALL_FORMS } from '../forms.ts'

/** A choice from the card's list of forms: `<form> <client id>`. The answer takes the place of the card. */
export function openFromCardAction(desk: Desk) {
  return async ({ body, action, ack, client }: Choice) => {
    await ack()
    const [formId, clientId] = chosenValue(action).split(' ')
    const form = ALL_FORMS.find(({ id }) => id === formId)
    if (form === undefined) throw new Error(`No form is called ${formId}`)
    const answer = body.response_url ? { url: body.response_url, isCard: true } : null
    const value = JSON.stringify({ clientId, cause: null })
    const request = { client, triggerId: body.trigger_id, slackUserId: body.user.id, answer, value }
    await openFormOf(desk, form, request)
  }
}
