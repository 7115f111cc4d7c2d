import type { Ack } from '../delivery/courier.ts'

/** How an action ended for the person: `problem` is the sentence their Slack client shows. */
export interface Outcome {
  ok: boolean
  problem: string | null
  /** By block id, after a refused submission. */
  errors: Record<string, string>
}

export const DONE: Outcome = { ok: true, problem: null, errors: {} }

export function failed(problem: string, errors: Record<string, string> = {}): Outcome {
  return { ok: false, problem, errors }
}

/** What a modal says when the app cannot be understood or reached. */
export const TROUBLE = failed('We had some trouble connecting. Try again?')

/** What a message or the Home tab says when a click was not acknowledged. */
export function clickProblem(ack: Ack & { ok: false }): Outcome {
  if (ack.reason === 'operation_timeout') {
    return failed('Operation timed out. Apps need to respond within 3 seconds.')
  }
  return failed(
    ack.status === null ? 'This app is not responding.' : `This app responded with Status Code ${ack.status}`
  )
}
