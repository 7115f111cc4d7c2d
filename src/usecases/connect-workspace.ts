import { isOneOfUs, type Workspace } from '../domain/clients/teammate.ts'
import type { Instant } from '../domain/time.ts'
import type { Directory, SlackDirectory, SlackPerson } from './ports.ts'

/**
 * Returns the workspace of the Slack team the bot is connected to. On the first connection the book imported before
 * is adopted, and the zone becomes the one most members live in. Only the first page of members is asked for that:
 * Slack hands out 200 at a time and twenty pages a minute, and the bot should answer before that. When Slack does not
 * tell, `untold` hears why and the zone is UTC.
 */
export async function connectWorkspace(
  { directory, slack }: { directory: Directory; slack: SlackDirectory },
  team: { id: string; name: string },
  now: Instant,
  untold: (error: unknown) => void
): Promise<Workspace> {
  const workspaces = await directory.workspaces()
  const known = workspaces.find(({ slackTeamId }) => slackTeamId === team.id)
  if (known !== undefined) return known
  const people = await firstPage(slack).catch((error: unknown) => {
    untold(error)
    return []
  })
  const timeZone = mostCommonZone(people) ?? 'UTC'
  return directory.workspaceOfTeam({ ...team, timeZone }, now)
}

/** Records what Slack says of everybody: who works here, who is a guest, who was deactivated. Running it twice changes nothing. */
export async function refreshPeople(
  { directory, slack }: { directory: Directory; slack: SlackDirectory },
  workspaceId: string,
  now: Instant
): Promise<void> {
  for await (const people of slack.people()) await directory.saveSlackPeople(workspaceId, people, now)
}

async function firstPage(slack: SlackDirectory): Promise<SlackPerson[]> {
  for await (const people of slack.people()) return people
  return []
}

function mostCommonZone(people: SlackPerson[]): string | null {
  const counts = new Map<string, number>()
  for (const { timeZone, ...person } of people) {
    if (timeZone !== null && isOneOfUs(person)) counts.set(timeZone, (counts.get(timeZone) ?? 0) + 1)
  }
  const [most] = [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b))
  return most?.[0] ?? null
}
