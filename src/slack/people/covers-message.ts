import type { KnownBlock } from '@slack/types'
import { dayNumber, formatDay } from '../../domain/calendar.ts'
import type { CoverDetails } from '../../domain/clients/cover.ts'
import type { Cover } from '../../usecases/cover-ports.ts'
import type { ShownCover, ShownCovers } from '../../usecases/show-covers.ts'
import { button, buttons } from '../blocks/button.ts'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { bold, type Line, lines } from '../blocks/rich.ts'
import { header, note } from '../blocks/section.ts'
import { ACTIONS, COMMANDS, FORMS, numbered, openAction } from '../ids.ts'

/** As many as are read in one go. */
const PAGE = 10

/** Who covers for whom. Pages count from 0; one past the end shows the last. `news` is what just happened to one of them. */
export function coversMessage({ covers }: ShownCovers, asked: number, news: string | null = null): Message {
  const pages = Math.max(1, Math.ceil(covers.length / PAGE))
  const page = Math.min(Math.max(asked, 0), pages - 1)
  const shown = covers.slice(page * PAGE, (page + 1) * PAGE)
  const where = pages === 1 ? '' : ` Page ${page + 1} of ${pages}.`
  const [first] = covers
  const summary = first === undefined ? 'Nobody covers for anybody.' : sentenceOf(first)
  return {
    text: mrkdwn`${news ?? summary}`,
    blocks: [
      header('Who covers for whom'),
      ...(news === null ? [] : [note(news)]),
      ...(shown.length === 0 ? [lines(['Nothing is arranged.'])] : shown.flatMap(coverBlocks)),
      note(`Whoever covers sees to the clients of who is away, from the first day to the last.${where}`),
      buttons(
        button('Arrange a cover', openAction(FORMS.cover), null),
        ...(page > 0 ? [button('Previous', numbered(ACTIONS.turnCovers, 0), String(page - 1))] : []),
        ...(page < pages - 1 ? [button('Next', numbered(ACTIONS.turnCovers, 1), String(page + 1))] : [])
      )
    ] satisfies KnownBlock[]
  }
}

/** Tells somebody of a cover that is new or has changed, and that concerns them. */
export function coverNewsMessage({ away, delegate, details }: Cover, isDelegate: boolean): Message {
  const when = daysOf(details)
  const text = isDelegate
    ? mrkdwn`You cover for ${away.name} ${when}.`
    : mrkdwn`${delegate.name} covers for you ${when}.`
  const words: Line = isDelegate
    ? ['You cover for ', bold(away.name), ` ${when}.`]
    : [bold(delegate.name), ` covers for you ${when}.`]
  return {
    text,
    blocks: [
      lines(words),
      note(
        isDelegate
          ? `On these days their clients are on your Home and under ${COMMANDS.risk} mine.`
          : `Change or end it: ${COMMANDS.risk} cover list`
      )
    ] satisfies KnownBlock[]
  }
}

/** "Ben covers for Mia from 21 Dec 2026 to 31 Dec 2026." */
export function sentenceOf({
  away,
  delegate,
  details
}: Pick<ShownCover, 'away' | 'delegate' | 'details'>): string {
  return `${delegate.name} covers for ${away.name} ${daysOf(details)}.`
}

function coverBlocks(cover: ShownCover): KnownBlock[] {
  const { away, delegate, details, isNow, isTheirs, by, sourceKey, revision } = cover
  const said = by === null || by === away.name ? '' : ` · arranged by ${by}`
  const line = lines(
    [bold(delegate.name), ' covers for ', bold(away.name), isNow ? ' · now' : ''].filter(
      (piece) => piece !== ''
    ),
    [`${daysOf(details)}${said}`]
  )
  if (!isTheirs) return [line]
  return [
    line,
    buttons(
      button('Change', openAction(FORMS.cover), JSON.stringify({ sourceKey })),
      button('End', ACTIONS.endCover, JSON.stringify({ sourceKey, revision }))
    )
  ]
}

function daysOf({ fromOn, untilOn }: CoverDetails): string {
  const [from, until] = [fromOn, untilOn].map((date) => formatDay(dayNumber(date)))
  return fromOn === untilOn ? `on ${from}` : `from ${from} to ${until}`
}
