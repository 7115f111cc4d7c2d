import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt'
import { within } from '../answer/within.ts'
import type { Desk } from '../desk.ts'
import { DEEDS } from '../nudge/deeds.ts'
import { afterSaved } from './after-saved.ts'
import { checkForm, contextOf } from './check-form.ts'
import type { AnyForm } from './definition.ts'
import { drawForm, errorsAt } from './draw-form.ts'
import { mergeTyped } from './meanwhile.ts'
import { readMetadata } from './metadata.ts'
import { readForm, strangersIn } from './read-form.ts'
import { afterwards, saveForm } from './save-form.ts'
import { tellOutcome } from './tell-outcome.ts'

const STRANGERS = 'The people you chose are at another client. Choose the client again, then the people.'

/**
 * A form was submitted: problems go to the fields, and who comes second sees what changed. A good entry is saved before the form
 * closes, so that a closed form means a kept entry; when saving takes long, Slack is answered first and the outcome follows.
 */
export function formSubmission(desk: Desk, form: AnyForm) {
  return async ({
    ack,
    body,
    view,
    client
  }: SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs) => {
    const metadata = readMetadata(form, view.private_metadata)
    const { subject, answer } = metadata
    const typed = readForm(form, view)
    const errors = (problems: Record<string, string>) =>
      ack({ response_action: 'errors', errors: errorsAt(view, problems) })
    const context = contextOf(desk, form, subject, typed)
    if (strangersIn(form, view, context.clientId).length > 0) return errors({ client: STRANGERS })
    const checked = checkForm(form, subject, typed, context)
    if (checked.kind === 'incomplete') return errors(checked.problems)
    const sourceKey = metadata.sourceKey ?? `slack-view:${view.id}`
    const submission = { slackUserId: body.user.id, sourceKey, subject, typed, values: checked.values }
    const saving = saveForm(desk, form, submission)
    const ready = await within(desk.patience, saving)
    if (ready?.kind === 'problems') return errors(ready.problems)
    if (ready?.kind === 'changed_meanwhile') {
      const merged = mergeTyped(form, ready, typed)
      const again = { ...metadata, subject: ready.subject, round: (metadata.round ?? 0) + 1 }
      return ack({ response_action: 'update', view: drawForm(desk, form, again, merged.typed, merged.news) })
    }
    if (ready?.kind === 'ask_again') {
      const again = { ...metadata, subject: ready.subject }
      return ack({ response_action: 'update', view: drawForm(desk, form, again, typed) })
    }
    await ack()
    const saved = await saving
    if (saved.kind === 'problems' || saved.kind === 'changed_meanwhile' || saved.kind === 'ask_again')
      return desk.tellSurely(body.user.id, afterwards(form, submission, saved))
    await tellOutcome(desk, client, body.user.id, answer, saved)
    if (saved.kind === 'saved') await afterSaved(desk, body.user.id, saved, saved.how ?? DEEDS[form.id])
  }
}
