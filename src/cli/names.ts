import type { Workspace } from '../domain/clients/teammate.ts'
import type { SlackEnquiry } from '../slack/enquiry.ts'
import type { Store } from '../store/store.ts'

/** How an operator reads whom messages are for and what jobs are about. */
export interface Names {
  /** A person's name or #channel; its Slack id where nobody knows one. */
  recipient(id: string): string
  /** What a job's schedule is about, whose subject may be a digest's id. */
  subject(subject: string): string
  /** Why Slack did not name the channels, to be printed below; empty when it did. */
  remark: string
}

/** Reads the names of the people of a workspace, and of the channels of its digests, each of which Slack is asked for once. */
export async function readNames(
  { people, digests }: Store,
  slack: Pick<SlackEnquiry, 'channelName'> | null,
  workspace: Workspace
): Promise<Names> {
  const [everybody, all] = await Promise.all([people.all(workspace.id), digests.all(workspace.id)])
  const channelIds = [...new Set(all.map(({ channelId }) => channelId))]
  const names = new Map(everybody.map(({ slackUserId, name }) => [slackUserId, name]))
  const refused = new Set<string>()
  // Side by side: where Slack does not answer, whoever waits at a terminal waits for one time-out.
  await Promise.all(
    channelIds.map(async (id) => {
      const answer = await slack?.channelName(id)
      if (answer === undefined) return
      if (answer.name === null) refused.add(answer.reason)
      else names.set(id, `#${answer.name}`)
    })
  )
  const recipient = (id: string) => names.get(id) ?? id
  const subjects = new Map(
    all.map(({ id, channelId, segment }) => [
      id,
      segment === '' ? recipient(channelId) : `${recipient(channelId)}, segment ${segment}`
    ])
  )
  return {
    recipient,
    subject: (subject) => subjects.get(subject) ?? subject,
    remark: refused.size === 0 ? '' : `Slack did not name all channels: ${[...refused].join(', ')}.\n`
  }
}
