/** Answers that hold for a whole file, kept so that a client named on every tenth row is looked up once. */
export interface Remembered<Answer> {
  get(key: string): Answer | undefined
  keep(key: string, answer: Answer): void
  forget(): void
}

/** A book larger than this is remembered in parts: an import must not grow with what it reads. */
const MOST = 200_000

/** Creates an empty memory. */
export function createRemembered<Answer>(): Remembered<Answer> {
  const answers = new Map<string, Answer>()
  return {
    get: (key) => answers.get(key),
    keep(key, answer) {
      if (answers.size >= MOST) answers.clear()
      answers.set(key, answer)
    },
    forget: () => answers.clear()
  }
}
