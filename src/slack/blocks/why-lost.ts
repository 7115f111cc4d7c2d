import { LOSS_REASONS } from '../../domain/clients/loss.ts'

const WORDS = new Map<string, string>(LOSS_REASONS)

/** Why a client left and to whom, in a sentence each; empty when nobody has said. */
export function whyLost({
  reasons,
  competitor
}: {
  reasons: readonly string[]
  competitor: string | null
}): string {
  const why = reasons.map((reason) => WORDS.get(reason) ?? reason).join(', ')
  const sentences = [why === '' ? null : `${why}.`, competitor === null ? null : `To ${competitor}.`]
  return sentences.filter((sentence) => sentence !== null).join(' ')
}
