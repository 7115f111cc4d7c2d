import { SlackError } from '@slack/web-api'
import { NotTold } from '../../usecases/messenger-ports.ts'
import type { SlackDirectory } from '../../usecases/ports.ts'
import { outcomeOf } from './outcome.ts'

/**
 * What Slack refuses of one channel or person, though the same code ends all speaking where something is posted. Source:
 * https://docs.slack.dev/reference/methods/conversations.info
 */
const OF_ONE: ReadonlySet<string> = new Set(['ekm_access_denied', 'missing_scope', 'no_permission'])

/** The directory for those who are about to say something: what Slack does not tell them is why it can't be said now. */
export function askedWhileSpeaking({ person, people, audience }: SlackDirectory): SlackDirectory {
  return {
    person: (slackUserId) => person(slackUserId).catch(explain),
    people,
    audience: (channelId) => audience(channelId).catch(explain)
  }
}

function explain(error: unknown): never {
  if (!(error instanceof SlackError)) throw error
  const outcome = outcomeOf(error, false)
  throw new NotTold(
    outcome.kind === 'later' || (outcome.kind === 'cut_off' && !OF_ONE.has(outcome.reason))
      ? outcome
      : { kind: 'later', afterMs: null, reason: outcome.reason }
  )
}
