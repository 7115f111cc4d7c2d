/** SQL: so many milliseconds from now on, by the database's own clock, which is the same for every process. */
export const fromNow = (milliseconds: string) =>
  `clock_timestamp() + make_interval(secs => ${milliseconds}::float8 / 1000)`
