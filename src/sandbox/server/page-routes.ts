import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { mimetypeOf } from '../api/mimetype.ts'
import type { Platform } from '../client/platform.ts'
import type { Snapshot } from '../page/protocol.ts'
import { openDirectMessage } from '../state/conversations.ts'
import { seesFile } from '../state/files.ts'
import type { User } from '../state/records.ts'
import type { Workspace } from '../state/workspace.ts'
import type { NodeContext } from './fault-response.ts'
import { fileResponse } from './file-response.ts'
import { actRequestSchema, doPageAction } from './page-action.ts'
import { readPageFile } from './page-files.ts'
import { snapshotFor } from './snapshot.ts'

const NOT_BUILT = 'The workspace page is not built yet. Run `npm run build`, then reload.'

/** Milliseconds between two snapshots: an app that posts a thousand messages a second is not held up by drawing each. */
const BREATH = 25

/** Serves the workspace page: its files, from `pageFolder` when it is not built where the product is, what it draws, and what people do on it. */
export function pageRoutes(platform: Platform, pageFolder?: string): Hono<{ Bindings: HttpBindings }> {
  const { workspace } = platform
  const routes = new Hono<{ Bindings: HttpBindings }>()
  const snapshot = (user: User): Snapshot => snapshotFor(platform, user)

  routes.get('/', async (context) => {
    const isBuilt = (await readPageFile('main.js', pageFolder)) !== null
    if (!isBuilt) return context.text(NOT_BUILT, 503)
    return pageResponse(context, 'index.html', await readPageFile('index.html', pageFolder))
  })

  routes.get('/page/snapshot', (context) =>
    context.json(snapshot(actingUser(workspace, context.req.query('user'))))
  )

  routes.get('/page/events', (context) => {
    const user = actingUser(workspace, context.req.query('user'))
    return streamSSE(context, async (stream) => {
      let wake: () => void = () => undefined
      let isStale = true
      const stop = workspace.changes.listen(() => {
        isStale = true
        wake()
      })
      stream.onAbort(() => {
        stop()
        wake()
      })
      while (!stream.aborted) {
        if (isStale) {
          isStale = false
          await stream.writeSSE({ data: JSON.stringify(snapshot(user)) })
          await stream.sleep(BREATH)
        } else {
          await new Promise<void>((resolve) => {
            wake = resolve
          })
        }
      }
    })
  })

  routes.post('/page/act', async (context) => {
    const request = actRequestSchema.safeParse(await context.req.json().catch(() => null))
    if (!request.success) return context.json({ ok: false, problem: 'The page sent something unknown.' }, 400)
    const user = workspace.users.get(request.data.user)
    if (user === undefined) return context.json({ ok: false, problem: 'Nobody has this user id.' }, 404)
    return context.json(await doPageAction(platform, user, request.data.action))
  })

  routes.get('/page/files/:id/:name', (context) => {
    const file = workspace.files.get(context.req.param('id'))
    const user = actingUser(workspace, context.req.query('user'))
    return file !== undefined && seesFile(workspace, user, file)
      ? fileResponse(file)
      : context.text('not found', 404)
  })

  routes.get('/page/*', async (context) => {
    const name = context.req.path.slice('/page/'.length)
    return pageResponse(context, name, await readPageFile(name, pageFolder))
  })

  /** Permalinks lead to their conversation. */
  routes.get('/archives/:channel/:message', (context) =>
    context.redirect(`/#${context.req.param('channel')}`)
  )

  return routes
}

/** The user the page acts as, or the first active member; either has the app's Messages tab open from then on. */
function actingUser(workspace: Workspace, id: string | undefined): User {
  const people = [...workspace.users.values()].filter((user) => user.kind !== 'bot')
  const user = people.find((item) => item.id === id) ?? people.find((item) => item.isActive)
  if (user === undefined) throw new Error('The workspace has no people')
  openDirectMessage(workspace, user)
  return user
}

function pageResponse(context: NodeContext, name: string, bytes: Uint8Array | null): Response {
  if (bytes === null) return context.text('not found', 404)
  context.header('content-type', mimetypeOf(name))
  context.header('x-content-type-options', 'nosniff')
  context.header('x-frame-options', 'DENY')
  context.header('cache-control', 'no-cache')
  return context.body(Uint8Array.from(bytes))
}
