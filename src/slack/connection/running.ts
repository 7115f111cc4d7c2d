/** Counts work in progress, because Bolt's own stop does not wait for it. */
export interface Running {
  track<T>(work: () => Promise<T>): Promise<T>
  /** Resolves when nothing is in progress. */
  finished(): Promise<void>
}

/** Creates a counter at zero. */
export function createRunning(): Running {
  let count = 0
  let waiting: (() => void)[] = []
  const end = () => {
    count -= 1
    if (count > 0) return
    for (const resolve of waiting) resolve()
    waiting = []
  }
  return {
    track: (work) => {
      count += 1
      return work().finally(end)
    },
    finished: () => (count === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve)))
  }
}
