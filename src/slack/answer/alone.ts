/** Does work unless the same is under way, whatever that is for; then null. */
export type Alone = <Result>(key: string, work: () => Promise<Result>) => Promise<Result | null>

/** Creates the memory of what is under way. */
export function createAlone(): Alone {
  const running = new Set<string>()
  return async (key, work) => {
    if (running.has(key)) return null
    running.add(key)
    return work().finally(() => running.delete(key))
  }
}
