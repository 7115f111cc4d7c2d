import type { SlackPerson } from '../../usecases/ports.ts'

/** The company of the demo: who logs in to the local workspace. E-mail addresses link them to the book's owners. */
export const DEMO_TEAM = 'Northlight Studio'

const person = (
  name: string,
  realName: string,
  timeZone: string,
  kind: 'member' | 'admin' | 'guest' = 'member'
) => ({
  name,
  realName,
  email: `${name}@northlight.example`,
  timeZone,
  kind
})

export const DEMO_PEOPLE = [
  person('dana', 'Dana Reyes', 'Europe/Berlin', 'admin'),
  person('luis', 'Luis Ortega', 'Europe/Berlin'),
  person('mei', 'Mei Tan', 'Europe/Berlin'),
  person('omar', 'Omar Haddad', 'America/New_York'),
  person('sam', 'Sam Fox (freelancer)', 'Europe/Berlin', 'guest')
]

/** The same as Slack tells of them. */
export function demoPeople(slackIdOf: (name: string) => string): SlackPerson[] {
  return DEMO_PEOPLE.map(({ name, realName, email, timeZone, kind }) => ({
    slackUserId: slackIdOf(name),
    email,
    name: realName,
    timeZone,
    isActive: true,
    isOutsider: kind === 'guest',
    isAdmin: kind === 'admin'
  }))
}

export const DEMO_CHANNELS = [
  { name: 'general', members: DEMO_PEOPLE.map(({ name }) => name) },
  { name: 'clients', members: ['dana', 'luis', 'mei', 'omar'] },
  { name: 'acme-project', members: ['dana', 'omar', 'sam'] }
]
