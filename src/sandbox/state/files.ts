import { seconds } from './now.ts'
import type { UploadedFile, User } from './records.ts'
import type { Workspace } from './workspace.ts'

/** A file as somebody brings it. */
export interface DroppedFile {
  name: string
  bytes: Uint8Array
}

type NewFile = Pick<UploadedFile, 'user' | 'name' | 'mimetype' | 'length' | 'bytes' | 'uploadKey'>

/** Adds a file that nobody else sees yet. */
export function addFile(workspace: Workspace, file: NewFile): UploadedFile {
  const stored: UploadedFile = {
    ...file,
    id: workspace.nextId('F'),
    title: file.name,
    isComplete: file.bytes !== null,
    channels: new Set(),
    created: seconds(workspace)
  }
  workspace.files.set(stored.id, stored)
  return stored
}

/** Whether somebody may see a file: their own, and what is shared where they are. */
export function seesFile({ conversations }: Workspace, user: Pick<User, 'id'>, file: UploadedFile): boolean {
  if (!file.isComplete) return false
  return (
    file.user === user.id || [...file.channels].some((id) => conversations.get(id)?.memberIds.has(user.id))
  )
}
