/** What is among some lines and not among others, each as often as it is too many; the first few, by time. */
function beyond(some: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1)
  return some.filter((line) => {
    const count = left.get(line) ?? 0
    left.set(line, count - 1)
    return count <= 0
  })
}

const SHOWN = 12

/** What is missing among the lines that came, and what is too much. */
export function differences(expected: readonly string[], actual: readonly string[]) {
  return {
    missing: beyond(expected, actual).slice(0, SHOWN),
    tooMuch: beyond(actual, expected).slice(0, SHOWN)
  }
}
