import type { Playbook } from '../playbooks/playbook.ts'
import type { PolicySettings } from '../policy.ts'

/** What one setting says: a number, a time of day, or a list of weekdays, holidays, or what a playbook says line by line. */
export type SettingValue = number | string | readonly (number | string)[]

/** A setting that is not the same in two versions. `place` is its path, such as `cadences.A.checkInDays`. */
export type SettingsDifference = { place: string; before: SettingValue; after: SettingValue }

/**
 * The settings in which two versions differ, in the order in which a policy is written. The order within a list says nothing. A
 * playbook that only one of them has is a list of nothing in the other.
 */
export function settingsDifferences(before: PolicySettings, after: PolicySettings): SettingsDifference[] {
  const [then, now] = [new Map(settingsByPlace(before)), new Map(settingsByPlace(after))]
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((place) => {
    const [value, changed] = [then.get(place) ?? [], now.get(place) ?? []]
    return isSame(value, changed) ? [] : [{ place, before: value, after: changed }]
  })
}

function settingsByPlace({
  weights,
  cadences,
  thresholds,
  deadlines,
  workingTime,
  playbooks
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
    ...placed('workingTime', workingTime),
    ...playbooks.map((playbook): [string, SettingValue] => [`playbooks.${playbook.name}`, linesOf(playbook)])
  ]
}

function linesOf({ on, tiers, severity, daysAhead, steps }: Playbook): string[] {
  return [
    `on ${on}`,
    ...(tiers === undefined ? [] : [`tiers ${[...tiers].sort().join(' ')}`]),
    ...(severity === undefined ? [] : [`at least ${severity}`]),
    ...(daysAhead === undefined ? [] : [`${daysAhead} days ahead`]),
    ...steps.map(({ action, afterDays, owner, doneBy }, index) => {
      const terms = [
        owner,
        `after ${afterDays} days`,
        ...(doneBy === undefined ? [] : ['done by a check-in'])
      ]
      return `${index + 1}. ${action} (${terms.join(', ')})`
    })
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
