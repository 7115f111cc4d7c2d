import { addNotice } from '../state/notices.ts'
import { act } from '../state/server.ts'
import { attach, attached, encoded, setAttached } from './attached.ts'
import { draftKey, drafts, rememberSent, setDraft } from './drafts.ts'

/** Sends what stands in a message box. What the server refuses comes back into the box with Slackbot's reason. */
export async function sendDraft(channel: string, threadTs: string | null): Promise<void> {
  const key = draftKey(channel, threadTs)
  const text = (drafts.value[key] ?? '').trim()
  const files = attached.value[key] ?? []
  if (text === '' && files.length === 0) return
  setDraft(key, '')
  setAttached(key, [])
  if (text !== '') rememberSent(text)
  const answer = await act({
    type: 'say',
    channel,
    text,
    ...(threadTs === null ? {} : { threadTs }),
    ...(files.length === 0 ? {} : { files: await Promise.all(files.map(encoded)) })
  })
  if (answer.ok) return
  addNotice(channel, threadTs, answer.problem)
  if (drafts.value[key] === '') setDraft(key, text)
  attach(key, files)
}
