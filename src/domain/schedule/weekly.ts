/** A time of the week: ISO weekday (1 is Monday), hour and minute. */
export type WeeklyTime = { weekday: number; hour: number; minute: number }

const WEEKDAYS = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays']

/** The cron text of a time of the week. Throws a RangeError when there is no such time. */
export function weeklyCron({ weekday, hour, minute }: WeeklyTime): string {
  const isTime = within(weekday, 1, 7) && within(hour, 0, 23) && within(minute, 0, 59)
  if (!isTime)
    throw new RangeError(
      `Weekday ${weekday}, hour ${hour}, minute ${minute} is not a time of the week: use 1 to 7, 0 to 23 and 0 to 59`
    )
  return `${minute} ${hour} * * ${weekday}`
}

/** The time of the week that a cron text made by `weeklyCron` stands for; null when it is another. */
export function weeklyTime(cron: string): WeeklyTime | null {
  const [, minute, hour, weekday] = /^([1-5]?\d) (1?\d|2[0-3]) \* \* ([1-7])$/.exec(cron) ?? []
  if (weekday === undefined) return null
  return { weekday: Number(weekday), hour: Number(hour), minute: Number(minute) }
}

/** A time of the week in words: `Mondays at 09:00, Europe/Berlin`. */
export function weeklyWords({ weekday, hour, minute }: WeeklyTime, timeZone: string): string {
  return `${WEEKDAYS[weekday - 1]} at ${twoDigits(hour)}:${twoDigits(minute)}, ${timeZone}`
}

function within(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && least <= value && value <= most
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
