/**
 * Runs for many at once what each asks for on its own: whatever is asked while a run is under way goes with the next. Messages that go out
 * side by side so share a commit, which waits for the disk. Answers come in the order of what was asked; a run that fails fails for all in it.
 */
export function gathered<Item, Answer>(
  runAll: (items: Item[]) => Promise<Answer[]>
): (item: Item) => Promise<Answer | undefined> {
  let waiting: { items: Item[]; answers: Promise<Answer[]> } | null = null
  let underWay: Promise<void> = Promise.resolve()
  const over = () => undefined
  const gather = (items: Item[]) => {
    const answers = underWay.then(() => {
      waiting = null
      return runAll(items)
    })
    underWay = answers.then(over, over)
    return { items, answers }
  }
  return async (item) => {
    waiting ??= gather([])
    const { items, answers } = waiting
    const place = items.push(item) - 1
    return (await answers)[place]
  }
}
