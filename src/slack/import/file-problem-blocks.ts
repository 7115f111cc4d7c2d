import type { RichTextBlock } from '@slack/types'
import { bold, lines } from '../blocks/rich.ts'
import { cleanName, cut } from '../blocks/text.ts'

/** Why a file was not looked into, besides what fetching it can meet; `packed` says what it is instead of a CSV file. */
export type FileProblem =
  | { kind: 'elsewhere' | 'login_page' | 'too_large' | 'gone' | 'out_of_reach' }
  | { kind: 'packed'; what: string }

/** A file that was not looked into. */
export interface FailedFile {
  name: string
  problem: FileProblem
}

/** What files can be together, in bytes. */
export const MOST_BYTES = 20 * 1024 * 1024

/** Says what is the matter with a file, and what to do about it. */
export function failedBlock({ name, problem }: FailedFile): RichTextBlock {
  return lines([bold(short(name)), ' could not be read.'], [REMEDIES[problem.kind](problem)])
}

/** The same in a notification. */
export function failedShortly({ name }: FailedFile): string {
  return `${short(name)}: could not be read`
}

const REMEDIES: Record<FileProblem['kind'], (problem: FileProblem) => string> = {
  elsewhere: () =>
    'Slack only has a link to it. Download it from where it is kept, and drop the file itself here.',
  login_page: () =>
    'Slack answered with its login page instead of the file. Whoever runs Client Risk must give the app the scope files:read and install it again.',
  too_large: () =>
    `Together the files of one message may have ${MOST_BYTES / 1024 / 1024} MB. Divide it, or have your operator import it from the command line.`,
  gone: () => 'It is not in Slack any more. Drop it here again.',
  out_of_reach: () => 'Slack did not hand it over. Drop it here again in a minute.',
  packed: (problem) => {
    const what = problem.kind === 'packed' ? problem.what : 'something else'
    return `It is ${what}. Save it as CSV (UTF-8) and drop that here.`
  }
}

function short(name: string): string {
  return cut(cleanName(name), 60)
}
