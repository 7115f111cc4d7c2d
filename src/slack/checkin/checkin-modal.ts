import type { InputBlock, KnownBlock, ModalView } from '@slack/types'
import type { ClientRef } from '../../domain/clients/client.ts'
import { SENTIMENTS, TOUCHPOINT_KINDS } from '../../domain/clients/touchpoint.ts'
import type { Instant } from '../../domain/time.ts'
import { input, option, textField } from '../blocks/input.ts'
import { KINDS, MOODS } from '../blocks/kind.ts'
import { bold, lines } from '../blocks/rich.ts'
import { paragraph } from '../blocks/section.ts'
import { cut, plain } from '../blocks/text.ts'
import { CHECKIN, contactsField, VIEWS } from '../ids.ts'
import { SLACK_LIMITS } from '../limits.ts'

/** Whom a check-in is with: settled by where somebody came from, or to be chosen in the form. */
export type ClientChoice =
  | { kind: 'settled'; client: ClientRef }
  /** `unknownName` is what somebody typed and what led nowhere. */
  | { kind: 'open'; chosen: ClientRef | null; unknownName: string | null }

/** What the form knows when it opens. */
export interface CheckinForm {
  choice: ClientChoice
  askerSlackId: string
  now: Instant
}

/** Lists that "Try again" must be able to carry in a button. */
const MOST = { contacts: 15, teammates: 10 }
const NAME = 100
const STEP = 300

/** The form that logs a check-in; only the client and either with whom or about what have to be filled in. */
export function checkinModal(form: CheckinForm, metadata: string): ModalView {
  return {
    type: 'modal',
    callback_id: VIEWS.checkin,
    private_metadata: metadata,
    title: plain('Log a check-in', 24),
    submit: plain('Log', 24),
    close: plain('Cancel', 24),
    blocks: [
      ...clientBlocks(form.choice),
      ...whomBlocks(form.choice.kind === 'settled' ? form.choice.client : form.choice.chosen),
      input(
        { id: CHECKIN.summary, label: 'What was it about?' },
        textField(CHECKIN.summary, SLACK_LIMITS.plainTextInput.length, null, true)
      ),
      moodInput(),
      kindInput(),
      input(
        { id: CHECKIN.occurredAt, label: 'When', isOptional: false },
        {
          type: 'datetimepicker',
          action_id: CHECKIN.occurredAt,
          initial_date_time: Math.floor(form.now / 1000)
        }
      ),
      input({ id: CHECKIN.nextStep, label: 'Next step' }, textField(CHECKIN.nextStep, STEP, null)),
      input(
        { id: CHECKIN.nextStepOn, label: 'Next step by' },
        { type: 'datepicker', action_id: CHECKIN.nextStepOn }
      ),
      input(
        { id: CHECKIN.teammates, label: 'Who of us took part' },
        {
          type: 'multi_users_select',
          action_id: CHECKIN.teammates,
          initial_users: [form.askerSlackId],
          max_selected_items: MOST.teammates
        }
      ),
      ...newContactInputs()
    ] satisfies KnownBlock[]
  }
}

function clientBlocks(choice: ClientChoice): KnownBlock[] {
  if (choice.kind === 'settled') return [lines(['Client: ', bold(choice.client.name)])]
  const { chosen, unknownName } = choice
  return [
    ...(unknownName === null
      ? []
      : [paragraph(`No single client is called “${cut(unknownName, 80)}”. Choose one.`)]),
    input(
      { id: CHECKIN.client, label: 'Client', isOptional: false, dispatches: true },
      {
        type: 'external_select',
        action_id: CHECKIN.client,
        min_query_length: 0,
        placeholder: plain('Type a name', SLACK_LIMITS.placeholder),
        ...(chosen && { initial_option: option(chosen.name, chosen.id) })
      }
    )
  ]
}

/** Whom one may have spoken with depends on the client, so the field appears with it. */
function whomBlocks(client: ClientRef | null): InputBlock[] {
  if (client === null) return []
  const people = {
    type: 'multi_external_select',
    action_id: CHECKIN.contacts,
    min_query_length: 0,
    max_selected_items: MOST.contacts,
    placeholder: plain('Choose people', SLACK_LIMITS.placeholder)
  } as const
  return [input({ id: contactsField(client.id), label: 'With whom' }, people)]
}

/** Last, because most conversations are with somebody who is on record. */
function newContactInputs(): InputBlock[] {
  return [
    input(
      {
        id: CHECKIN.newName,
        label: 'Somebody new',
        hint: 'They are put on record and added to this check-in.'
      },
      textField(CHECKIN.newName, NAME, null)
    ),
    input({ id: CHECKIN.newTitle, label: 'Their title' }, textField(CHECKIN.newTitle, NAME, null)),
    input(
      { id: CHECKIN.newExecutive, label: 'Their rank' },
      {
        type: 'checkboxes',
        action_id: CHECKIN.newExecutive,
        options: [option('Executive', 'executive')]
      }
    )
  ]
}

function kindInput(): InputBlock {
  const kinds = TOUCHPOINT_KINDS.map((kind) => option(KINDS[kind], kind))
  const call = option(KINDS.call, 'call')
  return input(
    { id: CHECKIN.kind, label: 'How', isOptional: false },
    { type: 'static_select', action_id: CHECKIN.kind, options: kinds, initial_option: call }
  )
}

function moodInput(): InputBlock {
  const moods = [...SENTIMENTS].reverse().map((mood) => option(MOODS[mood], String(mood)))
  return input(
    { id: CHECKIN.sentiment, label: 'How did it go?' },
    { type: 'static_select', action_id: CHECKIN.sentiment, options: moods }
  )
}
