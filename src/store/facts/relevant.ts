import { FIGURE_MONTHS } from '../../domain/assessment/figures.ts'
import { TREND_DAYS } from '../../domain/assessment/trend.ts'

/**
 * Days before the instant of knowledge ($2) for which every event is read. An assessment looks back 365 days, its trend 28
 * more.
 */
export const RECENT_DAYS = 400

const recent = `$2::timestamptz - interval '${RECENT_DAYS} days'`

/** SQL: a conversation of the days that are read in full. Of older ones only the last with the same people counts. */
export const isRecentTouchpoint = (table: string) => `${table}.occurred_at > ${recent}`

/** SQL: feedback that may still count: a complaint does until it is resolved, and fades after that, however old it is. */
export const isRelevantFeedback = (table: string) =>
  `(${table}.received_at > ${recent} or (${table}.kind = 'complaint' and (${table}.resolved_at is null or ${table}.resolved_at > ${recent})))`

/** SQL: a judgement that may still count: none is valid for longer than 180 days. */
export const isRelevantJudgement = (table: string) => `${table}.made_at > ${recent}`

/**
 * SQL: a figure that may still count, or did in the month that the trend compares with. That month begins in the workspace's
 * zone, which may be a day off the session's on either side: two days to spare.
 */
export const isRelevantMetric = (table: string) =>
  `${table}.month >= (date_trunc('month', $2::timestamptz - interval '${TREND_DAYS + 2} days') - interval '${FIGURE_MONTHS} months')::date`
