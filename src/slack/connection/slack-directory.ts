import { WebAPIPlatformError, type WebClient } from '@slack/web-api'
import type { SlackDirectory, SlackPerson } from '../../usecases/ports.ts'
import { readSlackPerson } from './slack-person.ts'

/** As many people as Slack advises to ask for at a time. */
const PAGE = 200

/**
 * Asks Slack who its people are. `teamId` tells ours from those of other companies. Everybody is asked for by the
 * patient client: Slack gives twenty pages a minute, and a large workspace has more.
 */
export function createSlackDirectory(
  { client, patientClient }: { client: WebClient; patientClient: WebClient },
  teamId: () => string
): SlackDirectory {
  return {
    person: async (slackUserId) => {
      const answer = await unless(
        ['user_not_found', 'user_not_visible'],
        client.users.info({ user: slackUserId })
      )
      return answer === null ? null : readSlackPerson(answer.user, teamId())
    },
    people: async function* () {
      let cursor: string | undefined
      do {
        const page = await patientClient.users.list({ limit: PAGE, ...(cursor && { cursor }) })
        const people = (page.members ?? []).map((member) => readSlackPerson(member, teamId()))
        yield people.filter((person): person is SlackPerson => person !== null)
        cursor = page.response_metadata?.next_cursor
      } while (cursor)
    },
    audience: async (channelId) => {
      const denied = ['channel_not_found', 'missing_scope', 'not_in_channel', 'access_denied']
      const answer = await unless(denied, client.conversations.info({ channel: channelId }))
      if (answer === null) return { kind: 'hidden' }
      const { is_ext_shared: isShared, is_pending_ext_shared: isPending, is_private } = answer.channel ?? {}
      const place = {
        isPublic: is_private !== true,
        isBotIn: answer.channel?.is_member === true,
        isArchived: answer.channel?.is_archived === true
      }
      if (isShared === true || isPending === true)
        return { kind: 'members', isShared: true, ...place, slackUserIds: [] }
      const slackUserIds = await unless(denied, membersOf(client, channelId))
      if (slackUserIds === null) return { kind: 'hidden' }
      return { kind: 'members', isShared: false, ...place, slackUserIds }
    }
  }
}

async function membersOf(client: WebClient, channelId: string): Promise<string[]> {
  const members: string[] = []
  let cursor: string | undefined
  do {
    const page = await client.conversations.members({
      channel: channelId,
      limit: PAGE,
      ...(cursor && { cursor })
    })
    members.push(...(page.members ?? []))
    cursor = page.response_metadata?.next_cursor
  } while (cursor)
  return members
}

/** The answer of a call, or null when Slack names one of these errors. */
async function unless<T>(errors: string[], call: Promise<T>): Promise<T | null> {
  return call.catch((error: unknown) => {
    if (error instanceof WebAPIPlatformError && errors.includes(error.data.error)) return null
    throw error
  })
}
