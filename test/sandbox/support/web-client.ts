import { LogLevel, type WebAPICallResult, WebAPIPlatformError, WebClient } from '@slack/web-api'
import type { Sandbox } from '../../../src/sandbox/sandbox.ts'

/** A logger that says nothing; refused calls are what the tests are about. */
export const quiet = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined
}

/** The real Web API client with the app's bot token. */
export function bot(sandbox: Sandbox, token = sandbox.botToken): WebClient {
  const retryConfig = { retries: 0 }
  return new WebClient(token, {
    slackApiUrl: sandbox.apiUrl,
    retryConfig,
    rejectRateLimitedCalls: true,
    timeout: 5_000,
    logger: quiet
  })
}

/** What Slack refused a call with. */
export async function refusal(call: Promise<unknown>): Promise<WebAPICallResult & Record<string, unknown>> {
  try {
    await call
  } catch (error) {
    if (error instanceof WebAPIPlatformError) return { ...error.data }
    throw error
  }
  throw new Error('The call was not refused')
}

export const section = (text: string) => ({
  type: 'section' as const,
  text: { type: 'mrkdwn' as const, text }
})
