import * as z from 'zod'
import type { SlackPerson } from '../../usecases/ports.ts'

/** A member as users.info, users.list and user_change give one. Source: https://docs.slack.dev/reference/objects/user-object */
const memberSchema = z.object({
  id: z.string(),
  team_id: z.string().optional(),
  name: z.string().optional(),
  real_name: z.string().optional(),
  deleted: z.boolean().optional(),
  tz: z.string().nullish(),
  is_bot: z.boolean().optional(),
  is_admin: z.boolean().optional(),
  is_owner: z.boolean().optional(),
  is_restricted: z.boolean().optional(),
  is_ultra_restricted: z.boolean().optional(),
  is_stranger: z.boolean().optional(),
  enterprise_user: z.object({ teams: z.array(z.string()).optional() }).optional(),
  profile: z
    .object({
      email: z.string().nullish(),
      real_name: z.string().optional(),
      display_name: z.string().optional()
    })
    .optional()
})

type Member = z.infer<typeof memberSchema>

/** Slack's own bot is not marked as one. */
const SLACKBOT = 'USLACKBOT'

/** Reads a member of a team; null for bots. Throws when Slack sends something else. */
export function readSlackPerson(member: unknown, teamId: string): SlackPerson | null {
  const read = memberSchema.parse(member)
  if (read.is_bot === true || read.id === SLACKBOT) return null
  return {
    slackUserId: read.id,
    email: read.profile?.email?.toLowerCase() ?? null,
    name: read.profile?.real_name || read.real_name || read.profile?.display_name || read.name || read.id,
    timeZone: read.tz ?? null,
    isActive: read.deleted !== true,
    isOutsider: isOutsider(read, teamId),
    isAdmin: read.is_admin === true || read.is_owner === true
  }
}

function isOutsider(member: Member, teamId: string): boolean {
  const { team_id: home, enterprise_user: enterprise } = member
  const isOurs = home === undefined || home === teamId || enterprise?.teams?.includes(teamId) === true
  const isGuest = member.is_restricted === true || member.is_ultra_restricted === true
  return !isOurs || isGuest || member.is_stranger === true
}
