import type { UploadedFile } from '../state/records.ts'
import type { Workspace } from '../state/workspace.ts'

/** Where the workspace page and the app can fetch a file's bytes. */
export function fileUrl(workspace: Workspace, file: UploadedFile): string {
  return `${workspace.baseUrl}/files/${file.id}/${encodeURIComponent(file.name)}`
}

/** A file as files.completeUploadExternal and the message that shares it show it. */
export function fileJson(workspace: Workspace, file: UploadedFile): Record<string, unknown> {
  const url = fileUrl(workspace, file)
  return {
    id: file.id,
    created: file.created,
    timestamp: file.created,
    name: file.name,
    title: file.title,
    mimetype: file.mimetype,
    filetype: file.name.split('.').at(-1) ?? '',
    user: workspace.app.botUserId,
    size: file.bytes?.byteLength ?? file.length,
    mode: 'hosted',
    is_external: false,
    is_public: false,
    url_private: url,
    url_private_download: url,
    permalink: url,
    channels: [...file.channels]
  }
}
