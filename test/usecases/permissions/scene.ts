import { randomUUID } from 'node:crypto'
import { expect, onTestFinished } from 'vitest'
import type { ClientRecord, ClientRef } from '../../../src/domain/clients/client.ts'
import type { Asker, Workspace } from '../../../src/domain/clients/teammate.ts'
import type { Store } from '../../../src/store/store.ts'
import { identifyAsker } from '../../../src/usecases/identify-asker.ts'
import type { SlackDirectory } from '../../../src/usecases/ports.ts'
import type { RecordKind, RecordKinds } from '../../../src/usecases/record-ports.ts'
import type { Version } from '../../../src/usecases/version-ports.ts'
import { type Book, createBook } from '../../support/book.ts'
import { NOW } from '../../support/facts.ts'
import { type AddedClient, createTeam } from './people.ts'

type Ports = Store & { slack: SlackDirectory }

/** Somebody asks, on a real store. `as` is what every use case begins with. */
export interface BookScene {
  as: readonly [Ports, Workspace, Asker]
  book: Book
  /** A source key that has never been used. */
  key: string
  now: number
}

/** Somebody asks about a client that nobody has touched since it was added. `keyed` is what every new entry there begins with. */
export interface ClientScene extends BookScene {
  client: ClientRef
  contactId: string
  ownerSlackId: string
  keyed: { clientId: string; sourceKey: string }
  /** What is known about the client. */
  version(): Promise<Version<ClientRecord>>
  /** Names somebody there, and the version of what is known about them. */
  person(): Promise<{ contactId: string; revision: string }>
  /** Puts an entry on record at the client, and names the version of it. */
  entry<Kind extends RecordKind>(
    kind: Kind,
    details: RecordKinds[Kind]
  ): Promise<{ sourceKey: string; revision: string }>
}

/** Slack, as far as it is asked: everybody here is known already, and channels are private and empty. */
const slack: SlackDirectory = {
  person: async () => null,
  people: async function* () {},
  audience: async () => ({
    kind: 'members',
    isShared: false,
    isPublic: false,
    isBotIn: true,
    isArchived: false,
    slackUserIds: []
  })
}

/** Sets the scene: a workspace of its own with a team that stands in every way towards the clients in it. */
export async function setScene(url: string, store: Store) {
  const book = await createBook(url)
  onTestFinished(book.close)
  const team = await createTeam(book)
  const { workspace, workspaceId } = book
  const ports = { ...store, slack }

  return {
    addClients: team.addClients,
    /** Somebody enters; null when the bot does not speak with them at all. */
    async enter(who: string): Promise<BookScene | null> {
      const slackUserId = team.slackUserId(who)
      const identity = await identifyAsker(ports, workspaceId, slackUserId, NOW, (error) => {
        throw error
      })
      if (identity.kind === 'no_access') return null
      const as = [ports, workspace, identity.asker] as const
      return { as, book, key: `test:${randomUUID()}`, now: NOW }
    },
    /** What somebody who has entered finds at a client. */
    at: (scene: BookScene, { contactId, ...client }: AddedClient): ClientScene => ({
      ...scene,
      client,
      contactId,
      ownerSlackId: team.slackUserId('the owner'),
      keyed: { clientId: client.id, sourceKey: scene.key },
      version: async () =>
        (await store.clientVersions.one(workspaceId, client.id)) ?? expect.fail('There is no such client'),
      person: async () => {
        const { revision = '' } = (await store.contactVersions.one(workspaceId, contactId)) ?? {}
        return { contactId, revision }
      },
      entry: entryAt(store, workspaceId, client.id, team.owner)
    })
  }
}

function entryAt(store: Store, workspaceId: string, clientId: string, by: string): ClientScene['entry'] {
  return async (kind, details) => {
    const sourceKey = `test:${randomUUID()}`
    await store.records.add(workspaceId, kind, { clientId, sourceKey, details }, by, NOW)
    const entry = await store.records.one(workspaceId, kind, sourceKey)
    return { sourceKey, revision: entry?.revision ?? '' }
  }
}
