import type { Believed } from '../../../src/domain/clients/believed.ts'
import type { CommitmentDetails } from '../../../src/domain/clients/commitment.ts'
import type { ContractFacts } from '../../../src/domain/clients/facts.ts'
import type { RiskDetails } from '../../../src/domain/clients/risk.ts'
import type { Sourced, Tables } from './tables.ts'

type ContractDates = Partial<Omit<ContractFacts, 'endsOn' | keyof Believed>>

type LossDetails = { wonBackOn?: string | null; reasons?: string[]; competitor?: string }

/** Writes what holds from one day to another. It was recorded a year ago, unless told otherwise. */
export function agreementWriters({ addFact }: Tables) {
  return {
    contract: (clientId: string, endsOn: string, details: ContractDates & Sourced = {}) =>
      addFact(
        'contract',
        clientId,
        {
          ends_on: endsOn,
          starts_on: details.startsOn ?? null,
          option_on: details.optionOn ?? null,
          notice_on: details.noticeOn ?? null,
          renewal: details.renewal ?? 'open'
        },
        details
      ),

    loss: (clientId: string, lostOn: string, details: LossDetails & Sourced = {}) =>
      addFact(
        'loss',
        clientId,
        {
          lost_on: lostOn,
          won_back_on: details.wonBackOn ?? null,
          reasons: details.reasons ?? [],
          competitor: details.competitor ?? null
        },
        details
      ),

    commitment: (
      clientId: string,
      commitment: string,
      details: Partial<Omit<CommitmentDetails, 'commitment'>> & Sourced = {}
    ) =>
      addFact(
        'commitment',
        clientId,
        {
          commitment,
          kind: details.kind ?? null,
          due_on: details.dueOn ?? null,
          owner_id: details.ownerId ?? null,
          signed_off_by: details.signedOffBy ?? null,
          signed_off_on: details.signedOffOn ?? null,
          evidence: details.evidence ?? null,
          done_on: details.doneOn ?? null,
          broken_on: details.brokenOn ?? null
        },
        details
      ),

    /** An entry of the register that is neither rated nor a threat, unless told. */
    risk: (clientId: string, risk: string, details: Partial<Omit<RiskDetails, 'risk'>> & Sourced = {}) =>
      addFact(
        'risk',
        clientId,
        {
          risk,
          likelihood: details.likelihood ?? null,
          impact: details.impact ?? null,
          category: details.category ?? null,
          competitor: details.competitor ?? null,
          threat: details.threat ?? null,
          says_leaving: details.saysLeaving ?? false,
          owner_id: details.ownerId ?? null,
          opened_on: details.openedOn ?? null,
          accepted_on: details.acceptedOn ?? null,
          closed_on: details.closedOn ?? null,
          reason: details.reason ?? null
        },
        details
      )
  }
}
