import { WebAPIPlatformError } from '@slack/web-api'
import { expect, test } from 'vitest'
import { askedWhileSpeaking } from '../../../src/slack/messenger/asked-while-speaking.ts'
import { slackOfNobody } from '../../support/slack-of-nobody.ts'

/** Why something can't be said while Slack answers with this code when it is asked about the channel. */
const whyNot = (code: string): Promise<unknown> => {
  const audience = () => Promise.reject(new WebAPIPlatformError({ ok: false, error: code }))
  return askedWhileSpeaking({ ...slackOfNobody, audience })
    .audience('C1')
    .catch((error: unknown) => error)
}

test.each(['token_revoked', 'invalid_auth', 'account_inactive', 'not_authed', 'org_login_required'])(
  'a channel asked about with a token that Slack does not take keeps all from being said: %s',
  async (reason) => {
    expect(await whyNot(reason)).toMatchObject({ outcome: { kind: 'cut_off', reason } })
  }
)

test.each(['no_permission', 'ekm_access_denied', 'missing_scope', 'team_not_found'])(
  'a channel that Slack does not tell of holds up what goes there alone: %s',
  async (reason) => {
    expect(await whyNot(reason)).toMatchObject({ outcome: { kind: 'later', afterMs: null, reason } })
  }
)
