import type { SlackDirectory } from '../../src/usecases/ports.ts'

/** Slack, where it knows nobody who is not on record. */
export const slackOfNobody: SlackDirectory = {
  person: async () => null,
  people: async function* () {},
  audience: async () => ({ kind: 'hidden' })
}
