import { expect, test } from 'vitest'
import type { Alert, AlertKind } from '../../../src/domain/attention/alert.ts'
import { dayNumber } from '../../../src/domain/calendar.ts'
import type { ClientFacts } from '../../../src/domain/clients/facts.ts'
import { dueThisWeek, mayBeDue } from '../../../src/domain/digest/due-item.ts'

const TODAY = dayNumber('2026-11-23')

const due = (kind: AlertKind, name: string, dueDay: number | null) => {
  const alert: Pick<Alert, 'kind' | 'client' | 'sentence' | 'dueDay'> = {
    kind,
    client: { id: name, name },
    sentence: `${kind} at ${name}`,
    dueDay
  }
  return alert
}

test('what is due from today to Sunday is told, the first due first, but nobody’s own actions', () => {
  const alerts = [
    due('decision', 'Beta', TODAY + 6),
    due('commitment', 'Acme', TODAY),
    due('complaint', 'Late', TODAY - 1),
    due('decision', 'Next week', TODAY + 7),
    due('action', 'Own', TODAY),
    due('complaint', 'Open end', null)
  ]
  expect(dueThisWeek(alerts, TODAY).map(({ client }) => client.name)).toEqual(['Acme', 'Beta'])
})

const believed = { recordedAt: 0, retiredAt: 9e15 }
const contract = { startsOn: null, optionOn: null, noticeOn: null, renewal: 'open', ...believed } as const
const nothing: Pick<ClientFacts, 'contracts' | 'commitments' | 'feedback'> = {
  contracts: [{ ...contract, endsOn: '2027-12-31' }],
  commitments: [],
  feedback: []
}

test.each<[string, Partial<typeof nothing>, boolean]>([
  ['nothing is due', {}, false],
  ['a contract ends this week', { contracts: [{ ...contract, endsOn: '2026-11-29' }] }, true],
  [
    'an option ran out last week',
    { contracts: [{ ...contract, endsOn: '2027-12-31', optionOn: '2026-11-22' }] },
    false
  ],
  [
    'a promise is due',
    { commitments: [{ commitment: 'x', dueOn: '2026-11-24', doneOn: null, brokenOn: null, ...believed }] },
    true
  ]
])('clients at which something may be due are found: %s', (_what, facts, may) => {
  expect(mayBeDue({ ...nothing, ...facts }, TODAY)).toBe(may)
})
