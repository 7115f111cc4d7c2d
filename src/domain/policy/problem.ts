/** What is wrong with one setting. `message` begins with the place and ends with the remedy, for whoever wrote it. */
export type PolicyProblem = { place: string; message: string }

/** That a setting says something it can't. */
export function problem(place: string, value: number | string, remedy: string): PolicyProblem[] {
  const said = typeof value === 'string' ? `"${value}"` : value
  return [{ place, message: `${place} is ${said}; ${remedy}` }]
}
