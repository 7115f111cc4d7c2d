import type { Asker } from '../../domain/clients/teammate.ts'
import type { BookKind } from '../../domain/import/kinds.ts'
import { exportFor } from '../../usecases/export-for.ts'
import type { TableSink } from '../../usecases/export-ports.ts'
import { noAccessMessage } from '../access/no-access-message.ts'
import { notAllowedMessage } from '../access/not-allowed-message.ts'
import type { Click } from '../answer/answer-click.ts'
import { inPlace, privately } from '../answer/reply.ts'
import { tell } from '../answer/tell.ts'
import type { Desk } from '../desk.ts'
import { faultMessage } from '../fault/fault-message.ts'
import { withScratchFolder } from '../files/scratch-folder.ts'
import { exportStartedMessage, nothingChosenMessage } from './choose-export-message.ts'
import { chosenKinds } from './chosen-kinds.ts'
import { createCsvParts, inGroups } from './csv-parts.ts'
import { exportedMessage, exportProgressMessage } from './exported-message.ts'

/** A click on "Export": the files come as a direct message. */
export function exportBookAction(desk: Desk) {
  return async ({ body, action, ack, client }: Click): Promise<void> => {
    await ack()
    if (!desk.isFirst(`click ${action.action_ts}`)) return
    const who = await desk.identify(body.user.id)
    const kinds = chosenKinds(body.state)
    const answer = (reply: Parameters<typeof tell>[4]) =>
      tell(desk, client, body.user.id, body.response_url ?? null, reply)
    if (who.kind !== 'member') return answer(privately(noAccessMessage()))
    if (kinds.length === 0) return answer(privately(nothingChosenMessage()))
    await answer(inPlace(exportStartedMessage()))
    await desk.alone(`export ${body.user.id}`, () => sendBook(desk, who.asker, body.user.id, kinds))
  }
}

async function sendBook(
  desk: Desk,
  asker: Asker,
  slackUserId: string,
  kinds: readonly BookKind[]
): Promise<void> {
  const live = await desk.live.begin({ channel: slackUserId, threadTs: null }, exportProgressMessage(null))
  await desk.faults.guard(
    () =>
      withScratchFolder(async (folder) => {
        const csv = createCsvParts(desk.tables, folder)
        const sink: TableSink = {
          async write(kind, columns, blocks) {
            const rows = await csv.write(kind, columns, blocks)
            live.show(exportProgressMessage(kind))
            return rows
          }
        }
        const exported = await exportFor(desk.ports, desk.workspace(), asker, kinds, sink)
        if (exported.kind === 'not_allowed') return live.end(notAllowedMessage(exported))
        const place = { channel: live.channel, threadTs: null }
        for (const group of inGroups(csv.parts)) await desk.files.show(place, group, null)
        await live.end(exportedMessage(exported.written))
      }),
    (reference) => live.end(faultMessage(reference))
  )
}
