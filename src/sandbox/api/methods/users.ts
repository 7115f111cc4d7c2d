import { z } from 'zod'
import { seconds } from '../../state/now.ts'
import { userJson } from '../../wire/user-json.ts'
import { knownUser } from '../access.ts'
import { pageArguments, text } from '../arguments.ts'
import { type Call, defineMethod, SlackFailure } from '../method.ts'
import { page } from '../paging.ts'

/** https://docs.slack.dev/reference/methods/users.info */
export const userInfo = defineMethod({
  name: 'users.info',
  scopes: ['users:read'],
  arguments: z.object({ user: text.default('') }),
  handle: (call, args) => ({ user: userJson(knownUser(call.workspace, args.user), emailRight(call)) })
})

/** Everybody but people of other companies: https://docs.slack.dev/reference/methods/users.list */
export const listUsers = defineMethod({
  name: 'users.list',
  scopes: ['users:read'],
  arguments: z.object(pageArguments),
  handle(call, args) {
    const own = [...call.workspace.users.values()].filter((user) => user.kind !== 'stranger')
    const { items, nextCursor } = page(own, args, own.length)
    return {
      members: items.map((user) => userJson(user, emailRight(call))),
      cache_ts: seconds(call.workspace),
      response_metadata: { next_cursor: nextCursor }
    }
  }
})

/** https://docs.slack.dev/reference/methods/users.lookupByEmail */
export const lookupByEmail = defineMethod({
  name: 'users.lookupByEmail',
  scopes: ['users:read.email'],
  arguments: z.object({ email: text }),
  handle(call, args) {
    const user = [...call.workspace.users.values()].find(
      (item) => item.isActive && item.email?.toLowerCase() === args.email.toLowerCase()
    )
    if (user === undefined) throw new SlackFailure('users_not_found')
    return { user: userJson(user, emailRight(call)) }
  }
})

function emailRight(call: Call): { withEmail: boolean } {
  return { withEmail: call.token?.scopes.includes('users:read.email') ?? false }
}
