import { describe, test } from 'vitest'
import type { ClientFilter } from '../../../src/domain/clients/client-filter.ts'
import type { Message } from '../../../src/slack/blocks/message.ts'
import { emptyListMessage } from '../../../src/slack/list/empty-list-message.ts'
import { listMessage } from '../../../src/slack/list/list-view.ts'
import { unclearFilterMessage } from '../../../src/slack/list/unclear-filter-message.ts'
import type { ClientList } from '../../../src/usecases/list-clients.ts'
import type { Narrowed } from '../../../src/usecases/narrow-list.ts'
import { expectTaken } from './taken.ts'
import { WORST_TEXTS } from './worst-texts.ts'

/** Everything that can be asked for at once, as long as it is read. */
const filter = (text: string): ClientFilter => ({
  levels: ['healthy', 'watch', 'at risk', 'critical'],
  tiers: ['A', 'B', 'C'],
  owner: { kind: 'named', name: text.slice(0, 100) },
  stage: text.slice(0, 100),
  quietDays: 3650
})

const narrowed = (text: string, names: number): Narrowed => ({
  filter: filter(text),
  owners: Array.from({ length: names }, () => text),
  stages: Array.from({ length: 40 }, (_, index) => `${index} ${text}`),
  lacking: (['levels', 'tiers', 'owner', 'stage', 'quietDays'] as const).map((criterion) => ({
    criterion,
    clients: 5000
  }))
})

const list = (text: string, names: number): ClientList => ({
  scope: 'mine',
  others: { backup: 2500, covered: 2500 },
  narrowed: narrowed(text, names),
  counts: { healthy: 5000, watch: 0, 'at risk': 0, critical: 0 },
  clients: Array.from({ length: 5000 }, (_, index) => ({
    id: `0190f7a4-6f2e-7c3a-9b57-${String(index).padStart(12, '0')}`,
    name: text,
    score: 30,
    level: 'healthy',
    levelBasis: 'score',
    exposure: { amount: '1234567890123.45', currency: 'EUR' },
    reason: text
  }))
})

const messages = (text: string): [string, Message][] => [
  ['a list narrowed by everything', listMessage(list(text, 3), 100)],
  ['a list of many owners', listMessage(list(text, 40), 0)],
  ['a list in which nobody is', emptyListMessage({ scope: 'all', narrowed: narrowed(text, 0) })],
  ['a filter that says nothing', unclearFilterMessage('mine', text, `“${text}” says nothing.`)]
]

describe.each(WORST_TEXTS)('with text that is %s', (_kind, text) => {
  test.each(messages(text))('Slack takes %s', (_name, message) => expectTaken(message))
})
