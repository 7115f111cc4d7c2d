import { createHmac, randomUUID } from 'node:crypto'

/** What Slack signs its requests with. */
export const SIGNING_SECRET = '8f742231b10e8888abcd99yyyzzz85a5'

/** Sends a request as Slack signs it. `timestamp` in epoch seconds. */
export function signed(
  url: string,
  fields: Record<string, string>,
  timestamp = Math.floor(Date.now() / 1000)
) {
  const body = new URLSearchParams(fields).toString()
  const signature = createHmac('sha256', SIGNING_SECRET).update(`v0:${timestamp}:${body}`).digest('hex')
  return fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': String(timestamp),
      'x-slack-signature': `v0=${signature}`
    },
    body
  })
}

/** Who does something, and where. */
export interface Actor {
  teamId: string
  userId: string
}

/** The fields of a slash command. */
export function command({ teamId, userId }: Actor, name: string, text: string): Record<string, string> {
  return {
    command: name,
    text,
    team_id: teamId,
    user_id: userId,
    channel_id: 'C0GENERAL',
    channel_name: 'general',
    api_app_id: 'A0APP',
    is_enterprise_install: 'false',
    response_url: 'http://127.0.0.1:9/unused',
    trigger_id: randomUUID()
  }
}

/** The fields of an interaction. */
export function interaction({ teamId, userId }: Actor, payload: object): Record<string, string> {
  const team = { id: teamId, domain: 'elsewhere' }
  const user = { id: userId, team_id: teamId, username: 'dana' }
  const common = {
    team,
    user,
    api_app_id: 'A0APP',
    token: 'unused',
    enterprise: null,
    is_enterprise_install: false
  }
  return { payload: JSON.stringify({ ...common, ...payload }) }
}
