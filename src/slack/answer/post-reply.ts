import type { WebClientOptions } from '@slack/web-api'
import type { Reply } from '../desk.ts'
import { BlocksRefused } from './rollout.ts'

/** Sends an answer to a response_url, which says `ok`, or what is wrong with a status of its own or none. */
export async function postReply(
  send: NonNullable<WebClientOptions['fetch']>,
  responseUrl: string,
  { plainer: _, ...reply }: Reply
): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  const response = await send(responseUrl, { method: 'POST', headers, body: JSON.stringify(reply) })
  const answer = await response.text()
  const problem = /"error":\s*"(\w+)"/.exec(answer)?.[1]
  if (response.ok && problem === undefined) return
  const said = `The response_url answered with status ${response.status}${problem ? `: ${problem}` : ''}`
  throw problem === 'invalid_blocks' || response.status === 400 ? new BlocksRefused(said) : new Error(said)
}
