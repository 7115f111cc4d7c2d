import type { KnownBlock } from '@slack/types'
import { bold, type Line, lines } from '../blocks/rich.ts'

/** A field that somebody else changed; `isMine` when whoever reads this typed something else there. */
export interface MeanwhileChange {
  label: string
  was: string
  is: string
  isMine: boolean
}

/** As much of a field as a sentence can quote. */
const QUOTED = 120

/** Says what somebody else saved while a form was being filled in. */
export function meanwhileBlocks(
  by: string | null,
  changes: readonly MeanwhileChange[],
  events: readonly string[] = []
): KnownBlock[] {
  const who = by ?? 'Somebody'
  const said = changes.map(({ label, was, is, isMine }): Line => {
    const fate = isMine ? ' Yours still stands below and replaces it when you save.' : ' Taken over below.'
    return [bold(`${label}: `), `was ${quoted(was)}, is now ${quoted(is)}.${fate}`]
  })
  const happened = events.map((event): Line => [event])
  const heading: Line = [bold(`${who} changed this while you were writing. Nothing of yours is lost.`)]
  return [lines(heading, ...said, ...happened)]
}

function quoted(text: string): string {
  if (text === '') return 'empty'
  return `“${text.length > QUOTED ? `${text.slice(0, QUOTED - 1)}…` : text}”`
}
