import type { ContactDetails, ContactRole } from '../../domain/clients/contact.ts'
import { emailIn } from '../../domain/import/domains.ts'
import type { WrittenContact } from '../../usecases/written-contact.ts'
import type { ValuesOf } from '../form/definition.ts'
import { type Field, problem, required, type Shape, value } from '../form/field.ts'
import { choice, choiceTyped, tick, tickTyped } from '../form/fields/choice.ts'
import { ownerTyped, teammate } from '../form/fields/people.ts'
import { line, wholeNumber } from '../form/fields/text.ts'
import { type TypedFields, textOf } from '../form/typed.ts'

/** What somebody decides at the client, in words. */
const ROLES = [
  ['sponsor', 'Sponsor: wants us there and pays for it'],
  ['signatory', 'Signatory: signs the contract'],
  ['decision_maker', 'Decision maker'],
  ['champion', 'Champion: speaks up for us'],
  ['user', 'User: works with what we deliver'],
  ['other', 'Something else, or not known']
] as const satisfies readonly (readonly [ContactRole, string])[]

/** As long as a file may write it, so that every record can be opened. */
const LONGEST = 500
const MOST_DAYS = 3650

/** What is asked about everybody at a client. */
export const contactFields = {
  name: required(line({ label: 'Name', redraws: true, max: LONGEST }), 'Write the name.'),
  title: line({ label: 'Title', hint: 'Such as CFO or Head of IT.', max: LONGEST }),
  executive: tick({ label: 'Executive', words: 'Decides at the top of the client' }),
  role: choice({ label: 'Role', of: ROLES }),
  email: address({ label: 'E-mail' }),
  counterpart: teammate({ label: 'Our counterpart', hint: 'Who of us keeps this relationship.' }),
  preferred: line({
    label: 'How do they like to be contacted?',
    hint: 'Phone, Teams, e-mail …',
    max: LONGEST
  }),
  rhythm: wholeNumber({
    label: 'Every how many days should we speak?',
    hint: 'Left empty, the rhythm of the client counts.',
    least: 1,
    most: MOST_DAYS
  })
}

/** What was filled in, as it is put on record. */
export function writtenContact(
  values: Pick<ValuesOf<typeof contactFields>, keyof typeof contactFields>
): WrittenContact {
  const { name, title, executive, role, email, counterpart, preferred, rhythm } = values
  return {
    name,
    title,
    email,
    role: role ?? 'other',
    isExecutive: executive,
    counterpartSlackId: counterpart,
    preferredChannel: preferred,
    rhythmDays: rhythm
  }
}

/** What is on record, as it stands in the fields. `people` gives the Slack user ids of teammates. */
export function contactTyped(details: ContactDetails, people: Map<string, string>): TypedFields {
  const { name, title, isExecutive, role, email, counterpartId, preferredChannel, rhythmDays } = details
  return {
    name,
    title: title ?? '',
    executive: tickTyped(isExecutive),
    role: choiceTyped(ROLES, role),
    email: email ?? '',
    counterpart: ownerTyped(counterpartId, people),
    preferred: preferredChannel ?? '',
    rhythm: rhythmDays === null ? '' : String(rhythmDays)
  }
}

/** An e-mail address, also one that was copied with its name: `Ann Lee <ann@example.com>`. */
function address(shape: Shape): Field<string | null> {
  return {
    ...line({ ...shape, max: LONGEST }),
    read: (typed) => {
      const email = emailIn(textOf(typed))
      return email === null ? problem('Write a whole address, such as ann@example.com.') : value(email)
    }
  }
}
