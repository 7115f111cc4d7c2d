import type { TestBook } from '../../support/imported-book.ts'

type Outcome = Awaited<ReturnType<TestBook['read']>>

/** How many rows of each file were taken, and how. */
export const counts = ({ reports }: Outcome) =>
  reports.map(({ read, added, changed, unchanged, refused }) => ({
    read,
    added,
    changed,
    unchanged,
    refused
  }))

export const none = { added: 0, changed: 0, unchanged: 0, refused: 0 }

/** The refused rows as `line: reason`. */
export const reasons = ({ refusals }: Outcome) => refusals.map(({ line, reason }) => `${line}: ${reason}`)

export const CLIENTS = 'client,industry,owner\nAcme GmbH,Steel,dana@us.example\nBolt AG,,\n'
export const TALKS =
  'client,occurred_at,kind,summary\nAcme GmbH,2025-09-01,call,Same words\nAcme GmbH,2025-09-01,call,Same words\nBolt,2025-09-02,visit,\n'
