/** One Web API call as the app made it; structures in `args` are parsed, the token is left out. */
interface LoggedRequest {
  method: string
  args: Record<string, unknown>
  tokenKind: 'bot' | 'app' | 'none'
  /** Epoch milliseconds. */
  at: number
  /** Slack's error code, null when it went well, and `lost` while or when no answer was sent. */
  error: string | null
}

/** The calls an app made, for a test to look at. */
export interface RequestLog {
  all: () => readonly LoggedRequest[]
  of: (method: string) => readonly LoggedRequest[]
  clear: () => void
  add: (request: LoggedRequest) => void
}

const KEPT = 10_000

export function createRequestLog(): RequestLog {
  let entries: LoggedRequest[] = []
  return {
    all: () => entries,
    of: (method) => entries.filter((entry) => entry.method === method),
    clear() {
      entries = []
    },
    add(request) {
      if (entries.length >= KEPT) entries = entries.slice(KEPT / 2)
      entries.push(request)
    }
  }
}

/** Arguments as a reader wants them: JSON in form fields parsed, the token gone. */
export function readableArguments(args: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(args)
      .filter(([key]) => key !== 'token')
      .map(([key, value]) => [key, parseStructure(value)])
  )
}

function parseStructure(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value
  try {
    return JSON.parse(value)
  } catch (error) {
    if (error instanceof SyntaxError) return value
    throw error
  }
}
