import type { Moment } from '../assessment/moment.ts'
import type { Situation } from '../assessment/situation.ts'
import type { ClientFacts } from '../clients/facts.ts'

/** Something that could be done for a client today: in words, and what it would make of the facts. */
export type Remedy = { action: string; apply(facts: ClientFacts): ClientFacts }

/** Finds what of one sort could be done, in any order; most of it may turn out to change nothing. */
export type RemedyFinder = (situation: Situation, at: Moment) => Remedy[]
