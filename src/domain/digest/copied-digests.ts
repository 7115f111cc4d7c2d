/**
 * The digests of which people get a copy who want one: that of the whole book, else one of each segment. Of the same book in several
 * channels it is the first, so that nobody reads the same twice.
 */
export function copiedDigests<Each extends { segment: string }>(digests: readonly Each[]): Each[] {
  const [whole] = digests.filter(({ segment }) => segment === '')
  if (whole !== undefined) return [whole]
  return digests.filter(
    ({ segment }, index) => digests.findIndex((other) => other.segment === segment) === index
  )
}
