import { COMMITMENT_WORDS } from '../vocabulary.ts'
import type { Cells } from './cells.ts'
import { clientMention } from './client-mention.ts'
import type { RowFacts } from './row-types.ts'

/** Reads a row of a list of promises. */
export function readCommitmentRow(cells: Cells): Partial<RowFacts> {
  const commitment = cells.prose('commitment')
  if (commitment === null) {
    cells.refuse('the row does not say what was promised')
    return {}
  }
  return {
    commitment: {
      client: clientMention(cells, 'client_id'),
      commitment,
      kind: cells.word('kind', COMMITMENT_WORDS),
      dueOn: cells.dueDay('due_on'),
      owner: cells.text('owner'),
      signedOffBy: cells.text('signed_off_by'),
      signedOffOn: cells.pastDay('signed_off_on'),
      evidence: cells.prose('evidence'),
      doneOn: cells.pastDay('done_on'),
      brokenOn: cells.pastDay('broken_on'),
      recordedAt: cells.past('recorded_at')
    }
  }
}
