import type { KnownBlock } from '@slack/types'
import { dayNumber, formatDay } from '../../domain/calendar.ts'
import type { ClientSheet } from '../../usecases/show-record.ts'
import { amount } from '../blocks/amount.ts'
import { button, buttonAbout, buttons } from '../blocks/button.ts'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { bold, type Line, lines, quote } from '../blocks/rich.ts'
import { header, note } from '../blocks/section.ts'
import { whyLost } from '../blocks/why-lost.ts'
import { ACTIONS, FORMS, numbered, openAction } from '../ids.ts'
import { backTo, doors, pageDoors, roomValue } from './room-blocks.ts'

/** As many contracts and losses as are read in one go. */
const PAGE = 5

/** What is on record about a client itself; what nobody has said is named, so that somebody can. */
export function recordMessage(sheet: ClientSheet, asked: number): Message {
  const { version, contracts, losses } = sheet
  const { id, details } = version
  const pages = Math.max(1, Math.ceil(Math.max(contracts.length, losses.length) / PAGE))
  const page = Math.min(asked, pages - 1)
  const shown = <Item>(items: readonly Item[]) => items.slice(page * PAGE, (page + 1) * PAGE)
  const about = JSON.stringify({ clientId: id })
  const missing = missingIn(sheet)
  return {
    text: mrkdwn`${details.name}: what is on record`,
    blocks: [
      header(details.name),
      lines(...known(sheet)),
      ...(missing === '' ? [] : [note(`Nobody has said: ${missing}.`)]),
      ...(page === 0 ? judgedBlocks(sheet) : []),
      ...shown(contracts).flatMap((contract, index) => [
        lines(...contractLines(contract)),
        buttons(
          buttonAbout(
            button(
              'Edit the contract',
              numbered(openAction(FORMS.contract), index),
              JSON.stringify({ sourceKey: contract.sourceKey })
            ),
            termOf(contract.details)
          )
        )
      ]),
      ...shown(losses).flatMap(lossBlocks),
      buttons(
        button('Edit', openAction(FORMS.editClient), about),
        button('Add a contract', openAction(FORMS.contract), about),
        ...(losses.some(({ details: { wonBackOn } }) => wonBackOn === null)
          ? [button('Won back', openAction(FORMS.winBack), about)]
          : [button('Mark as lost', openAction(FORMS.lost), about)]),
        button(
          details.archivedAt === null ? 'Archive' : 'Take out of the archive',
          openAction(FORMS.archive),
          about
        )
      ),
      buttons(...doors(...pageDoors(page, pages, (to) => roomValue('record', id, '', to)), backTo(id)))
    ] satisfies KnownBlock[]
  }
}

function known({ version: { details }, owner, backup }: ClientSheet): Line[] {
  const { tier, stage, annualRevenue, industry, segment, domain, aliases, channelId } = details
  const rows: [label: string, words: string | null][] = [
    ['Tier', tier],
    ['Owner', owner],
    ['Backup', backup],
    ['Stage', stage],
    ['Revenue a year', annualRevenue && amount(annualRevenue)],
    ['Check-in every', days(details.checkInDays)],
    ['Talk with an executive every', days(details.executiveDays)],
    ['Industry', industry],
    ['Segment', segment],
    ['Web domain', domain],
    ['Also called', aliases === null || aliases.length === 0 ? null : aliases.join(', ')],
    ['Visible to', details.isConfidential ? 'those who work with it, leads and admins' : 'everybody here']
  ]
  const told = rows.flatMap(([label, words]): Line[] => (words === null ? [] : [[bold(`${label}: `), words]]))
  return channelId === null
    ? told
    : [...told, [bold('Channel: '), { type: 'channel', channel_id: channelId }]]
}

function missingIn({ version: { details }, owner, contracts }: ClientSheet): string {
  const gaps: [word: string, isMissing: boolean][] = [
    ['the owner', owner === null],
    ['the revenue', details.annualRevenue === null],
    ['a contract', contracts.length === 0],
    ['the stage', details.stage === null]
  ]
  return gaps.flatMap(([word, isMissing]) => (isMissing ? [word] : [])).join(', ')
}

function contractLines({ details }: ClientSheet['contracts'][number]): Line[] {
  const { noticeOn, optionOn, renewal, value } = details
  const facts = [
    noticeOn && `notice until ${day(noticeOn)}`,
    optionOn && `option until ${day(optionOn)}`,
    `renewal: ${renewal}`,
    value && `${amount(value)} a year`
  ]
  return [[bold('Contract '), termOf(details)], [facts.filter(Boolean).join(' · ')]]
}

function termOf({ startsOn, endsOn }: ClientSheet['contracts'][number]['details']): string {
  return startsOn === null ? `until ${day(endsOn)}` : `${day(startsOn)} – ${day(endsOn)}`
}

function lossBlocks({ details }: ClientSheet['losses'][number]): KnownBlock[] {
  const { lostOn, wonBackOn, story, lessons } = details
  const why = whyLost(details)
  const back = wonBackOn === null ? '' : `, won back on ${day(wonBackOn)}`
  return [
    lines([bold(`Lost on ${day(lostOn)}${back}`)], ...(why === '' ? [] : [[why]])),
    ...(story === null ? [] : [quote(story)]),
    ...(lessons === null ? [] : [lines([bold('Learnt')]), quote(lessons)])
  ]
}

/** What somebody decided over the computed: a pinned level, and alerts that are silent, each with the way to end it. */
function judgedBlocks({ version: { id }, pin, silences }: ClientSheet): KnownBlock[] {
  const value = ({ sourceKey, revision }: { sourceKey: string; revision: string }) =>
    JSON.stringify({ clientId: id, sourceKey, revision })
  const pinned =
    pin === null
      ? []
      : [
          lines([
            bold('Level pinned '),
            `until ${day(pin.details.expiresOn ?? '')}: `,
            pin.details.note ?? ''
          ]),
          buttons(button('Lift the pin', ACTIONS.liftPin, value(pin)))
        ]
  const silent = silences.slice(0, SILENCES).flatMap((silence, index) => {
    const { cause, untilOn, reason } = silence.details
    const what = cause === null ? 'All alerts are silent ' : 'An alert is silent '
    return [
      lines([bold(what), `until ${day(untilOn)}: `, reason]),
      buttons(
        buttonAbout(
          button('End the silence', numbered(ACTIONS.endSnooze, index), value(silence)),
          reason,
          `until ${day(untilOn)}`
        )
      )
    ]
  })
  return [...pinned, ...silent]
}

/** As many silences as one ends by hand; they run out by themselves. */
const SILENCES = 5

function days(count: number | null): string | null {
  return count === null ? null : `${count} days`
}

function day(date: string): string {
  return formatDay(dayNumber(date))
}
