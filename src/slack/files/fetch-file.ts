import { createWriteStream } from 'node:fs'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { NotSlack, type Outbound } from '../connection/outbound.ts'

/**
 * Why a file could not be read: `elsewhere` is not kept by Slack, `login_page` came instead of it, as Slack answers an app that may
 * not read files; `out_of_reach` may go better later.
 */
export type FetchProblem = 'elsewhere' | 'login_page' | 'too_large' | 'gone' | 'out_of_reach'

/** Longer than this nobody waits for a list. */
const TIMEOUT = 60_000

/**
 * Writes what an address of Slack's holds to a file. Follows no redirect: where a file is private, Slack leads whoever lacks the scope
 * to a login page, and the token must not go there.
 */
export async function fetchFile(
  send: Outbound,
  { url, token, path, maxBytes }: { url: string; token: string; path: string; maxBytes: number }
): Promise<FetchProblem | null> {
  try {
    const response = await send(url, {
      headers: { authorization: `Bearer ${token}` },
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT)
    })
    const problem = problemOf(response)
    if (problem !== null || response.body === null) return problem ?? 'out_of_reach'
    await pipeline(Readable.from(response.body), upTo(maxBytes), createWriteStream(path))
    return null
  } catch (error) {
    if (error instanceof NotSlack) return 'elsewhere'
    if (error instanceof TooLarge) return 'too_large'
    // What fetch throws for a connection that fails or breaks off, and for the end of our patience.
    if (error instanceof TypeError || (error instanceof Error && error.name === 'TimeoutError'))
      return 'out_of_reach'
    throw error
  }
}

function problemOf({ status, headers }: Response): FetchProblem | null {
  if (status === 404 || status === 410) return 'gone'
  const isPage = /^text\/html\b/.test(headers.get('content-type') ?? '')
  if ((status >= 300 && status < 400) || status === 401 || status === 403) return 'login_page'
  if (status !== 200) return 'out_of_reach'
  return isPage ? 'login_page' : null
}

class TooLarge extends Error {
  override readonly name = 'TooLarge'
}

function upTo(maxBytes: number): Transform {
  let bytes = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      if (bytes > maxBytes) done(new TooLarge(`More than ${maxBytes} bytes`))
      else done(null, chunk)
    }
  })
}
