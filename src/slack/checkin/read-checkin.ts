import type { ViewOutput } from '@slack/bolt'
import * as z from 'zod'
import { SENTIMENTS, TOUCHPOINT_KINDS } from '../../domain/clients/touchpoint.ts'
import type { Instant } from '../../domain/time.ts'
import type { CheckinDraft } from '../../usecases/check-checkin.ts'
import { readFields } from '../answer/read-fields.ts'
import { CHECKIN, clientOfContactsField, contactsField } from '../ids.ts'

const kindSchema = z.enum(TOUCHPOINT_KINDS)
const moodSchema = z.coerce.number().pipe(z.literal(SENTIMENTS))

/** Reads a submitted check-in form. `clientId` is the client the form was for, when it did not ask. */
export function readCheckin(
  view: Pick<ViewOutput, 'state'>,
  clientId: string | null,
  now: Instant
): CheckinDraft {
  const fields = readFields(view)
  const mood = fields.choice(CHECKIN.sentiment)
  const seconds = fields.moment(CHECKIN.occurredAt)
  return {
    clientId: clientId ?? fields.choice(CHECKIN.client),
    kind: kindSchema.parse(fields.choice(CHECKIN.kind)),
    occurredAt: seconds === null ? now : seconds * 1000,
    contactIds: fields.choices(CHECKIN.contacts),
    contactsOf: contactsOf(view),
    newContact: {
      name: fields.text(CHECKIN.newName),
      title: fields.text(CHECKIN.newTitle),
      isExecutive: fields.choices(CHECKIN.newExecutive).length > 0
    },
    teammateSlackIds: fields.users(CHECKIN.teammates),
    summary: fields.text(CHECKIN.summary),
    sentiment: mood === null ? null : moodSchema.parse(mood),
    nextStep: fields.text(CHECKIN.nextStep),
    nextStepOn: fields.day(CHECKIN.nextStepOn)
  }
}

/** The field with people tells for which client it was made: it may lag behind when somebody chose twice in a hurry. */
function contactsOf({ state }: Pick<ViewOutput, 'state'>): string | null {
  const field = Object.keys(state.values).find((blockId) => blockId.startsWith(contactsField('')))
  return field === undefined ? null : clientOfContactsField(field)
}
