import type { PreferenceDetails } from '../domain/clients/preferences.ts'
import type { Asker } from '../domain/clients/teammate.ts'
import type { Preferences } from './preference-ports.ts'

/** What somebody chose: an hour, or none, at either end. */
export interface ChosenPreferences {
  quietFrom: number | null
  quietTo: number | null
  wantsDigest: boolean
}

/** Saved, or which end of the quiet hours is missing; hours that end as they begin would be none, or all. */
export type PreferencesSaved = { kind: 'saved' | 'from_missing' | 'to_missing' | 'no_hours' }

const NONE: PreferenceDetails = { quietHours: null, wantsDigest: false }

/** Reads what the asker wants. */
export async function readPreferences(
  { preferences }: { preferences: Preferences },
  { workspaceId, teammateId }: Asker
): Promise<PreferenceDetails> {
  return (await preferences.of(workspaceId, teammateId)) ?? NONE
}

/** Saves what the asker wants, which is everybody's own to decide. */
export async function setPreferences(
  { preferences }: { preferences: Preferences },
  { workspaceId, teammateId }: Asker,
  { quietFrom: from, quietTo: to, wantsDigest }: ChosenPreferences
): Promise<PreferencesSaved> {
  if (from === null && to !== null) return { kind: 'from_missing' }
  if (from !== null && to === null) return { kind: 'to_missing' }
  if (from !== null && from === to) return { kind: 'no_hours' }
  const quietHours = from === null || to === null ? null : { from, to }
  await preferences.save(workspaceId, teammateId, { quietHours, wantsDigest })
  return { kind: 'saved' }
}
