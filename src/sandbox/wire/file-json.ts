import type { ConversationKind, UploadedFile } from '../state/records.ts'
import type { Workspace } from '../state/workspace.ts'

/** Where the workspace page fetches a file's bytes for somebody who sees it. */
export function pageFileUrl(file: UploadedFile, userId: string): string {
  return `/page/files/${file.id}/${encodeURIComponent(file.name)}?user=${userId}`
}

/** A file as files.info shows it, files.completeUploadExternal, and the message that shares it. */
export function fileJson(workspace: Workspace, file: UploadedFile): Record<string, unknown> {
  const { baseUrl, team } = workspace
  const place = `${baseUrl}/files-pri/${team.id}-${file.id}`
  const name = encodeURIComponent(file.name)
  const sharedIn = (kind: ConversationKind) =>
    [...file.channels].filter((id) => workspace.conversations.get(id)?.kind === kind)
  return {
    id: file.id,
    created: file.created,
    timestamp: file.created,
    name: file.name,
    title: file.title,
    mimetype: file.mimetype,
    filetype: file.name.split('.').at(-1) ?? '',
    user: file.user,
    user_team: workspace.users.get(file.user)?.teamId ?? team.id,
    size: file.bytes?.byteLength ?? file.length,
    mode: 'hosted',
    is_external: false,
    is_public: false,
    url_private: `${place}/${name}`,
    url_private_download: `${place}/download/${name}`,
    permalink: `${baseUrl}/files/${file.user}/${file.id}/${name}`,
    channels: sharedIn('public'),
    groups: sharedIn('private'),
    ims: sharedIn('im'),
    file_access: 'visible'
  }
}
