import type { Method } from './method.ts'
import { deleteMessage, getPermalink, updateMessage } from './methods/chat-change.ts'
import { postEphemeral, postMessage } from './methods/chat-post.ts'
import {
  conversationInfo,
  conversationMembers,
  listConversations,
  openConversation
} from './methods/conversations-find.ts'
import { conversationHistory, conversationReplies } from './methods/conversations-read.ts'
import { completeUpload, fileInfo, getUploadUrl } from './methods/files.ts'
import { authTest, exchangeCode, openConnection, teamInfo } from './methods/installation.ts'
import { listUsers, lookupByEmail, userInfo } from './methods/users.ts'
import { publishView, updateView } from './methods/views-change.ts'
import { openModal, pushModal } from './methods/views-open.ts'

const ALL: readonly Method[] = [
  authTest,
  completeUpload,
  conversationHistory,
  conversationInfo,
  conversationMembers,
  conversationReplies,
  deleteMessage,
  exchangeCode,
  fileInfo,
  getPermalink,
  getUploadUrl,
  listConversations,
  listUsers,
  lookupByEmail,
  openConnection,
  openConversation,
  openModal,
  postEphemeral,
  postMessage,
  publishView,
  pushModal,
  teamInfo,
  updateMessage,
  updateView,
  userInfo
]

/** The Web API methods the local workspace knows, by name; any other is `unknown_method`. */
export const METHODS: ReadonlyMap<string, Method> = new Map(ALL.map((method) => [method.name, method]))
