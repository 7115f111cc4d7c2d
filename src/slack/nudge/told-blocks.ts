import type { KnownBlock } from '@slack/types'
import type { NudgeItem, SettledItem, ToldItems } from '../../usecases/speaking/nudge-words.ts'
import { bold, type Line, lines } from '../blocks/rich.ts'
import { note } from '../blocks/section.ts'
import { nudgeBlocks } from './nudge-blocks.ts'
import { settledBlock } from './settled-blocks.ts'

/** How many of those said together are shown with their buttons, of the next how many with a line each, and how many that are settled. */
export interface Room {
  whole: number
  lines: number
  settled: number
}

/**
 * Things said together, each at its place: the first that are open with their buttons, then some with a line each, and what is settled in
 * a few words. The rest is counted.
 */
export function toldBlocks(
  { items, settled }: ToldItems,
  timeZone: string,
  room: Room,
  headingOf: (item: NudgeItem) => Line = ({ alert }) => [bold(alert.client.name)]
): KnownBlock[] {
  const whole = new Set(items.slice(0, room.whole))
  const lined = new Set(items.slice(room.whole, room.whole + room.lines))
  const done = new Set(settled.slice(0, room.settled))
  const blocks: KnownBlock[] = []
  let gathered: Line[] = []
  const flush = () => {
    if (gathered.length > 0) blocks.push(lines(...gathered))
    gathered = []
  }
  for (const each of inOrder({ items, settled })) {
    if ('alert' in each && lined.has(each)) {
      gathered.push(lineOf(each))
      continue
    }
    if ('alert' in each ? !whole.has(each) : !done.has(each)) continue
    flush()
    blocks.push(
      ...('alert' in each ? nudgeBlocks(each, timeZone, headingOf(each)) : [settledBlock(each, timeZone)])
    )
  }
  flush()
  const rest = items.length - whole.size - lined.size
  const more = settled.length - done.size
  if (rest > 0) blocks.push(note(`And ${rest} more: open Home.`))
  if (more > 0) blocks.push(note(`And ${more} more settled.`))
  return blocks
}

function inOrder({ items, settled }: ToldItems): (NudgeItem | SettledItem)[] {
  return [...items, ...settled].sort((a, b) => a.place - b.place)
}

function lineOf({ alert: { client, sentence } }: NudgeItem): Line {
  return [bold(client.name), ` · ${sentence}`]
}
