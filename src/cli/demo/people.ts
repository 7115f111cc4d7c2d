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

export const DEMO_CHANNELS = [
  { name: 'general', members: DEMO_PEOPLE.map(({ name }) => name) },
  { name: 'clients', members: ['dana', 'luis', 'mei', 'omar'] },
  { name: 'acme-project', members: ['dana', 'omar', 'sam'] }
]
