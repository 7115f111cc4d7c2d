import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt'
import type { Desk } from '../desk.ts'

/** The app was uninstalled. */
export function appUninstalled(desk: Desk) {
  return async () => desk.accessRevoked('the app was uninstalled from the workspace')
}

/** Tokens were revoked; those of people don't concern the bot. */
export function tokensRevoked(desk: Desk) {
  return async ({ event }: SlackEventMiddlewareArgs<'tokens_revoked'> & AllMiddlewareArgs) => {
    if ((event.tokens.bot ?? []).length > 0) desk.accessRevoked('the bot token was revoked')
  }
}
