import { SlackError } from '@slack/web-api'
import { NotTold } from '../../usecases/messenger-ports.ts'
import type { SlackDirectory } from '../../usecases/ports.ts'
import { outcomeOf } from './outcome.ts'

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
    outcome.kind === 'cut_off' || outcome.kind === 'later'
      ? outcome
      : { kind: 'later', afterMs: null, reason: outcome.reason }
  )
}
