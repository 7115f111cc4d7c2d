/** Tells listeners, once per turn of the event loop, that something in the workspace has changed. */
export interface Changes {
  notify: () => void
  /** Returns the function that stops listening. */
  listen: (listener: () => void) => () => void
}

export function createChanges(): Changes {
  const listeners = new Set<() => void>()
  let isScheduled = false
  const flush = () => {
    isScheduled = false
    for (const listener of [...listeners]) listener()
  }
  return {
    notify() {
      if (isScheduled) return
      isScheduled = true
      queueMicrotask(flush)
    },
    listen(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    }
  }
}

/**
 * Resolves with the first value of `look` that is neither false, null nor undefined, looking again after each change.
 * Fails after `within` milliseconds, saying what was awaited.
 */
export function waitFor<T>(
  changes: Changes,
  look: () => T | false | null | undefined,
  { within = 10_000, what = look.toString() }: { within?: number; what?: string } = {}
): Promise<T> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      stop()
      clearTimeout(timer)
      finish()
    }
    const check = () => {
      try {
        const found = look()
        if (found !== false && found !== null && found !== undefined) settle(() => resolve(found))
      } catch (error) {
        settle(() => reject(error))
      }
    }
    const stop = changes.listen(check)
    const timer = setTimeout(
      () => settle(() => reject(new Error(`Waited ${within} ms in vain for: ${what}`))),
      within
    )
    check()
  })
}
