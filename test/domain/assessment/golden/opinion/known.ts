import { DateTime } from 'luxon'
import type { ClientFacts } from '../../../../../src/domain/clients/facts.ts'

/** What nobody at the client decides: where the workspace is, and on which dates nobody there works. */
export type House = { zone: string; holidays: readonly string[] }

/** What was known about a client at an instant, and which date it was there. */
export type Known = { facts: ClientFacts; asOf: number; today: string; house: House }

/** The facts that were believed at an instant, whether or not they had happened by then. */
export function believedOnly(facts: ClientFacts, asOf: number): ClientFacts {
  const believed = <T extends { recordedAt: number; retiredAt: number }>(list: T[]) =>
    list.filter((fact) => fact.recordedAt <= asOf && fact.retiredAt > asOf)
  return {
    client: facts.client,
    contacts: believed(facts.contacts),
    touchpoints: believed(facts.touchpoints),
    contracts: believed(facts.contracts),
    losses: believed(facts.losses),
    overrides: believed(facts.overrides),
    feedback: believed(facts.feedback),
    commitments: believed(facts.commitments),
    risks: believed(facts.risks),
    pulses: believed(facts.pulses),
    healthChecks: believed(facts.healthChecks),
    metrics: believed(facts.metrics)
  }
}

export function whatIsKnown(facts: ClientFacts, asOf: number, house: House): Known {
  return { facts: believedOnly(facts, asOf), asOf, today: dateThere(house, asOf), house }
}

/** The date in the workspace's zone; such dates sort like text. */
export function dateThere(house: House, instant: number): string {
  return DateTime.fromMillis(instant, { zone: house.zone }).toFormat('yyyy-MM-dd')
}

/** Dates from one to another: 1 from a day to the next, negative backwards. */
export function datesBetween(from: string, to: string): number {
  return DateTime.fromISO(to, { zone: 'utc' }).diff(DateTime.fromISO(from, { zone: 'utc' }), 'days').days
}

/** Days of 24 hours since an instant. */
export function daysSince({ asOf }: Known, instant: number): number {
  return (asOf - instant) / (24 * 60 * 60 * 1000)
}

/** ramp(x; zero → 0, one → 1), clamped. */
export function ramp(x: number, zero: number, one: number): number {
  return Math.min(1, Math.max(0, (x - zero) / (one - zero)))
}

/** 1 − Π (1 − p) */
export function anyOf(parts: number[]): number {
  return 1 - parts.reduce((left, part) => left * (1 - part), 1)
}

export function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
