const DELIMITERS = [',', ';', '\t', '|']

/**
 * Finds the sign between the columns from the first lines of a file: the one that splits most of them as often as the header, and
 * the header into the most columns. Signs inside quotes do not count.
 */
export function findDelimiter(start: string): string {
  const lines = countsByLine(start)
  const scores = DELIMITERS.map((delimiter, index) => {
    const inHeader = lines[0]?.[index] ?? 0
    const agreeing = lines.filter((counts) => counts[index] === inHeader).length
    return { delimiter, inHeader, score: inHeader === 0 ? 0 : agreeing / lines.length + inHeader / 1000 }
  })
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).delimiter
}

/** How often each sign stands outside quotes in each of the first lines. The last line may be cut off and is left out. */
function countsByLine(start: string): number[][] {
  const lines: number[][] = []
  let counts = DELIMITERS.map(() => 0)
  let isQuoted = false
  for (const sign of start) {
    if (sign === '"') isQuoted = !isQuoted
    else if (!isQuoted && sign === '\n') {
      lines.push(counts)
      counts = DELIMITERS.map(() => 0)
      if (lines.length === 50) break
    } else if (!isQuoted) {
      const index = DELIMITERS.indexOf(sign)
      if (index >= 0) counts[index] = (counts[index] ?? 0) + 1
    }
  }
  return lines.length === 0 ? [counts] : lines
}
