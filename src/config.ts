import { resolve } from 'node:path'
import { z } from 'zod'

/** What an operator may set. The key is the environment variable; the text is the remedy shown when it is wrong. */
const schema = z
  .object({
    SLACK_BOT_TOKEN: z
      .string({ error: 'is missing: copy the Bot User OAuth Token from your Slack app, OAuth & Permissions' })
      .regex(/^xoxb-\S+$/, 'must start with xoxb-: copy the Bot User OAuth Token, not the user or app token'),
    SLACK_SIGNING_SECRET: optional(
      z
        .string()
        .regex(/^\S{16,}$/, 'is too short: copy the Signing Secret from your Slack app, Basic Information')
    ),
    SLACK_APP_TOKEN: optional(
      z
        .string()
        .regex(/^xapp-\S+$/, 'must start with xapp-: create an app-level token with connections:write')
    ),
    SLACK_API_URL: withDefault(
      'https://slack.com/api/',
      z.url({ protocol: /^https?$/, error: 'must be an http or https address that ends in /api/' })
    ),
    HOST: withDefault('0.0.0.0', z.string()),
    PORT: withDefault(
      '3000',
      z.coerce
        .number({ error: 'must be a port, 0 to 65535' })
        .refine((port) => Number.isInteger(port) && port >= 0 && port <= 65_535, 'must be a port, 0 to 65535')
    ),
    METRICS_TOKEN: optional(
      z
        .string()
        .regex(
          /^[\w.~+/=-]{16,}$/,
          'must be 16 or more letters, digits or any of . _ ~ + / = - : make one up at random'
        )
    ),
    DATABASE_URL: optional(
      z.url({
        protocol: /^postgres(ql)?$/,
        error: 'must be a PostgreSQL address such as postgresql://user:password@host:5432/client_risk'
      })
    ),
    DATA_DIR: withDefault('./data', z.string()),
    LOG_LEVEL: withDefault(
      'info',
      z.enum(['debug', 'info', 'warn', 'error', 'silent'], {
        error: 'must be one of debug, info, warn, error, silent'
      })
    )
  })
  .refine((env) => (env.SLACK_APP_TOKEN ?? env.SLACK_SIGNING_SECRET) !== undefined, {
    path: ['SLACK_SIGNING_SECRET'],
    error:
      'is missing: copy it from your Slack app, Basic Information (or set SLACK_APP_TOKEN for Socket Mode)',
    // Also when other variables are wrong: all problems are told at once.
    when: () => true
  })

/** Where and how the bot stores and logs; all that the command line needs. */
export interface StoreConfig {
  /** Absent: the embedded server, with its files in `dataDir`. */
  databaseUrl: string | undefined
  /** Absolute. */
  dataDir: string
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
}

/** Everything `npm start` needs. */
export interface Config extends StoreConfig {
  host: string
  port: number
  /** What `/metrics` asks for; there is no such page when absent. */
  metricsToken: string | undefined
  slack: {
    botToken: string
    apiUrl: string
    /** Socket Mode when an app token is set, otherwise signed HTTP. */
    mode: { kind: 'socket'; appToken: string } | { kind: 'http'; signingSecret: string }
  }
}

/** Names of all variables, for the check of `.env.example`. */
export const VARIABLES = Object.keys(schema.shape)

/** The environment can't be used. The message lists every problem with its remedy. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

/** Reads the whole configuration. Throws a ConfigError that names all problems at once, never a value. */
export function loadConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = schema.safeParse(withoutEmpty(env))
  if (!parsed.success) throw problemsOf(parsed.error)
  const { SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret = '', ...rest } = parsed.data
  return {
    ...storeConfig(rest),
    host: rest.HOST,
    port: rest.PORT,
    metricsToken: rest.METRICS_TOKEN,
    slack: {
      botToken: rest.SLACK_BOT_TOKEN,
      apiUrl: rest.SLACK_API_URL,
      mode: appToken === undefined ? { kind: 'http', signingSecret } : { kind: 'socket', appToken }
    }
  }
}

/** Reads what the command line needs; Slack's tokens may be absent. Throws a ConfigError. */
export function loadStoreConfig(env: NodeJS.ProcessEnv): StoreConfig {
  const parsed = z
    .object({
      DATABASE_URL: schema.shape.DATABASE_URL,
      DATA_DIR: schema.shape.DATA_DIR,
      LOG_LEVEL: schema.shape.LOG_LEVEL
    })
    .safeParse(withoutEmpty(env))
  if (!parsed.success) throw problemsOf(parsed.error)
  return storeConfig(parsed.data)
}

/** Reads how to ask Slack something, for commands that can do without: null where there is no token of the right form. */
export function loadSlackAccess(env: NodeJS.ProcessEnv): { botToken: string; apiUrl: string } | null {
  const { SLACK_BOT_TOKEN, SLACK_API_URL } = schema.shape
  const parsed = z.object({ SLACK_BOT_TOKEN, SLACK_API_URL }).safeParse(withoutEmpty(env))
  return parsed.success ? { botToken: parsed.data.SLACK_BOT_TOKEN, apiUrl: parsed.data.SLACK_API_URL } : null
}

function storeConfig(env: {
  DATABASE_URL?: string | undefined
  DATA_DIR: string
  LOG_LEVEL: StoreConfig['logLevel']
}) {
  return { databaseUrl: env.DATABASE_URL, dataDir: resolve(env.DATA_DIR), logLevel: env.LOG_LEVEL }
}

function problemsOf(error: z.ZodError): ConfigError {
  const lines = error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`)
  return new ConfigError(
    `The configuration can't be used. Set these in .env or the environment:\n${lines.join('\n')}`
  )
}

function optional<T extends z.ZodType>(type: T) {
  return type.optional()
}

function withDefault<T extends z.ZodType>(value: string, type: T) {
  return z.preprocess((given) => given ?? value, type)
}

/** A line `NAME=` in a .env file means "not set". */
function withoutEmpty(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : []))
  )
}
