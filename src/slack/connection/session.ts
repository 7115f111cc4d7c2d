import { WebAPIPlatformError, type WebClient } from '@slack/web-api'

/** Who the bot is, and where. */
export interface Session {
  teamId: string
  teamName: string
  /** Some stand-ins for Slack do not tell it. */
  botId: string | undefined
  botUserId: string
}

const REMEDY = 'Copy the Bot User OAuth Token from your Slack app, OAuth & Permissions, and start again.'

/** Asks Slack once who the token belongs to, so that no request has to. Throws with the remedy when Slack refuses it. */
export async function openSession(client: WebClient): Promise<Session> {
  const answer = await client.auth.test().catch((error: unknown) => {
    if (!(error instanceof WebAPIPlatformError)) throw error
    throw new Error(`Slack refuses the bot token (${error.data.error}). ${REMEDY}`, { cause: error })
  })
  const { team_id: teamId, team, bot_id: botId, user_id: botUserId } = answer
  if (!teamId || !botUserId) throw new Error(`Slack did not say whose token this is. ${REMEDY}`)
  return { teamId, teamName: team ?? teamId, botId, botUserId }
}
