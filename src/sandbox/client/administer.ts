import { seconds } from '../state/now.ts'
import type { User } from '../state/records.ts'
import { userJson } from '../wire/user-json.ts'
import { type Platform, sendEvent } from './platform.ts'

/** Changes somebody's profile or deactivates them; the app hears of it as user_change. */
export async function changeUser(
  platform: Platform,
  user: User,
  change: Partial<Pick<User, 'realName' | 'email' | 'timeZone' | 'isActive' | 'kind'>>
): Promise<void> {
  const { workspace } = platform
  Object.assign(user, change, { updated: seconds(workspace) })
  workspace.changes.notify()
  const withEmail = workspace.manifest.oauth_config.scopes.bot.includes('users:read.email')
  const event = { type: 'user_change', user: userJson(user, { withEmail }), cache_ts: seconds(workspace) }
  await sendEvent(platform, event)
}

/** Removes the app: its tokens die, and it hears of both, in either order. */
export async function uninstall(platform: Platform): Promise<void> {
  const { workspace } = platform
  for (const token of workspace.tokens.values()) if (token.kind === 'bot') token.state = 'inactive'
  const revoked = { type: 'tokens_revoked', tokens: { oauth: [], bot: [workspace.app.botUserId] } }
  await Promise.all([sendEvent(platform, { type: 'app_uninstalled' }), sendEvent(platform, revoked)])
  workspace.app.isInstalled = false
  workspace.changes.notify()
}

/** Asks a request URL to prove itself, as Slack does when it is configured; true when it answers rightly. */
export async function verifyRequestUrl({ workspace, line }: Platform): Promise<boolean> {
  const challenge = workspace.nextId('challenge')
  const payload = { type: 'url_verification', token: workspace.verificationToken, challenge }
  const ack = await line.deliver({ type: 'events_api', payload })
  if (!ack.ok) return false
  const { body } = ack
  return (
    body === challenge ||
    (typeof body === 'object' && body !== null && Reflect.get(body, 'challenge') === challenge)
  )
}
