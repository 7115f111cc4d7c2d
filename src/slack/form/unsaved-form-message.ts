import type { Button, KnownBlock } from '@slack/types'
import { buttons } from '../blocks/button.ts'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { bold, lines, verbatim } from '../blocks/rich.ts'
import { paragraph } from '../blocks/section.ts'

/** What somebody typed: a line a field, and prose as it was typed in blocks that can be read back. */
export interface TypedWords {
  lines: readonly { label: string; words: string }[]
  prose: readonly { label: string; text: string; block: string }[]
}

/** Gives somebody their words back when a form could not be saved; `reason` says why in a sentence, `again` opens the form with them. */
export function unsavedFormMessage(
  title: string,
  reason: string,
  { lines: said, prose }: TypedWords,
  again: Button
): Message {
  const sentence = `“${title}” was not saved. Nothing of it is lost: here is what you wrote.`
  return {
    text: mrkdwn`${sentence}`,
    blocks: [
      paragraph(sentence),
      ...(said.length === 0 ? [] : [lines(...said.map(({ label, words }) => [bold(`${label}: `), words]))]),
      ...prose.flatMap(({ label, text, block }) => [lines([bold(label)]), verbatim(text, block)]),
      buttons(again),
      paragraph(reason)
    ] satisfies KnownBlock[]
  }
}
