import type { User } from '../state/records.ts'

const COLOR = '4bbe2e'

/** A user as users.info and the user_change event show them; the address only to those who may read it. */
export function userJson(user: User, { withEmail }: { withEmail: boolean }): Record<string, unknown> {
  const [firstName = '', ...rest] = user.realName.split(' ')
  return {
    id: user.id,
    team_id: user.teamId,
    name: user.name,
    deleted: !user.isActive,
    ...(user.isActive ? activeFields(user) : {}),
    ...(user.kind === 'stranger' ? { is_stranger: true } : {}),
    is_bot: user.kind === 'bot',
    is_app_user: false,
    updated: user.updated,
    profile: {
      title: '',
      phone: '',
      real_name: user.realName,
      real_name_normalized: user.realName,
      display_name: user.name,
      display_name_normalized: user.name,
      first_name: firstName,
      last_name: rest.join(' '),
      status_text: '',
      status_emoji: '',
      avatar_hash: 'g0000000',
      team: user.teamId,
      ...(withEmail && user.email !== null ? { email: user.email } : {})
    }
  }
}

function activeFields(user: User): Record<string, unknown> {
  return {
    color: COLOR,
    real_name: user.realName,
    tz: user.timeZone,
    tz_label: zoneName(user.timeZone),
    tz_offset: zoneOffset(user.timeZone, user.updated * 1000),
    is_admin: user.kind === 'admin',
    is_owner: false,
    is_primary_owner: false,
    is_restricted: user.kind === 'guest',
    is_ultra_restricted: user.kind === 'guest',
    is_email_confirmed: user.kind !== 'bot',
    who_can_share_contact_card: 'EVERYONE'
  }
}

function zoneName(timeZone: string): string {
  return zonePart(timeZone, 'long', 0) ?? timeZone
}

/** Seconds east of Greenwich at an instant. */
function zoneOffset(timeZone: string, instant: number): number {
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(zonePart(timeZone, 'longOffset', instant) ?? '')
  if (match === null) return 0
  const [, sign, hours, minutes] = match
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60)
}

/** Making one takes longer than all the rest of a user. */
const formats = new Map<string, Intl.DateTimeFormat>()

function zonePart(
  timeZone: string,
  timeZoneName: 'long' | 'longOffset',
  instant: number
): string | undefined {
  const key = `${timeZone} ${timeZoneName}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName })
  formats.set(key, format)
  return format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value
}
