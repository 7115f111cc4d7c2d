import type { PolicySettings } from '../policy.ts'

/** What one setting says: a number, a time of day, or a list of weekdays or holidays. */
export type SettingValue = number | string | readonly (number | string)[]

/** A setting that is not the same in two versions. `place` is its path, such as `cadences.A.checkInDays`. */
export type SettingsDifference = { place: string; before: SettingValue; after: SettingValue }

/** The settings in which two versions differ, in the order in which a policy is written. The order within a list says nothing. */
export function settingsDifferences(before: PolicySettings, after: PolicySettings): SettingsDifference[] {
  const then = new Map(settingsByPlace(after))
  return settingsByPlace(before).flatMap(([place, value]) => {
    const changed = then.get(place) ?? value
    return isSame(value, changed) ? [] : [{ place, before: value, after: changed }]
  })
}

function settingsByPlace({
  weights,
  cadences,
  thresholds,
  deadlines,
  workingTime
}: PolicySettings): [string, SettingValue][] {
  const { A, B, C } = cadences
  const { responseHours, resolutionDays } = deadlines
  return [
    ...placed('weights', weights),
    ...placed('cadences.A', A),
    ...placed('cadences.B', B),
    ...placed('cadences.C', C),
    ...placed('thresholds', thresholds),
    ...placed('deadlines', { responseHours }),
    ...placed('deadlines.resolutionDays', resolutionDays),
    ...placed('workingTime', workingTime)
  ]
}

function placed(group: string, settings: Readonly<Record<string, SettingValue>>): [string, SettingValue][] {
  return Object.entries(settings).map(([key, value]) => [`${group}.${key}`, value])
}

function isSame(a: SettingValue, b: SettingValue): boolean {
  return typeof a === 'object' && typeof b === 'object'
    ? a.length === b.length && [...a].sort().every((item, index) => item === [...b].sort()[index])
    : a === b
}
