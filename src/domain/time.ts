/** A point in time: epoch milliseconds, UTC. */
export type Instant = number

/** A day on the calendar without a time or zone: `YYYY-MM-DD`. */
export type CalendarDate = string

/** Milliseconds in the 24 hours that docs/risk-model.md calls a day. */
export const DAY = 86_400_000

/** 9999-12-31T00:00:00Z: the instant at which a fact that is still believed stops being believed. */
export const FOREVER: Instant = 253_402_214_400_000
