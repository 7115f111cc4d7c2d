/**
 * Sorts facts in place by a key made of what is shown of them, so that the same one of equals is named in whatever order
 * they come.
 */
export function inStableOrder<Fact>(facts: Fact[], keyOf: (fact: Fact) => string): Fact[] {
  if (facts.length < 2) return facts
  return facts.sort((a, b) => {
    const key = keyOf(a)
    const other = keyOf(b)
    return key === other ? 0 : key < other ? -1 : 1
  })
}
