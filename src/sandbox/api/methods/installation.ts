import { z } from 'zod'
import { secret } from '../../state/ids.ts'
import { addToken } from '../../state/workspace.ts'
import { text } from '../arguments.ts'
import { defineMethod, SlackFailure } from '../method.ts'

/** https://docs.slack.dev/reference/methods/auth.test */
export const authTest = defineMethod({
  name: 'auth.test',
  scopes: [],
  arguments: z.object({}),
  handle({ workspace }) {
    const { app, team } = workspace
    return {
      url: `${workspace.baseUrl}/`,
      team: team.name,
      user: workspace.users.get(app.botUserId)?.name ?? app.name,
      team_id: team.id,
      user_id: app.botUserId,
      bot_id: app.botId,
      is_enterprise_install: false
    }
  }
})

/** https://docs.slack.dev/reference/methods/team.info */
export const teamInfo = defineMethod({
  name: 'team.info',
  scopes: ['team:read'],
  arguments: z.object({}),
  handle: ({ workspace: { team, baseUrl } }) => ({
    team: {
      id: team.id,
      name: team.name,
      domain: team.domain,
      email_domain: '',
      url: `${baseUrl}/`,
      icon: {}
    }
  })
})

/** https://docs.slack.dev/reference/methods/apps.connections.open */
export const openConnection = defineMethod({
  name: 'apps.connections.open',
  token: 'app',
  scopes: ['connections:write'],
  arguments: z.object({}),
  handle: ({ issueSocketUrl }) => ({ url: issueSocketUrl() })
})

/** https://docs.slack.dev/reference/methods/oauth.v2.access */
export const exchangeCode = defineMethod({
  name: 'oauth.v2.access',
  token: 'none',
  scopes: [],
  arguments: z.object({
    client_id: text.default(''),
    client_secret: text.default(''),
    code: text.default(''),
    redirect_uri: text.default('')
  }),
  handle({ workspace }, args) {
    const { oauth, app, team } = workspace
    if (args.client_id !== oauth.clientId) throw new SlackFailure('invalid_client_id')
    if (args.client_secret !== oauth.clientSecret) throw new SlackFailure('bad_client_secret')
    const grant = oauth.codes.get(args.code)
    if (grant === undefined) throw new SlackFailure('invalid_code')
    if (args.redirect_uri !== grant.redirectUri) throw new SlackFailure('bad_redirect_uri')
    oauth.codes.delete(args.code)
    app.isInstalled = true
    const value = `xoxb-${secret()}`
    addToken(workspace, { value, kind: 'bot', scopes: grant.scopes })
    return {
      access_token: value,
      token_type: 'bot',
      scope: grant.scopes.join(','),
      bot_user_id: app.botUserId,
      app_id: app.id,
      team: { id: team.id, name: team.name },
      enterprise: null,
      authed_user: { id: grant.userId },
      is_enterprise_install: false
    }
  }
})
