import type { KnownBlock } from '@slack/types'
import type { Digest } from '../../usecases/digest-ports.ts'
import { button, buttonAbout, buttons } from '../blocks/button.ts'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { emoji, lines } from '../blocks/rich.ts'
import { header, note } from '../blocks/section.ts'
import { ACTIONS, FORMS, numbered, openAction } from '../ids.ts'
import { digestLine, scopeWords, whenWords } from './digest-blocks.ts'

/** As many as are read in one go. */
const PAGE = 10

/** Where digests appear. Pages count from 0; one past the end shows the last. `news` is what just happened to one of them. */
export function digestsMessage(
  digests: readonly Digest[],
  asked: number,
  news: string | null = null
): Message {
  const pages = Math.max(1, Math.ceil(digests.length / PAGE))
  const page = Math.min(Math.max(asked, 0), pages - 1)
  const shown = digests.slice(page * PAGE, (page + 1) * PAGE)
  const turn = (label: string, to: number, index: number) =>
    button(label, numbered(ACTIONS.showDigests, index), String(to))
  return {
    text: mrkdwn`${news ?? (digests.length === 0 ? 'No digest appears anywhere yet.' : `Digests: ${digests.length}`)}`,
    blocks: [
      header('Digests'),
      ...(news === null ? [] : [note(news)]),
      ...(shown.length === 0 ? [lines(['No digest appears anywhere yet.'])] : shown.flatMap(digestBlocks)),
      note(
        `A digest tells a channel once a week what changed and which clients are at risk. Confidential clients are left out.${pages === 1 ? '' : ` Page ${page + 1} of ${pages}.`}`
      ),
      buttons(
        button('Add a digest', openAction(FORMS.digest), null),
        ...(page > 0 ? [turn('Previous', page - 1, 0)] : []),
        ...(page < pages - 1 ? [turn('Next', page + 1, 1)] : [])
      )
    ] satisfies KnownBlock[]
  }
}

function digestBlocks(digest: Digest): KnownBlock[] {
  const { id, brokenReason } = digest
  const broken = brokenReason === null ? [] : [[emoji('warning'), ` Nothing is said there: ${brokenReason}`]]
  return [
    lines(digestLine(digest), ...broken),
    buttons(
      buttonAbout(button('Change', openAction(FORMS.digest), id), scopeWords(digest), whenWords(digest))
    )
  ]
}
