import type { FeedbackProblem } from '../../usecases/check-feedback.ts'
import { NAMELESS } from '../log/newcomer-fields.ts'

/** What is said where there are no words and words are all that it is. */
export const WORDS_MISSING = 'Write what they said. A few words are enough.'

/** Where each problem is shown, and how to mend it. */
const PROBLEMS: Record<FeedbackProblem, { field: string; message: string }> = {
  in_the_future: { field: 'receivedAt', message: 'This lies ahead. Choose when they said it.' },
  words_missing: { field: 'text', message: WORDS_MISSING },
  contact_without_name: { field: 'newName', message: NAMELESS },
  two_contacts: {
    field: 'newName',
    message: 'Somebody is chosen above already. Clear this name, or that choice.'
  },
  contact_elsewhere: {
    field: 'contact',
    message: 'This person is not one of the client’s people any more. Choose somebody else, or nobody.'
  },
  owner_is_nobody: {
    field: 'owner',
    message: 'Choose a member of this workspace: no bot, no guest, nobody who has left.'
  },
  answer_before_received: {
    field: 'respondBy',
    message: 'This is before they said it. Choose a later time, or clear it for the policy’s.'
  },
  resolution_before_received: {
    field: 'resolveBy',
    message: 'This is before they said it. Choose a later time, or clear it.'
  }
}

/** The messages at the fields of a form about feedback. */
export function messagesAt(problems: readonly FeedbackProblem[]): Record<string, string> {
  return Object.fromEntries(problems.map((problem) => [PROBLEMS[problem].field, PROBLEMS[problem].message]))
}
