import { WebAPIPlatformError, type WebClient } from '@slack/web-api'
import type { Outbound } from '../connection/outbound.ts'
import { type FetchProblem, fetchFile } from './fetch-file.ts'

/** A file as Slack describes it. */
interface SlackFile {
  id: string
  name: string
  /** Bytes. */
  size: number
  /** Where its bytes are, for whoever has the token. */
  url: string
}

/** A place for files to be shown in. */
export interface FilePlace {
  channel: string
  threadTs: string | null
}

/** Files in Slack: finding, reading, and showing them. */
export interface SlackFiles {
  /** What Slack says of a file, or why it says nothing. */
  find(id: string): Promise<{ kind: 'file'; file: SlackFile } | { kind: 'problem'; problem: FetchProblem }>
  /** Writes a file's bytes to `path`; null when that went well. */
  fetch(file: SlackFile, path: string, maxBytes: number): Promise<FetchProblem | null>
  /** Shows files of this machine in one message, at most ten. */
  show(
    place: FilePlace,
    files: readonly { path: string; name: string }[],
    comment: string | null
  ): Promise<void>
}

/** Reads and shows files with the bot's token. `client` needs time: files take longer than messages. */
export function createSlackFiles(client: WebClient, send: Outbound, token: string): SlackFiles {
  return {
    find: (id) =>
      client.files.info({ file: id }).then(
        ({ file }) => {
          const url = file?.url_private_download ?? file?.url_private
          return file === undefined || url === undefined
            ? { kind: 'problem', problem: 'gone' }
            : { kind: 'file', file: { id, name: file.name ?? id, size: file.size ?? 0, url } }
        },
        (error: unknown) => {
          const problem = error instanceof WebAPIPlatformError ? PROBLEMS[error.data.error] : undefined
          if (problem === undefined) throw error
          return { kind: 'problem', problem }
        }
      ),
    fetch: ({ url }, path, maxBytes) => fetchFile(send, { url, token, path, maxBytes }),
    async show({ channel, threadTs }, files, comment) {
      await client.files.uploadV2({
        channel_id: channel,
        ...(threadTs !== null && { thread_ts: threadTs }),
        ...(comment !== null && { initial_comment: comment }),
        file_uploads: files.map(({ path, name }) => ({ file: path, filename: name }))
      })
    }
  }
}

/** What Slack's errors mean for the file. */
const PROBLEMS: Record<string, FetchProblem | undefined> = {
  file_not_found: 'gone',
  file_deleted: 'gone',
  not_visible: 'gone',
  access_denied: 'gone',
  missing_scope: 'login_page'
}
