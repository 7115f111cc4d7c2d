import type { CheckinProblem } from '../../usecases/check-checkin.ts'
import { CHECKIN } from '../ids.ts'

/** Where each problem is shown, and how to mend it. */
const FIELDS: Record<CheckinProblem, { block: string; message: string }> = {
  client_missing: { block: CHECKIN.client, message: 'Choose the client.' },
  people_of_another_client: {
    block: CHECKIN.client,
    message: 'The people you chose are at another client. Choose the client again, then the people.'
  },
  in_the_future: {
    block: CHECKIN.occurredAt,
    message: 'This lies ahead. Choose when it took place; what is planned goes into the next step.'
  },
  nobody_and_nothing: {
    block: CHECKIN.summary,
    message: 'Write what it was about, or choose with whom you spoke. One of the two is enough.'
  },
  contact_without_name: {
    block: CHECKIN.newName,
    message: 'Write the name too, or clear the title and the rank.'
  },
  date_without_step: {
    block: CHECKIN.nextStep,
    message: 'Write what the next step is, or clear its date.'
  }
}

/** The messages at the fields of the form, by block id. */
export function fieldMessages(problems: readonly CheckinProblem[]): Record<string, string> {
  return Object.fromEntries(problems.map((problem) => [FIELDS[problem].block, FIELDS[problem].message]))
}
