import { z } from 'zod'
import { addFile } from '../../state/files.ts'
import { secret } from '../../state/ids.ts'
import { addMessage } from '../../state/messages.ts'
import { fileJson } from '../../wire/file-json.ts'
import { knownFile, postableConversation } from '../access.ts'
import { count, structure, text } from '../arguments.ts'
import { defineMethod, SlackFailure } from '../method.ts'
import { mimetypeOf } from '../mimetype.ts'

/** https://docs.slack.dev/reference/methods/files.getUploadURLExternal */
export const getUploadUrl = defineMethod({
  name: 'files.getUploadURLExternal',
  scopes: ['files:write'],
  arguments: z.object({ filename: text, length: count.positive() }),
  handle({ workspace }, args) {
    const uploadKey = secret()
    const { id } = addFile(workspace, {
      user: workspace.app.botUserId,
      name: args.filename,
      mimetype: mimetypeOf(args.filename),
      length: args.length,
      bytes: null,
      uploadKey
    })
    return { upload_url: `${workspace.baseUrl}/upload/v1/${uploadKey}`, file_id: id }
  }
})

const fileList = structure(z.array(z.object({ id: z.string(), title: z.string().optional() })).min(1))

/** https://docs.slack.dev/reference/methods/files.completeUploadExternal */
export const completeUpload = defineMethod({
  name: 'files.completeUploadExternal',
  scopes: ['files:write'],
  arguments: z.object({
    files: fileList,
    channel_id: text.optional(),
    initial_comment: text.default(''),
    thread_ts: text.optional()
  }),
  handle({ workspace }, args) {
    const conversation =
      args.channel_id === undefined ? null : postableConversation(workspace, args.channel_id)
    const files = args.files.map(({ id, title }) => {
      const file = workspace.files.get(id)
      if (file === undefined || file.bytes === null) throw new SlackFailure('file_not_found')
      return Object.assign(file, { title: title ?? file.title, isComplete: true })
    })
    if (conversation !== null) {
      for (const file of files) file.channels.add(conversation.id)
      addMessage(workspace, {
        channel: conversation.id,
        user: workspace.app.botUserId,
        text: args.initial_comment,
        threadTs: args.thread_ts ?? null,
        fileIds: files.map((file) => file.id)
      })
    }
    return { files: files.map((file) => fileJson(workspace, file)) }
  }
})

/** https://docs.slack.dev/reference/methods/files.info */
export const fileInfo = defineMethod({
  name: 'files.info',
  scopes: ['files:read'],
  arguments: z.object({ file: text.default('') }),
  handle: ({ workspace }, args) => ({
    file: fileJson(workspace, knownFile(workspace, args.file)),
    comments: [],
    response_metadata: { next_cursor: '' }
  })
})
