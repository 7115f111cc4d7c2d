import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { answerUrl } from '../delivery/answer-url.ts'
import type { Faults } from '../faults.ts'
import { secret } from '../state/ids.ts'
import type { Workspace } from '../state/workspace.ts'
import { answerWithFault } from './fault-response.ts'
import { fileForToken, fileResponse } from './file-response.ts'

/** Serves what an app reaches beside the Web API: response URLs, uploads, and the consent page of OAuth. */
export function appRoutes(workspace: Workspace, faults: Faults): Hono<{ Bindings: HttpBindings }> {
  const routes = new Hono<{ Bindings: HttpBindings }>()

  routes.post('/actions/:team/:key', async (context) => {
    const body: unknown = await context.req.json().catch(() => null)
    return answerWithFault(context, faults.take('response_url'), async () => {
      const answer = answerUrl(workspace, context.req.param('key'), body)
      return context.text(answer.body, answer.status)
    })
  })

  routes.post('/upload/v1/:key', async (context) => {
    const key = context.req.param('key')
    const file = [...workspace.files.values()].find((item) => item.uploadKey === key)
    if (file === undefined || file.bytes !== null) return context.text('not found', 404)
    const bytes = await uploadedBytes(context.req.raw)
    if (bytes.byteLength !== file.length) return context.text('wrong length', 400)
    file.bytes = bytes
    return context.text(`OK - ${bytes.byteLength}`)
  })

  // A private address shows a program without the right token what it shows a browser: the way to the login page.
  routes.on('GET', ['/files-pri/:place/:name', '/files-pri/:place/download/:name'], async (context) => {
    const id = context.req.param('place').split('-')[1] ?? ''
    return answerWithFault(context, faults.take('file'), async () => {
      const file = fileForToken(workspace, id, context.req.header('authorization'))
      if (file === null) return context.redirect(`/?redir=${encodeURIComponent(context.req.path)}`)
      return fileResponse(file)
    })
  })

  routes.get('/oauth/v2/authorize', (context) => {
    const {
      client_id: clientId,
      scope = '',
      redirect_uri: redirectUri = '',
      state = ''
    } = context.req.query()
    if (clientId !== workspace.oauth.clientId || !URL.canParse(redirectUri)) {
      return context.text('This app or its redirect address is unknown.', 400)
    }
    const code = secret()
    const admin = [...workspace.users.values()].find((user) => user.kind === 'admin')
    const scopes = scope.split(',').filter((item) => item !== '')
    workspace.oauth.codes.set(code, { scopes, redirectUri, userId: admin?.id ?? '' })
    const target = new URL(redirectUri)
    target.searchParams.set('code', code)
    target.searchParams.set('state', state)
    return context.redirect(target.href)
  })

  return routes
}

/** Clients send the bytes as they are, or as the one file of a multipart form. */
async function uploadedBytes(request: Request): Promise<Uint8Array> {
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('multipart/form-data')) return new Uint8Array(await request.arrayBuffer())
  for (const value of (await request.formData()).values()) {
    if (typeof value !== 'string') return new Uint8Array(await value.arrayBuffer())
  }
  return new Uint8Array()
}
