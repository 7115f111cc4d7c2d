import { BOOLEAN_WORDS, THREAT_WORDS } from '../vocabulary.ts'
import type { Cells } from './cells.ts'
import { clientMention } from './client-mention.ts'
import type { RowFacts } from './row-types.ts'

/** Reads a row of a risk register. */
export function readRiskRow(cells: Cells): Partial<RowFacts> {
  const risk = cells.prose('risk')
  if (risk === null) {
    cells.refuse('the row does not say what the risk is')
    return {}
  }
  const likelihood = cells.whole('likelihood', 1, 5)
  const impact = cells.whole('impact', 1, 5)
  if ((likelihood === null) !== (impact === null))
    cells.refuse('likelihood and impact belong together; rate both from 1 to 5, or neither')
  return {
    risk: {
      client: clientMention(cells, 'client_id'),
      risk,
      likelihood,
      impact,
      category: cells.text('category'),
      competitor: cells.text('competitor'),
      threat: cells.word('threat', THREAT_WORDS),
      saysLeaving: cells.word('says_leaving', BOOLEAN_WORDS),
      owner: cells.text('owner'),
      openedOn: cells.pastDay('opened_on'),
      acceptedOn: cells.pastDay('accepted_on'),
      closedOn: cells.pastDay('closed_on'),
      reason: cells.prose('reason'),
      recordedAt: cells.past('recorded_at')
    }
  }
}
