import type { RichTextBlock } from '@slack/types'
import type { FileReport } from '../../usecases/import/report.ts'
import type { FilePreview } from '../../usecases/preview-import.ts'
import { bold, type Line, lines } from '../blocks/rich.ts'
import { cleanName, cut } from '../blocks/text.ts'
import { counted, rowCount } from './kind-blocks.ts'

/** Whether an import is told before or after it was made. */
type Tense = 'would' | 'did'

/** So much of a name of a file, a header or a person stands in a sentence. */
const NAME = 60
/** So many columns are told, and so many names of clients and people. */
const COLUMNS = 25
const NAMED = 6
/** As many refused rows are told in the message; the file has all. */
const REFUSALS = 3

/** A file, what is made of it and what is not. */
export function fileBlock({ report, columns, refusals }: Omit<FilePreview, 'table'>): RichTextBlock {
  const { file, notRead, ignored, strangers, absentees } = report
  if (notRead !== null) return lines([bold(name(file)), ' is not read: '], [cut(cleanName(notRead), REASON)])
  const details: (Line | null)[] = [
    ['Understood: ', ...some(columns.map(mapped), COLUMNS)],
    ignored.length === 0 ? null : ['Not understood, left out: ', ...some(ignored.map(name), COLUMNS)],
    strangers.length === 0
      ? null
      : [
          'Left empty, as none of us is known as ',
          ...some(strangers.map(name)),
          ': an e-mail address would tell'
        ],
    absentees.length === 0
      ? null
      : [
          'Nobody here, so nobody hears of what is theirs: ',
          ...some(absentees.map(name)),
          '. Choose another owner, or ask them to join'
        ],
    ...refusals
      .slice(0, REFUSALS)
      .map(({ line, reason }) => [`Line ${line} refused: ${cut(cleanName(reason), REASON)}`]),
    refusals.length > REFUSALS
      ? [`… and ${counted(refusals.length - REFUSALS, 'more row', 'more rows')}`]
      : null
  ]
  return lines(countsLine(report, 'would'), ...details.filter((line) => line !== null))
}

/** What became of a file that was imported. */
export function doneBlock(report: FileReport): RichTextBlock {
  const { file, notRead } = report
  return notRead === null
    ? lines(countsLine(report, 'did'))
    : lines([bold(name(file)), ' was not read: '], [cut(cleanName(notRead), REASON)])
}

/** "clients.csv: 200 new, 12 changed" for a notification. */
export function shortly({ file, notRead, added, changed, refused }: FileReport): string {
  if (notRead !== null) return `${name(file)}: not read`
  const parts = [`${added} new`, `${changed} changed`, ...(refused > 0 ? [`${refused} refused`] : [])]
  return `${name(file)}: ${parts.join(', ')}`
}

/** As long as a line may be. */
const REASON = 300

function countsLine(report: FileReport, tense: Tense): Line {
  const { file, kind, read, added, changed, unchanged, refused, deleted } = report
  const counts: [number, string][] = [
    [added, tense === 'would' ? 'would be new' : 'new'],
    [changed, tense === 'would' ? 'would change' : 'changed'],
    [unchanged, tense === 'would' ? 'stay as they are' : 'as they were'],
    [refused, 'refused'],
    [deleted, 'left out, deleted in the CRM']
  ]
  const told = counts.filter(([count]) => count > 0).map(([count, words]) => `${number(count)} ${words}`)
  const rows = kind === null ? counted(read, 'row', 'rows') : rowCount(kind, read)
  return [bold(name(file)), ` · ${rows}${told.length === 0 ? '' : `: ${told.join(', ')}`}`]
}

function mapped({ header, column }: FilePreview['columns'][number]): string {
  const isSame = header.trim().toLowerCase().replace(/[ -]+/g, '_') === column
  return isSame ? name(header) : `${name(header)} (as ${column})`
}

/** "a, b and 3 more", in pieces that are short enough not to be cut. */
export function some(items: readonly string[], most = NAMED): string[] {
  const shown = items.slice(0, most).map((item, index) => (index === 0 ? item : `, ${item}`))
  return items.length > most ? [...shown, ` and ${items.length - most} more`] : shown
}

function name(text: string): string {
  return cut(cleanName(text), NAME)
}

function number(count: number): string {
  return count.toLocaleString('en')
}
