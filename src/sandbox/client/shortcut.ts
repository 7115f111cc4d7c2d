import { shortcutPayload } from '../delivery/payloads.ts'
import { openDirectMessage } from '../state/conversations.ts'
import { removeMessage } from '../state/messages.ts'
import type { User } from '../state/records.ts'
import { viewJson } from '../wire/view-json.ts'
import { clickProblem, DONE, failed, type Outcome } from './outcome.ts'
import { findPlace } from './place.ts'
import { type Platform, sendEvent } from './platform.ts'

/** Runs a shortcut of the manifest, a message's when a message is given. */
export async function runShortcut(
  { workspace, line }: Platform,
  user: User,
  { callbackId, message }: { callbackId: string; message?: { channel: string; ts: string } | undefined }
): Promise<Outcome> {
  const type = message === undefined ? 'global' : 'message'
  const isKnown = workspace.manifest.features.shortcuts.some(
    (shortcut) => shortcut.callback_id === callbackId && shortcut.type === type
  )
  if (!isKnown || !workspace.app.isInstalled || user.kind === 'stranger') {
    return failed('This shortcut is not available.')
  }
  const place = message === undefined ? null : findPlace(workspace, user, { type: 'message', ...message })
  if (place === undefined || place?.type === 'view') return failed('This is no longer there.')
  const payload = shortcutPayload(workspace, user, callbackId, place)
  const ack = await line.deliver({ type: 'interactive', payload })
  return ack.ok ? DONE : clickProblem(ack)
}

/** Opens the app's Home tab; the app hears of it each time. */
export async function openHome(platform: Platform, user: User): Promise<Outcome> {
  const { workspace } = platform
  const conversation = openDirectMessage(workspace, user)
  const home = workspace.homes.get(user.id)
  await sendEvent(platform, {
    type: 'app_home_opened',
    user: user.id,
    channel: conversation.id,
    tab: 'home',
    ...(home === undefined ? {} : { view: viewJson(workspace, home) })
  })
  return DONE
}

/** Puts a message that only this person sees away. */
export function dismiss(
  { workspace }: Platform,
  user: User,
  where: { channel: string; ts: string }
): Outcome {
  const place = findPlace(workspace, user, { type: 'message', ...where })
  if (place?.type !== 'message' || place.message.ephemeralTo !== user.id)
    return failed('This is no longer there.')
  removeMessage(workspace, place.message)
  return DONE
}
