import type { CommitmentFacts } from '../../../domain/clients/commitment.ts'
import type { ClientFacts, ContractFacts } from '../../../domain/clients/facts.ts'
import type { RiskFacts } from '../../../domain/clients/risk.ts'
import { believed } from '../../bitemporal.ts'
import type { Table } from './table.ts'

/** Contracts. */
export const contracts: Table<ContractFacts> = {
  select: `select x.client_id, x.starts_on, x.ends_on, x.option_on, x.notice_on, x.renewal, x.recorded_at, x.retired_at
    from contract x where ${believed('x')}`,
  read: (row) => ({
    startsOn: row.dayOrNull(),
    endsOn: row.day(),
    optionOn: row.dayOrNull(),
    noticeOn: row.dayOrNull(),
    renewal: row.label(),
    recordedAt: row.instant(),
    retiredAt: row.instant()
  })
}

/** Losses of clients that were won back, and those that lie ahead. */
export const losses: Table<ClientFacts['losses'][number]> = {
  select: `select l.client_id, l.lost_on, l.won_back_on, l.recorded_at, l.retired_at from loss l where ${believed('l')}`,
  read: (row) => ({
    lostOn: row.day(),
    wonBackOn: row.dayOrNull(),
    recordedAt: row.instant(),
    retiredAt: row.instant()
  })
}

/** Promises, kept ones too. */
export const commitments: Table<CommitmentFacts> = {
  select: `select p.client_id, p.commitment, p.due_on, p.done_on, p.broken_on, p.recorded_at, p.retired_at
    from commitment p where ${believed('p')}`,
  read: (row) => ({
    commitment: row.text(),
    dueOn: row.dayOrNull(),
    doneOn: row.dayOrNull(),
    brokenOn: row.dayOrNull(),
    recordedAt: row.instant(),
    retiredAt: row.instant()
  })
}

/** The register, closed entries too. */
export const risks: Table<RiskFacts> = {
  select: `select r.client_id, r.risk, r.likelihood, r.impact, r.competitor, r.threat, r.says_leaving, r.opened_on, r.accepted_on,
      r.closed_on, r.recorded_at, r.retired_at
    from risk r where ${believed('r')}`,
  read: (row) => ({
    risk: row.text(),
    likelihood: row.integerOrNull(),
    impact: row.integerOrNull(),
    competitor: row.textOrNull(),
    threat: row.labelOrNull(),
    saysLeaving: row.boolean(),
    openedOn: row.dayOrNull(),
    acceptedOn: row.dayOrNull(),
    closedOn: row.dayOrNull(),
    recordedAt: row.instant(),
    retiredAt: row.instant()
  })
}
