import * as z from 'zod'
import type { Asker } from '../../domain/clients/teammate.ts'
import { type Choice, chosenValue } from '../answer/answer-click.ts'
import type { Desk } from '../desk.ts'
import type { AnyForm, Start } from '../form/definition.ts'
import { openFormOf } from '../form/open-form-of.ts'
import { PLAN_TASKS, readPlanRow } from '../ids.ts'
import { actionForm } from './action-form.ts'
import { commitmentForm } from './commitment-form.ts'
import { riskForm } from './risk-form.ts'
import { settleActionForm } from './settle-action-form.ts'
import { settleCommitmentForm } from './settle-commitment-form.ts'
import { settleRiskForm } from './settle-risk-form.ts'

const SETTLE = { risk: settleRiskForm, action: settleActionForm, commitment: settleCommitmentForm }
const CHANGE = { risk: riskForm, action: actionForm, commitment: commitmentForm }

/** As the plan writes it: `risk:<revision>`. */
const itemSchema = z.tuple([z.enum(['risk', 'action', 'commitment']), z.string()])

/** An item of the plan was chosen, to be settled, changed or mitigated; the row says which, and whose it is. */
export function openPlanItemAction(desk: Desk) {
  return async ({ body, action, ack, client }: Choice) => {
    await ack()
    const [kind, revision] = itemSchema.parse(chosenValue(action).split(':'))
    const { task, clientId } = readPlanRow(action.block_id)
    const answer = body.response_url ? { url: body.response_url, isCard: true } : null
    const form =
      task === PLAN_TASKS.settle ? SETTLE[kind] : task === PLAN_TASKS.change ? CHANGE[kind] : actionForm
    const request = { client, triggerId: body.trigger_id, slackUserId: body.user.id, answer, value: null }
    await openFormOf(desk, form, request, async (asker) => {
      const item = await found(desk, asker, kind, clientId, revision)
      if (item === undefined) return CHANGED
      const { sourceKey } = item
      const about = task === PLAN_TASKS.mitigate ? { clientId, riskKey: sourceKey } : { sourceKey }
      return (form satisfies AnyForm).start(desk, asker, JSON.stringify(about))
    })
  }
}

const CHANGED: Start<never> = {
  kind: 'refused',
  sentence: 'This was changed since the plan was shown. Open the plan again to see how it stands now.'
}

async function found(
  { ports }: Desk,
  { workspaceId }: Asker,
  kind: 'risk' | 'action' | 'commitment',
  clientId: string,
  revision: string
) {
  const entries = await ports.records.ofClient(workspaceId, kind, clientId)
  return entries.find((entry) => entry.revision === revision)
}
