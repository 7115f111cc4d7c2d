import { dayNumber, formatDay } from '../../domain/calendar.ts'
import type { Asker } from '../../domain/clients/teammate.ts'
import { isPromoter } from '../../domain/feedback/promoter.ts'
import { workingDayAfter } from '../../domain/playbooks/planned-actions.ts'
import { DAY } from '../../domain/time.ts'
import { addAction } from '../../usecases/keep-actions.ts'
import { slackIdsOf } from '../../usecases/our-people.ts'
import { referralKey } from '../../usecases/referral.ts'
import { turnedMessage } from '../access/turned-message.ts'
import { cardAfter } from '../card/card-after.ts'
import type { Desk } from '../desk.ts'
import { clientIntro } from '../form/at-client.ts'
import { defineForm } from '../form/definition.ts'
import { required } from '../form/field.ts'
import { dueDay } from '../form/fields/day.ts'
import { ownerTyped, teammate } from '../form/fields/people.ts'
import { line } from '../form/fields/text.ts'
import { FORMS } from '../ids.ts'
import { contactNames } from './contact-names.ts'
import { messagesAt } from './problem-messages.ts'
import { feedbackSubject, startAtFeedback } from './start-at-feedback.ts'

/** Days until somebody should have asked, while the promoter still is one; then the next on which people work. */
const DAYS_LATER = 7

const ASKED = 'A referral has been asked for here already: the plan of the client has the action.'

/** Plans to ask a promoter for a referral: an action with an owner and a date, once for each answer. */
export const referralForm = defineForm({
  id: FORMS.referral,
  title: 'Ask for a referral',
  submit: 'Plan it',
  subject: feedbackSubject,
  fields: {
    action: required(line({ label: 'What is to be done?', max: 300 }), 'Write what is to be done.'),
    owner: required(teammate({ label: 'Who asks?' }), 'Choose who asks.'),
    due: required(dueDay({ label: 'Due' }), 'Write until when.')
  },
  intro: clientIntro,
  async start(desk, asker, value) {
    const found = await startAtFeedback(desk, asker, 'edit_plan', value)
    if (found.kind === 'refused') return found
    const { ports, workspace, now } = desk
    const { details, sourceKey } = found.entry
    if (!isPromoter(details))
      return { kind: 'refused', sentence: 'Only who answers 9 or 10 is asked for a referral.' }
    const asked = await ports.records.one(asker.workspaceId, 'action', referralKey(sourceKey))
    if (asked !== null) return { kind: 'refused', sentence: ASKED }
    const ownerId = details.ownerId ?? found.owner?.id ?? asker.teammateId
    const [people, names] = await Promise.all([
      slackIdsOf(ports, asker.workspaceId, [ownerId]),
      contactNames(desk, asker, [details.contactId])
    ])
    const whom = names.get(details.contactId ?? '') ?? found.subject.name
    const due = workingDayAfter(0, await ports.policies.current(workspace()), now() + DAYS_LATER * DAY)
    const typed = { action: `Ask ${whom} for a referral`, owner: ownerTyped(ownerId, people), due }
    return { kind: 'open', subject: found.subject, typed }
  },
  async save(desk, { asker }, { clientId, sourceKey }, { action, owner, due }) {
    const { ports, workspace, now } = desk
    const before = now()
    const planned = {
      clientId,
      sourceKey: referralKey(sourceKey),
      riskKey: null,
      action,
      ownerSlackId: owner,
      dueOn: due
    }
    const added = await addAction(ports, workspace(), asker, planned, before)
    switch (added.kind) {
      case 'owner_is_nobody':
        return { kind: 'problems', problems: messagesAt([added.kind]) }
      case 'gone':
      case 'not_allowed':
        return { kind: 'refused', message: turnedMessage(added) }
      default: {
        const isNew = added.kind === 'added'
        const whom = await nameOf(desk, asker, planned.sourceKey)
        const sentence = `Referral planned for ${whom}, due ${formatDay(dayNumber(due))}.`
        const message = await cardAfter(desk, asker, clientId, isNew ? sentence : ASKED, before)
        return isNew
          ? { kind: 'saved', message, clientId, slackUserIds: [owner] }
          : { kind: 'repeated', message }
      }
    }
  }
})

/** The name of whoever is to ask. */
async function nameOf({ ports }: Desk, { workspaceId }: Asker, sourceKey: string): Promise<string> {
  const action = await ports.records.one(workspaceId, 'action', sourceKey)
  const ownerId = action?.details.ownerId ?? null
  const [owner] = ownerId === null ? [] : await ports.directory.teammates(workspaceId, [ownerId])
  return owner?.name ?? 'whoever asks'
}
