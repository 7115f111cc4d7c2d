import { DateTime } from 'luxon'
import { displayedScore, levels } from '../domain/assessment/level.ts'
import { settingsDifferences } from '../domain/policy/settings-differences.ts'
import { differenceText } from '../policy-text/difference-text.ts'
import type { PolicyVersion } from '../usecases/policy-ports.ts'
import type { PolicyPreview } from '../usecases/preview-policy.ts'

const CLIENTS_SHOWN = 30

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
    ...differences.map((difference) => `  ${differenceText(difference)}`),
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
      ...settingsDifferences(before.settings, settings).map((difference) => `  ${differenceText(difference)}`)
    ]
  })
  return `${lines.join('\n')}\n`
}
