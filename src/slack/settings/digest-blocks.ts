import { weeklyWords } from '../../domain/schedule/weekly.ts'
import type { Digest } from '../../usecases/digest-ports.ts'
import type { Line } from '../blocks/rich.ts'

/** "Mondays at 09:00, Europe/Berlin" */
export function whenWords({
  weekday,
  minute,
  timeZone
}: Pick<Digest, 'weekday' | 'minute' | 'timeZone'>): string {
  return weeklyWords({ weekday, hour: Math.floor(minute / 60), minute: minute % 60 }, timeZone)
}

/** Of what a digest is: "whole book", or "segment Enterprise". */
export function scopeWords({ segment }: Pick<Digest, 'segment'>): string {
  return segment === '' ? 'whole book' : `segment ${segment}`
}

/** Where a digest appears, of what, and when. */
export function digestLine(digest: Digest): Line {
  const { channelId } = digest
  return [{ type: 'channel', channel_id: channelId }, ` · ${scopeWords(digest)} · ${whenWords(digest)}`]
}
