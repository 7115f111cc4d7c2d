import { pino } from 'pino'

/** Structured logging as every layer sees it: a sentence and fields, never a secret, a client's name or a note. */
export interface Log {
  debug(message: string, fields?: object): void
  info(message: string, fields?: object): void
  warn(message: string, fields?: object): void
  error(message: string, fields?: object): void
}

/**
 * Keys whose values never reach the log, at any depth that our own objects have. They cover Slack's payloads and
 * the store's rows, should one ever be logged whole.
 */
const SECRET_KEYS = [
  'token',
  'botToken',
  'appToken',
  'signingSecret',
  'metricsToken',
  'databaseUrl',
  'password',
  'authorization',
  'text',
  'summary',
  'nextStep',
  'name',
  'email',
  'blocks',
  'values',
  'private_metadata',
  'response_url',
  'trigger_id'
]
const redactedPaths = SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`, `*.*.*.${key}`])

/** Whatever looks like a Slack token or a database password inside a sentence or an error. */
const SECRETS = /xox[a-z]-[\w-]+|xapp-[\w-]+|(?<=:\/\/[^:\s/@]*:)[^@\s]+(?=@)/g

/** Creates the log: one JSON object a line on standard output (or `destination`). Errors keep type, code and stack. */
export function createLog(level: string, destination?: { write(line: string): void }): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: redactedPaths, censor: '[redacted]' },
    serializers: { error: (value: unknown) => (value instanceof Error ? describe(value) : value) }
  }
  const logger = destination === undefined ? pino(options) : pino(options, destination)
  const write =
    (severity: 'debug' | 'info' | 'warn' | 'error') =>
    (message: string, fields: object = {}) =>
      logger[severity](fields, message.replace(SECRETS, '[redacted]'))
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') }
}

/**
 * Type, code, where it happened, and the first line of the message with quoted values masked: libraries quote
 * the row they choked on, and rows hold names and notes. Of what zod refuses, the places and no values.
 */
function describe(error: Error): object {
  const code = 'code' in error ? { code: error.code } : {}
  const said = placesOf(error) ?? error.message.trim().split('\n', 1).join()
  const message = said.replace(SECRETS, '[redacted]').replace(/(["'])(?:(?!\1).)+\1/g, '$1…$1')
  const at = (error.stack ?? '').split('\n').flatMap((line) => /^\s+at (.*)$/.exec(line)?.[1] ?? [])
  const cause = error.cause instanceof Error ? { cause: describe(error.cause) } : {}
  return { type: error.name, message, ...code, at, ...cause }
}

/** Where a value was not as expected, by the `issues` of a zod error; null for other errors. */
function placesOf(error: Error): string | null {
  if (!('issues' in error) || !Array.isArray(error.issues)) return null
  const paths = error.issues.map((issue: { path?: PropertyKey[] }) =>
    (issue.path ?? []).map(String).join('.')
  )
  return `not as expected: ${paths.map((path) => path || 'the whole').join(', ')}`
}
