import { SLACK_LIMITS } from '../../slack/limits.ts'
import { dropExpired, secret } from './ids.ts'
import type { Workspace } from './workspace.ts'

/** A place to answer an interaction, good for five messages within thirty minutes. */
export interface ResponseUrl {
  userId: string
  channelId: string
  threadTs: string | null
  /** The message that was acted on, for `replace_original` and `delete_original`. */
  originalTs: string | null
  expiresAt: number
  usesLeft: number
}

export function issueResponseUrl(
  workspace: Workspace,
  place: Pick<ResponseUrl, 'userId' | 'channelId' | 'threadTs' | 'originalTs'>
): string {
  const key = secret(16)
  dropExpired(workspace.responseUrls, workspace.clock())
  workspace.responseUrls.set(key, {
    ...place,
    expiresAt: workspace.clock() + SLACK_LIMITS.responseUrl.milliseconds,
    usesLeft: SLACK_LIMITS.responseUrl.uses
  })
  return `${workspace.baseUrl}/actions/${workspace.team.id}/${key}`
}

/** Uses a response URL once; answers with Slack's error code when it is used up or too old. */
export function useResponseUrl(workspace: Workspace, key: string): ResponseUrl | 'used_url' | 'expired_url' {
  const place = workspace.responseUrls.get(key)
  if (place === undefined || workspace.clock() > place.expiresAt) return 'expired_url'
  if (place.usesLeft === 0) return 'used_url'
  place.usesLeft -= 1
  return place
}
