import { seesFile } from '../state/files.ts'
import type { UploadedFile } from '../state/records.ts'
import type { Workspace } from '../state/workspace.ts'

/** The file that an app's token may read, or null: https://docs.slack.dev/reference/objects/file-object#authentication */
export function fileForToken(
  workspace: Workspace,
  id: string,
  authorization: string | undefined
): UploadedFile | null {
  const [, value = ''] = /^Bearer\s+(\S+)$/i.exec(authorization ?? '') ?? []
  const token = workspace.tokens.get(value)
  const mayRead = token?.kind === 'bot' && token.state === 'active' && token.scopes.includes('files:read')
  const file = workspace.files.get(id)
  if (!mayRead || file === undefined) return null
  return seesFile(workspace, { id: workspace.app.botUserId }, file) ? file : null
}

/** A file's bytes, which no browser takes for a page. */
export function fileResponse({ bytes, mimetype }: UploadedFile): Response {
  return new Response(Uint8Array.from(bytes ?? []), {
    headers: {
      'content-type': mimetype,
      'content-security-policy': 'sandbox',
      'x-content-type-options': 'nosniff'
    }
  })
}
