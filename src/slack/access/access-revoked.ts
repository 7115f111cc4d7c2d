import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt'
import type { Desk } from '../desk.ts'

/** The app was uninstalled. From another workspace it may be, where somebody installed it too: the bot works on. */
export function appUninstalled(desk: Desk) {
  return async ({ body }: SlackEventMiddlewareArgs<'app_uninstalled'> & AllMiddlewareArgs) => {
    if (isOurs(desk, body)) desk.accessRevoked('the app was uninstalled from the workspace')
  }
}

/** Tokens were revoked; those of people don't concern the bot. */
export function tokensRevoked(desk: Desk) {
  return async ({ event, body }: SlackEventMiddlewareArgs<'tokens_revoked'> & AllMiddlewareArgs) => {
    if (isOurs(desk, body) && (event.tokens.bot ?? []).length > 0)
      desk.accessRevoked('the bot token was revoked')
  }
}

function isOurs(desk: Desk, body: { team_id: string }): boolean {
  return body.team_id === desk.workspace().slackTeamId
}
