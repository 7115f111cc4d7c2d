/** Yields what `items` yields, asking for the next while the present one is worked on: files are read while the database writes. */
export async function* readAhead<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item> {
  const source = items[Symbol.asyncIterator]()
  let next = source.next()
  try {
    for (;;) {
      const { done, value } = await next
      if (done) return
      next = source.next()
      // Its failure is met when its turn comes.
      next.catch(() => undefined)
      yield value
    }
  } finally {
    await source.return?.()
  }
}
