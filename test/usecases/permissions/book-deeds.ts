import { randomUUID } from 'node:crypto'
import type { BookDeed } from '../../../src/domain/permissions.ts'
import { addClient } from '../../../src/usecases/add-client.ts'
import { arrangeCover } from '../../../src/usecases/arrange-cover.ts'
import { askPortfolio } from '../../../src/usecases/ask-portfolio.ts'
import { nameLeads, previewChange, saveChange, showSettings } from '../../../src/usecases/change-settings.ts'
import { exportFor } from '../../../src/usecases/export-for.ts'
import { keepDigest, removeDigest, showDigests } from '../../../src/usecases/keep-digests.ts'
import { makeImport } from '../../../src/usecases/make-import.ts'
import { previewImport } from '../../../src/usecases/preview-import.ts'
import { previewPolicy } from '../../../src/usecases/preview-policy.ts'
import { undoImport } from '../../../src/usecases/undo-import.ts'
import { newClient } from './entries.ts'
import type { BookScene } from './scene.ts'

const digest = { segment: '', weekday: 1, minute: 540, timeZone: 'UTC', isPublicAllowed: false }
const days = { fromOn: '2026-12-21', untilOn: '2026-12-31' }

/** Every use case that is not about one client, by the deed it does, as in deeds.ts. */
export const inBook: {
  [Deed in BookDeed]?: Record<string, (scene: BookScene) => Promise<{ kind: string }>>
} = {
  add_client: { 'a client': (s) => addClient(...s.as, { ...newClient, name: s.key }, s.now) },
  arrange_cover: {
    'a cover of their own': async (s) => {
      await s.book.teammate('Who covers', { slackUserId: s.key })
      const cover = { awaySlackId: null, delegateSlackId: s.key, sourceKey: s.key, ...days }
      return arrangeCover(...s.as, cover, s.now)
    }
  },
  arrange_others_cover: {
    'a cover of somebody else': async (s) => {
      const [awaySlackId, delegateSlackId] = [`${s.key}:away`, `${s.key}:covers`]
      for (const slackUserId of [awaySlackId, delegateSlackId])
        await s.book.teammate('Somebody', { slackUserId })
      return arrangeCover(...s.as, { awaySlackId, delegateSlackId, sourceKey: s.key, ...days }, s.now)
    }
  },
  see_portfolio: { 'the portfolio': (s) => askPortfolio(...s.as, { names: [] }, s.now) },
  import: {
    'a preview': (s) => previewImport(...s.as, [], s.now, () => undefined),
    'an import': (s) => makeImport(...s.as, { sourceKey: s.key, tables: [] }, s.now, () => undefined),
    'an import, undone': async ({ as: [ports, , asker], key, now }) => {
      const start = { sourceKey: key, fileName: 'clients.csv' }
      const { run } = await ports.importRuns.run(
        asker.workspaceId,
        start,
        asker.teammateId,
        now,
        async () => null
      )
      return undoImport(ports, asker, run.id, now)
    }
  },
  export: { 'the book': (s) => exportFor(...s.as, ['clients'], { write: async () => 0 }) },
  change_policy: {
    'the settings': (s) => showSettings(...s.as),
    'a preview': (s) => previewChange(...s.as, { weights: { pulse: 0.9 } }, s.now),
    'a new policy': async ({ as: [ports, workspace, asker], now }) => {
      const patch = { weights: { pulse: 0.9 } }
      const preview = await previewPolicy(ports, workspace, { patch, basedOn: null }, now)
      return preview.kind === 'preview' ? saveChange(ports, workspace, asker, preview, now) : preview
    },
    'the digests': ({ as: [ports, , asker] }) => showDigests(ports, asker),
    'a digest': (s) => keepDigest(...s.as, { seen: null, details: { ...digest, channelId: s.key } }, s.now),
    'a digest, removed': ({ as: [ports, , asker] }) => removeDigest(ports, asker, randomUUID())
  },
  name_leads: {
    'the leads': async ({ as: [ports, , asker], now }) => {
      const { leads } = await ports.settings.read(asker.workspaceId)
      const seen = leads.flatMap(({ slackUserId }) => slackUserId ?? [])
      return nameLeads(ports, asker, { slackIds: seen, seen }, now)
    }
  }
}
