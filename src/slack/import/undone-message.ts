import type { KnownBlock } from '@slack/types'
import type { Remainder, Undoing } from '../../usecases/import-run-ports.ts'
import { UNDO_DAYS } from '../../usecases/undo-import.ts'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { bold, type Line, lines, points } from '../blocks/rich.ts'
import { header, section } from '../blocks/section.ts'
import { cleanName, cut } from '../blocks/text.ts'
import { some } from './file-blocks.ts'
import { rowCount } from './kind-blocks.ts'

/** What an undo took back, and what stays and why. */
export function undoneMessage(fileName: string, { counts, remainders }: Undoing): Message {
  const taken = counts.map(({ kind, removed, restored }): Line => {
    const parts = [
      ...(removed > 0 ? [`${rowCount(kind, removed)} removed`] : []),
      ...(restored > 0 ? [`${rowCount(kind, restored)} as before`] : [])
    ]
    return [parts.join(', ')]
  })
  const stays = remainders.length > 0 ? ` ${remainders.length} stay.` : ''
  return {
    text: mrkdwn`Undone: ${fileName}.${stays}`,
    blocks: [
      header('Undone'),
      taken.length > 0
        ? points([bold(cut(cleanName(fileName), FILES)), ':'], taken)
        : lines([bold(cut(cleanName(fileName), FILES)), ': nothing was left to take back.']),
      ...(remainders.length > 0 ? [points(['These stay:'], staying(remainders))] : [])
    ] satisfies KnownBlock[]
  }
}

/** Says that nothing was undone, and why. */
export function notUndoneMessage(because: 'undone_before' | 'too_late' | 'gone', fileName: string): Message {
  const text = {
    undone_before: mrkdwn`${fileName} has been undone already.`,
    too_late: mrkdwn`${fileName} was imported more than ${UNDO_DAYS} days ago and can't be undone any more. Change what is wrong at the clients themselves, or import a corrected file.`,
    gone: mrkdwn`This import is not on record.`
  }[because]
  return { text, blocks: [section(text)] satisfies KnownBlock[] }
}

/** As much of the names of files as stands in a heading. */
const FILES = 200

/** Why something stays, in the order in which it is told. */
export const REASONS: Record<Remainder['because'], string> = {
  changed: 'somebody has changed it since',
  built_upon: 'somebody has logged or planned something about it since',
  name_taken: 'what it was called before is another one’s name by now'
}

function staying(remainders: readonly Remainder[]): Line[] {
  const groups = new Map<string, Remainder[]>()
  for (const remainder of remainders) {
    const key = `${remainder.because} ${remainder.kind}`
    groups.set(key, [...(groups.get(key) ?? []), remainder])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const names = [...new Set(group.map(named))]
    const count = bold(rowCount(first.kind, group.length))
    return [[count, ' (', ...some(names), `): ${REASONS[first.because]}`]]
  })
}

function named({ client, name }: Remainder): string {
  const its = cut(cleanName(client), 40)
  return name === null ? its : `${cut(cleanName(name), 40)} of ${its}`
}
