/** Below this likeness two names are a coincidence, not a typing mistake. */
const ALIKE = 0.6

/**
 * Ranks what somebody may have meant: how alike two folded names are, 0 to 1, or 0 when they are merely different.
 *
 * A name that has a word beginning with what was typed counts as very alike; otherwise the share of letters that need
 * no change (Damerau–Levenshtein: a wrong, missing, extra or swapped letter each count one), against the whole name
 * or as many of its first words as were typed. Search libraries look for typed letters in order, so a doubled or
 * swapped letter, which is how names go wrong, finds nothing in them.
 */
export function nameLikeness(typed: string, key: string): number {
  if (typed === '' || key === '') return 0
  if (` ${key}`.includes(` ${typed}`)) return 0.9 + 0.1 * (typed.length / key.length)
  const beginning = key.split(' ', typed.split(' ').length).join(' ')
  const alike = Math.max(shareKept(typed, key), 0.95 * shareKept(typed, beginning))
  return alike >= ALIKE ? alike * 0.9 : 0
}

/**
 * Ranks names to choose from while somebody types one: 3 for the whole name, 2 for its beginning, 1 for the beginning of a later
 * word, less for one that is alike, 0 for another. Every name answers to nothing typed.
 */
export function matchRank(typed: string, key: string): number {
  if (key === '') return 0
  if (key === typed) return 3
  if (key.startsWith(typed)) return 2
  return ` ${key}`.includes(` ${typed}`) ? 1 : nameLikeness(typed, key)
}

/** From this likeness on two whole names are the same one with a slip in it: one letter of seven at most. */
const NEARLY = 0.85

/**
 * Whether a folded name is another one with a typing mistake, so that whoever adds it is asked first. Stricter than `nameLikeness`, which also
 * answers to beginnings and single words in order to suggest: Acme Labs and Acme Corp begin alike and are two companies. Numbers
 * and single letters tell names apart by themselves: Plant 1 is no slip for Plant 2.
 */
export function isNearlyTheSame(a: string, b: string): boolean {
  return marksOf(a) === marksOf(b) && shareKept(a, b) >= NEARLY
}

function marksOf(name: string): string {
  return name
    .split(' ')
    .filter((word) => word.length === 1 || /\p{N}/u.test(word))
    .join(' ')
}

function shareKept(a: string, b: string): number {
  const longest = Math.max(a.length, b.length)
  if (Math.abs(a.length - b.length) > longest * (1 - ALIKE)) return 0
  return 1 - editDistance(a, b) / longest
}

/** Changes of one letter, two neighbouring letters swapped among them, that turn one text into the other. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1
      let changes = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + cost
      )
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        changes = Math.min(changes, (beforeLast[column - 2] ?? 0) + 1)
      current.push(changes)
    }
    beforeLast = last
    last = current
  }
  return last[b.length] ?? 0
}
