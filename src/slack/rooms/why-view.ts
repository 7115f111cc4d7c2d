import type { ActionsBlock, KnownBlock } from '@slack/types'
import type { Assessment } from '../../domain/assessment/assessment.ts'
import { displayedScore } from '../../domain/assessment/level.ts'
import { stepFor } from '../../domain/assessment/phrases.ts'
import type { ScoredCard } from '../../usecases/client-card.ts'
import { buttons } from '../blocks/button.ts'
import { LEVELS } from '../blocks/level.ts'
import type { Message } from '../blocks/message.ts'
import { mrkdwn } from '../blocks/mrkdwn.ts'
import { bold, type Line, lines, points } from '../blocks/rich.ts'
import { header, note } from '../blocks/section.ts'
import { displayedPoints, knowledge, levelBlock } from '../card/risk-blocks.ts'
import { backTo, doors, roomValue } from './room-blocks.ts'

/** Every point of a score with its facts and its remedy, what is not known, and where it goes. */
export function whyMessage({ client, reader, assessment, trend, projection }: ScoredCard): Message {
  const outlook = projection?.sentence ?? 'The level does not rise in 180 days if nothing further is logged'
  const { level, score, unknown, inputs } = assessment
  return {
    text: mrkdwn`${client.name}: why ${LEVELS[level].word}, risk ${displayedScore(score)}`,
    blocks: [
      header(client.name),
      levelBlock(assessment, trend),
      driversBlock(assessment, reader),
      lines([bold('Outlook: '), outlook], ...unknownLines(unknown)),
      note(knowledge(inputs)),
      whyButtons(client.id)
    ] satisfies KnownBlock[]
  }
}

/** The row of buttons below the reasons. */
function whyButtons(clientId: string): ActionsBlock {
  const [changes, trend] = [roomValue('changes', clientId, 30), roomValue('trend', clientId, 90)]
  return buttons(...doors(['What changed, and what helps', changes], ['Trend', trend], backTo(clientId)))
}

function driversBlock({ drivers, score }: Assessment, reader: string | null): KnownBlock {
  if (drivers.length === 0)
    return lines(['Nothing on record speaks of risk. What is not on record cannot speak.'])
  const earned = displayedPoints(drivers, displayedScore(score))
  const items = drivers.map(
    ({ sentence, nextStep }, place): Line => [
      bold(`+${earned[place]}`),
      ` ${sentence}`,
      ` → ${stepFor(reader, nextStep)}`
    ]
  )
  return points([bold(`The ${displayedScore(score)} points, and what to do about each`)], items)
}

function unknownLines(unknown: Assessment['unknown']): Line[] {
  if (unknown.length === 0) return []
  const titles = unknown.map(({ title }) => title.toLowerCase()).join(', ')
  return [[bold('Not known, so neither good nor bad: '), titles]]
}
