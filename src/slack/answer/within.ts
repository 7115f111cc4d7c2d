/** Waits for an answer as long as patience lasts; `null` when it is not there by then. Rejects as the answer does. */
export async function within<T extends object>(milliseconds: number, answer: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), milliseconds)
  })
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}
