import type { z } from 'zod'
import type { Echo } from '../client/echo.ts'
import type { Token } from '../state/records.ts'
import type { Workspace } from '../state/workspace.ts'

/** What a method may use: the workspace, the caller's token, and the Socket Mode door. */
export interface Call {
  workspace: Workspace
  /** Null only for methods that need none. */
  token: Token | null
  /** A new single-use WebSocket address. */
  issueSocketUrl: () => string
  echo: Echo
  /** Milliseconds until history has what this call posts. */
  lateBy: number
}

/** The fields of a successful answer; `ok: true` is added. */
export type Answer = Record<string, unknown>

/** Where an answer that refuses for the rate says how many seconds are left; Slack sends it as a header. */
export const RETRY_AFTER = 'retry_after'

/** One of Slack's named errors, with the fields that go with it. */
export class SlackFailure extends Error {
  readonly code: string
  readonly details: Record<string, unknown>

  constructor(code: string, details: Record<string, unknown> = {}) {
    super(code)
    this.code = code
    this.details = details
  }
}

/** A failure that says where the argument is wrong, as `response_metadata.messages` does. */
export function argumentFailure(code: string, messages: readonly string[]): SlackFailure {
  return new SlackFailure(code, { errors: messages, response_metadata: { messages } })
}

interface MethodSpec<S extends z.ZodType> {
  name: string
  /** `bot` when left out. */
  token?: Method['token']
  /** Any one of them will do; none are needed when empty. */
  scopes: readonly string[]
  arguments: S
  handle: (call: Call, args: z.output<S>) => Answer
}

/** A Web API method with its arguments still unparsed. */
export interface Method {
  name: string
  token: 'bot' | 'app' | 'none'
  scopes: readonly string[]
  run: (call: Call, rawArguments: Record<string, unknown>) => Answer
}

export function defineMethod<S extends z.ZodType>(spec: MethodSpec<S>): Method {
  return {
    name: spec.name,
    token: spec.token ?? 'bot',
    scopes: spec.scopes,
    run(call, rawArguments) {
      const parsed = spec.arguments.safeParse(rawArguments)
      if (!parsed.success) throw argumentFailure('invalid_arguments', parsed.error.issues.map(describeIssue))
      return spec.handle(call, parsed.data)
    }
  }
}

function describeIssue(issue: z.core.$ZodIssue): string {
  const pointer = `/${issue.path.join('/')}`
  const isMissing = issue.code === 'invalid_type' && issue.input === undefined
  if (isMissing) return `[ERROR] missing required field: ${String(issue.path.at(-1))}`
  return `[ERROR] ${issue.message} [json-pointer:${pointer}]`
}

/** Refuses a call whose token lacks a scope, naming what is needed and what was given. */
export function requireScope(call: Call, anyOf: readonly string[]): void {
  const provided = call.token?.scopes ?? []
  if (anyOf.length === 0 || anyOf.some((scope) => provided.includes(scope))) return
  throw new SlackFailure('missing_scope', { needed: anyOf.join(','), provided: provided.join(',') })
}
