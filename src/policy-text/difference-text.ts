import type { SettingsDifference, SettingValue } from '../domain/policy/settings-differences.ts'

/** As many items of a list as one reads. */
const ITEMS_SHOWN = 10

/** What a change makes of one setting: `cadences.A.checkInDays: 14 → 7`. */
export function differenceText({ place, before, after }: SettingsDifference): string {
  if (typeof before !== 'object' || typeof after !== 'object') return `${place}: ${before} → ${after}`
  const [gone, added] = [without(before, after), without(after, before)]
  const parts = [
    ...(added.length === 0 ? [] : [`with ${some(added)}`]),
    ...(gone.length === 0 ? [] : [`without ${some(gone)}`])
  ]
  return `${place}: ${parts.join(', ')}`
}

type List = Extract<SettingValue, object>

function without(items: List, others: List): List {
  return items.filter((item) => !others.includes(item))
}

function some(items: List): string {
  const shown = items.slice(0, ITEMS_SHOWN).join(', ')
  return items.length > ITEMS_SHOWN ? `${shown} and ${items.length - ITEMS_SHOWN} more` : shown
}
