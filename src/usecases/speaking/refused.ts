import type { Workspace } from '../../domain/clients/teammate.ts'
import type { Instant } from '../../domain/time.ts'
import { UNFIT } from '../digest-channel.ts'
import type { Delivery } from '../ledger-ports.ts'
import type { Directory } from '../ports.ts'
import { type BrokenPorts, reportBroken, reportToNext } from './broken-destination.ts'
import { OUT_OF_REACH } from './composed.ts'
import { type PassPorts, passNudges } from './pass-nudges.ts'

/** What it takes to mend, or to tell somebody else. */
export type RefusedPorts = BrokenPorts & PassPorts & { directory: Directory }

/** Slack's codes that say that somebody is there no more. */
const LEFT = new Set(['user_disabled', 'user_not_found', 'user_not_visible'])

const POSTERS = 'Only some people may post in this channel. Let the bot post there, or choose another one.'

/** What is wrong with a channel, by Slack's codes and by our own, and how to mend it. */
const CHANNEL: Readonly<Record<string, string>> = {
  ...UNFIT,
  channel_not_found: UNFIT.hidden,
  is_archived: UNFIT.archived,
  is_inactive: UNFIT.archived,
  not_in_channel: UNFIT.not_in,
  access_denied: UNFIT.hidden,
  channel_is_limited_access: POSTERS,
  restricted_action: POSTERS,
  restricted_action_read_only_channel: POSTERS,
  restricted_action_thread_locked: POSTERS,
  restricted_action_non_threadable_channel: POSTERS,
  restricted_action_thread_only_channel: POSTERS
}

/** Slack's codes that say that nothing can be told to somebody, who may be there: it knows no conversation with them, or closes it. */
const CLOSED = new Set([
  'access_denied',
  'cannot_dm_bot',
  'channel_not_found',
  'messages_tab_disabled',
  'restricted_action'
])

/**
 * Sees to a message that will never be taken: a digest's channel is marked, which an admin is told of once; what somebody was to be told
 * goes to the next in line. Where Slack refuses our words, there is nothing to see to but the defect. Doing it again changes nothing.
 */
export async function seeToRefusal(
  ports: RefusedPorts,
  workspace: Workspace,
  delivery: Delivery,
  reason: string,
  now: Instant
): Promise<void> {
  const { kind, recipient } = delivery
  if (LEFT.has(reason)) await noteDeparture(ports, workspace, recipient, now)
  const isOutOfReach = reason === OUT_OF_REACH || LEFT.has(reason) || CLOSED.has(reason)
  switch (kind) {
    case 'digest':
    case 'digest_more': {
      const words = CHANNEL[reason]
      if (words !== undefined) await markBroken(ports, workspace, delivery, words, now)
      return
    }
    case 'nudges':
      if (isOutOfReach) await passNudges(ports, workspace, delivery, now)
      return
    case 'broken_destination':
      if (isOutOfReach) await reportToNext(ports, workspace, delivery, now)
      return
    case 'plan':
    case 'digest_copy':
      // Theirs alone.
      return
  }
}

async function markBroken(
  ports: RefusedPorts,
  workspace: Workspace,
  delivery: Delivery,
  words: string,
  now: Instant
): Promise<void> {
  const { recipient: channelId } = delivery
  const digests = (await ports.digests.all(workspace.id)).filter((digest) => digest.channelId === channelId)
  if (digests.every(({ brokenReason }) => brokenReason !== null)) return
  // In this order, because a process may die in between.
  await reportBroken(ports, workspace, delivery, now)
  await ports.digests.markChannel(workspace.id, channelId, words)
}

/** The directory is asked anew every night only. */
async function noteDeparture(
  { people, directory }: RefusedPorts,
  workspace: Workspace,
  slackUserId: string,
  now: Instant
): Promise<void> {
  const gone = (await people.all(workspace.id)).filter((person) => person.slackUserId === slackUserId)
  const left = gone.map(({ email, name, timeZone, isOutsider, isAdmin }) => {
    return { slackUserId, email, name, timeZone, isActive: false, isOutsider, isAdmin }
  })
  await directory.saveSlackPeople(workspace.id, left, now)
}
