/** Letters of which one may be wrong. Names go wrong once in a while, not letter by letter. */
const STRETCH = 5

/** The rest of a long name tells no further names apart, and patterns grow costly to prepare. */
const LONGEST = 10

/** Three letters with a wrong one are anything. */
const SHORTEST = 3

/** What PostgreSQL compares names with. */
export interface SlipPatterns {
  /** For LIKE, which looks at four in five names no further: the first or second letter is right. */
  starts: string[]
  /** A regular expression for names of which the first few letters are alike. */
  beginning: string
  /** For those of them that are alike for longer. */
  longer: string
}

/**
 * Patterns of names that begin like a folded one but for a slip (a wrong, missing, extra or swapped letter) in every few
 * letters; null where so little was typed that anything would do. They find candidates quickly; `nameLikeness` judges.
 */
export function slipPatterns(key: string): SlipPatterns | null {
  const letters = [...key].slice(0, LONGEST)
  if (letters.length < SHORTEST) return null
  const count = Math.ceil(letters.length / STRETCH)
  const cut = (index: number) => Math.round((index * letters.length) / count)
  const stretches = Array.from({ length: count }, (_, index) =>
    withSlip(letters.slice(cut(index), cut(index + 1)))
  )
  const [first = '', second = ''] = letters.map(literalInLike)
  const starts = [`${first}%`, `${second}%`, `_${first}%`, `_${second}%`]
  return { starts, beginning: `^${stretches[0]}`, longer: `^${stretches.join('')}` }
}

/** Every way to write some letters with one slip or none. */
function withSlip(letters: string[]): string {
  const written = (from: number, to?: number) => letters.slice(from, to).map(literal).join('')
  const ways = letters.flatMap((_letter, at) => {
    const before = written(0, at)
    const swapped = letters
      .slice(at, at + 2)
      .reverse()
      .map(literal)
      .join('')
    return [
      `${before}.?${written(at + 1)}`,
      `${before}.${written(at)}`,
      `${before}${swapped}${written(at + 2)}`
    ]
  })
  return `(?:${[...new Set(ways)].join('|')})`
}

/** Text that stands for itself in a pattern of LIKE. */
export function literalInLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}

function literal(letter: string): string {
  return /[\p{L}\p{N} ]/u.test(letter) ? letter : `\\${letter}`
}
