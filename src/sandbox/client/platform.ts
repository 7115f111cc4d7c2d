import type { Line } from '../delivery/deliver.ts'
import type { Workspace } from '../state/workspace.ts'
import type { BotClock } from './jump.ts'

/** What a Slack client stands on: the workspace, the line to the app, and its clock. */
export interface Platform {
  workspace: Workspace
  line: Line
  /** Null where the bot goes by the real time. */
  clock: BotClock | null
}

/** Sends an event when the app is installed and its manifest subscribes to it. */
export async function sendEvent(
  platform: Platform,
  event: { type: string } & Record<string, unknown>
): Promise<void> {
  const { workspace, line } = platform
  const channelType = event['channel_type']
  const name = typeof channelType === 'string' ? `${event.type}.${channelType}` : event.type
  const isSubscribed = workspace.manifest.settings.event_subscriptions.bot_events.includes(name)
  if (!isSubscribed || !workspace.app.isInstalled) return
  await line.deliverEvent({ event_ts: workspace.nextTs(), ...event })
}
