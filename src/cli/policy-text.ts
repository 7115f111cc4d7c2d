import { DateTime } from 'luxon'
import { displayedScore, levels } from '../domain/assessment/level.ts'
import {
  type SettingsDifference,
  type SettingValue,
  settingsDifferences
} from '../domain/policy/settings-differences.ts'
import type { PolicyVersion } from '../usecases/policy-ports.ts'
import type { PolicyPreview } from '../usecases/preview-policy.ts'

const CLIENTS_SHOWN = 30
const ITEMS_SHOWN = 10

/** What a proposed policy would do, as a person reads it in a terminal. */
export function previewText({
  basedOn,
  differences,
  assessed,
  counts,
  changed,
  more
}: PolicyPreview): string {
  const shown = changed.slice(0, CLIENTS_SHOWN)
  const unshown = changed.length - shown.length + more
  const total = changed.length + more
  const lines = [
    `Changes to version ${basedOn}:`,
    ...differences.map(differenceText),
    `${assessed} ${assessed === 1 ? 'client' : 'clients'} by level:`,
    ...levels.map((level) => {
      const { before, after } = counts[level]
      return `  ${level.padEnd(8)} ${String(before).padStart(6)} → ${after}`
    }),
    total === 0
      ? 'No client changes level.'
      : `${total} ${total === 1 ? 'client changes' : 'clients change'} level:`,
    ...shown.map(
      ({ client, before, after }) =>
        `  ${client.name}: ${before.level} ${displayedScore(before.score)} → ${after.level} ${displayedScore(after.score)}`
    ),
    ...(unshown === 0 ? [] : [`  … and ${unshown} more; policy preview --json names up to 500`])
  ]
  return `${lines.join('\n')}\n`
}

/** The same for scripts. Keys are stable: they are only ever added. */
export function previewJson({ basedOn, differences, assessed, counts, changed, more }: PolicyPreview) {
  return { basedOn, differences, assessed, levels: counts, changed, more }
}

/** Every version with who saved it when, in an IANA zone, and what it changed. */
export function historyText(versions: readonly PolicyVersion[], timeZone: string): string {
  const lines = versions.flatMap(({ version, settings, recordedAt, by }, index) => {
    const before = versions[index + 1]
    if (recordedAt === null || before === undefined) return [`Version ${version}: built in`]
    const day = DateTime.fromMillis(recordedAt, { zone: timeZone }).toFormat('yyyy-MM-dd HH:mm')
    return [
      `Version ${version}: ${day}, ${by ?? 'on the command line'}`,
      ...settingsDifferences(before.settings, settings).map(differenceText)
    ]
  })
  return `${lines.join('\n')}\n`
}

function differenceText({ place, before, after }: SettingsDifference): string {
  if (typeof before !== 'object' || typeof after !== 'object') return `  ${place}: ${before} → ${after}`
  const [gone, added] = [without(before, after), without(after, before)]
  const parts = [
    ...(added.length === 0 ? [] : [`with ${some(added)}`]),
    ...(gone.length === 0 ? [] : [`without ${some(gone)}`])
  ]
  return `  ${place}: ${parts.join(', ')}`
}

type List = Extract<SettingValue, object>

function without(items: List, others: List): List {
  return items.filter((item) => !others.includes(item))
}

function some(items: List): string {
  const shown = items.slice(0, ITEMS_SHOWN).join(', ')
  return items.length > ITEMS_SHOWN ? `${shown} and ${items.length - ITEMS_SHOWN} more` : shown
}
