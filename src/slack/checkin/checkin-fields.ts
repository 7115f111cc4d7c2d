import { SENTIMENTS, TOUCHPOINT_KINDS } from '../../domain/clients/touchpoint.ts'
import { KINDS, MOODS } from '../blocks/kind.ts'
import { required } from '../form/field.ts'
import { choice } from '../form/fields/choice.ts'
import { day, moment } from '../form/fields/day.ts'
import { client, contacts, teammates } from '../form/fields/people.ts'
import { line, prose } from '../form/fields/text.ts'
import { newcomerFields } from '../log/newcomer-fields.ts'

/** How it can take place. */
export const KIND_CHOICES = TOUCHPOINT_KINDS.map((kind) => [kind, KINDS[kind]] as const)

const moods = SENTIMENTS.toReversed().map((mood) => [`${mood}` as const, MOODS[mood]] as const)

/** What a check-in asks; only the client and either with whom or about what have to be filled in. Somebody new comes last, because most conversations are with somebody who is on record. */
export const checkinFields = {
  client: required(client({ label: 'Client' }), 'Choose the client.'),
  contacts: contacts({ label: 'With whom', most: 15 }),
  summary: prose({ label: 'What was it about?' }),
  sentiment: choice({ label: 'How did it go?', of: moods }),
  kind: required(choice({ label: 'How', of: KIND_CHOICES }), 'Choose how it took place.'),
  occurredAt: required(moment({ label: 'When' }), 'Choose when it took place.'),
  nextStep: line({ label: 'Next step', max: 300 }),
  nextStepOn: day({ label: 'Next step by' }),
  teammates: teammates({ label: 'Who of us took part', most: 10 }),
  ...newcomerFields
}
