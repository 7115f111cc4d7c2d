import { isCalendarDate } from '../calendar.ts'
import { TIERS } from '../clients/client.ts'
import type { PolicySettings, WorkingTime } from '../policy.ts'
import { playbookProblems } from './check-playbooks.ts'
import { type PolicyProblem, problem } from './problem.ts'

/** A weight of 1 would let a single signal make the score 100, whatever else is known. */
const MOST_WEIGHT = 0.95
const MOST_CADENCE_DAYS = 3_650
/** Thirty working days, for 24 hours are one. */
const MOST_RESPONSE_HOURS = 720
const MOST_RESOLUTION_DAYS = 365
const MOST_HOLIDAYS = 1_000

const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/

/** Everything that makes settings unusable, in the order in which a policy is written; empty when they can be saved. */
export function checkSettings(settings: PolicySettings): PolicyProblem[] {
  return [
    ...weightProblems(settings),
    ...cadenceProblems(settings),
    ...thresholdProblems(settings),
    ...deadlineProblems(settings),
    ...weekdayProblems(settings.workingTime),
    ...hoursProblems(settings.workingTime),
    ...holidayProblems(settings.workingTime),
    ...playbookProblems(settings.playbooks)
  ]
}

function weightProblems({ weights }: PolicySettings): PolicyProblem[] {
  return Object.entries(weights).flatMap(([signal, weight]) =>
    weight >= 0 && weight <= MOST_WEIGHT
      ? []
      : problem(`weights.${signal}`, weight, `write a number from 0 to ${MOST_WEIGHT}`)
  )
}

function cadenceProblems({ cadences }: PolicySettings): PolicyProblem[] {
  return TIERS.flatMap((tier) =>
    Object.entries(cadences[tier]).flatMap(([key, days]) =>
      Number.isInteger(days) && days >= 1 && days <= MOST_CADENCE_DAYS
        ? []
        : problem(
            `cadences.${tier}.${key}`,
            days,
            `write a whole number of days from 1 to ${MOST_CADENCE_DAYS}`
          )
    )
  )
}

function thresholdProblems({ thresholds }: PolicySettings): PolicyProblem[] {
  const { watch, 'at risk': atRisk, critical } = thresholds
  return [
    ...(watch > 0 && watch < atRisk
      ? []
      : problem('thresholds.watch', watch, `write a score above 0 and below that of at risk (${atRisk})`)),
    ...(atRisk < critical
      ? []
      : problem('thresholds.at risk', atRisk, `write a score below that of critical (${critical})`)),
    ...(critical <= 100 ? [] : problem('thresholds.critical', critical, 'write a score up to 100'))
  ]
}

function deadlineProblems({ deadlines: { responseHours, resolutionDays } }: PolicySettings): PolicyProblem[] {
  return [
    ...(responseHours > 0 && responseHours <= MOST_RESPONSE_HOURS
      ? []
      : problem(
          'deadlines.responseHours',
          responseHours,
          `write a number above 0, up to ${MOST_RESPONSE_HOURS}`
        )),
    ...Object.entries(resolutionDays).flatMap(([severity, days]) =>
      days > 0 && days <= MOST_RESOLUTION_DAYS
        ? []
        : problem(
            `deadlines.resolutionDays.${severity}`,
            days,
            `write a number above 0, up to ${MOST_RESOLUTION_DAYS}`
          )
    )
  ]
}

function weekdayProblems({ weekdays }: WorkingTime): PolicyProblem[] {
  const place = 'workingTime.weekdays'
  if (weekdays.length === 0)
    return [{ place, message: `${place} is empty; name at least one day, 1 (Monday) to 7 (Sunday)` }]
  return [
    ...weekdays
      .filter((day) => !Number.isInteger(day) || day < 1 || day > 7)
      .map((day) => ({ place, message: `${place} has ${day}; write 1 (Monday) to 7 (Sunday)` })),
    ...twice(place, weekdays)
  ]
}

function hoursProblems({ from, to }: WorkingTime): PolicyProblem[] {
  const [begin, end] = ['workingTime.from', 'workingTime.to']
  const problems = [
    ...(TIME_OF_DAY.test(from) ? [] : problem(begin, from, 'write a time of day such as 09:00')),
    ...(TIME_OF_DAY.test(to) || to === '24:00'
      ? []
      : problem(end, to, 'write a time of day such as 17:00, or 24:00 for the end of the day'))
  ]
  return problems.length > 0 || from < to
    ? problems
    : problem(end, to, `write a time after workingTime.from (${from})`)
}

function holidayProblems({ holidays }: WorkingTime): PolicyProblem[] {
  const place = 'workingTime.holidays'
  if (holidays.length > MOST_HOLIDAYS)
    return [
      {
        place,
        message: `${place} has ${holidays.length} days; keep at most ${MOST_HOLIDAYS} and drop those long past`
      }
    ]
  return [
    ...holidays
      .filter((day) => !isCalendarDate(day))
      .map((day) => ({ place, message: `${place} has "${day}"; write a day of the calendar as YYYY-MM-DD` })),
    ...twice(place, holidays)
  ]
}

function twice(place: string, items: readonly (number | string)[]): PolicyProblem[] {
  const repeated = new Set(items.filter((item, index) => items.indexOf(item) !== index))
  return [...repeated].map((item) => ({ place, message: `${place} has ${item} twice; write it once` }))
}
