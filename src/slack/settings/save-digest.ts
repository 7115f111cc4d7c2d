import type { Asker } from '../../domain/clients/teammate.ts'
import { UNFIT, type Unfit } from '../../usecases/digest-channel.ts'
import { keepDigest, removeDigest, showDigests } from '../../usecases/keep-digests.ts'
import { notAllowedMessage } from '../access/not-allowed-message.ts'
import type { Message } from '../blocks/message.ts'
import { cut } from '../blocks/text.ts'
import type { Desk } from '../desk.ts'
import type { Outcome, Submitter } from '../form/definition.ts'
import { type DigestSubject, digestTyped, subjectAt } from './digest-subject.ts'
import { digestsMessage } from './digests-message.ts'

/** What the form about a digest says. */
export interface DigestValues {
  channel: string
  segment: string | null
  /** 1 Monday to 7 Sunday, and minutes since midnight, as texts. */
  weekday: string
  time: string
  zone: string
  isPublicAllowed: boolean
  isRemoved: boolean
}

/** Sets or removes a digest, and answers with all that there are. */
export async function saveDigest(
  desk: Desk,
  { asker }: Submitter,
  subject: DigestSubject,
  { channel: channelId, segment, weekday, time, zone, isPublicAllowed, isRemoved }: DigestValues
): Promise<Outcome<DigestSubject>> {
  const { ports, workspace, now } = desk
  const { digest: seen } = subject
  if (isRemoved && seen !== null) {
    const removed = await removeDigest(ports, asker, seen.id)
    if (removed.kind === 'not_allowed') return { kind: 'refused', message: notAllowedMessage(removed) }
    return saved(desk, asker, 'The digest was removed.')
  }
  const details = {
    channelId,
    segment: segment ?? '',
    weekday: Number(weekday),
    minute: Number(time),
    timeZone: zone,
    isPublicAllowed
  }
  const kept = await keepDigest(ports, workspace(), asker, { seen, details }, now())
  switch (kept.kind) {
    case 'not_allowed':
      return { kind: 'refused', message: notAllowedMessage(kept) }
    case 'unknown_zone':
      return problem('zone', 'No time zone is called so. Write one such as Europe/Berlin.')
    case 'unknown_segment':
      return problem('segment', unknownSegment(kept.segments))
    case 'unfit':
      return problem(kept.because === 'public' ? 'isPublicAllowed' : 'channel', atField(kept.because))
    case 'taken':
      return problem(
        'channel',
        'A digest of this appears there already. Change that one, or choose another channel.'
      )
    case 'gone':
      return saved(desk, asker, 'This digest was removed meanwhile. Add a new one.')
    case 'changed_meanwhile': {
      const both = { seen: digestTyped(seen ?? kept.digest), present: digestTyped(kept.digest) }
      const next = { ...subject, digest: subjectAt(kept.digest, []).digest }
      return { kind: 'changed_meanwhile', by: null, ...both, subject: next }
    }
    case 'kept':
      return saved(desk, asker, seen === null ? 'The digest was added.' : 'The digest was changed.')
  }
}

function problem(field: keyof DigestValues, message: string): Outcome<DigestSubject> {
  return { kind: 'problems', problems: { [field]: message } }
}

function atField(because: Unfit): string {
  return because === 'hidden' || because === 'not_in' ? `${UNFIT[because]} Then save again.` : UNFIT[because]
}

function unknownSegment(segments: readonly string[]): string {
  if (segments.length === 0) return 'No client has a segment. Leave this empty for the whole book.'
  return cut(`No client is in a segment called so. There are: ${segments.join(', ')}`, 500)
}

async function saved(desk: Desk, asker: Asker, news: string): Promise<Outcome<DigestSubject>> {
  return { kind: 'saved', message: await digestsAnswer(desk, asker, news), clientId: null }
}

async function digestsAnswer(desk: Desk, asker: Asker, news: string): Promise<Message> {
  const shown = await showDigests(desk.ports, asker)
  return shown.kind === 'not_allowed' ? notAllowedMessage(shown) : digestsMessage(shown.digests, 0, news)
}
