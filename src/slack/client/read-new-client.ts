import type { ViewOutput } from '@slack/bolt'
import * as z from 'zod'
import { TIERS } from '../../domain/clients/client.ts'
import type { NewClient } from '../../usecases/add-client.ts'
import { readFields } from '../answer/read-fields.ts'
import { ADD_CLIENT } from '../ids.ts'
import type { AddClientFields } from './add-client-modal.ts'

/** A form as filled in, and the client it describes or what is wrong at which field. */
export type ReadNewClient = { fields: AddClientFields } & (
  | { kind: 'complete'; newClient: NewClient }
  | { kind: 'incomplete'; errors: Record<string, string> }
)

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'))
/** What the store holds: sixteen digits before the point, two behind. */
const MOST_REVENUE = 1e13

/** Reads a submitted add-client form and checks it without looking anything up. */
export function readNewClient(view: Pick<ViewOutput, 'state'>): ReadNewClient {
  const read = readFields(view)
  const fields: AddClientFields = {
    name: read.text(ADD_CLIENT.name) ?? '',
    tier: z.enum(TIERS).parse(read.choice(ADD_CLIENT.tier)),
    ownerSlackId: read.user(ADD_CLIENT.owner),
    revenue: read.text(ADD_CLIENT.revenue),
    currency: (read.text(ADD_CLIENT.currency) ?? '').toUpperCase()
  }
  const errors = problemsOf(fields)
  if (Object.keys(errors).length > 0) return { kind: 'incomplete', fields, errors }
  const { name, tier, ownerSlackId, revenue, currency } = fields
  const annualRevenue = revenue === null ? null : { amount: revenue, currency }
  return { kind: 'complete', fields, newClient: { name, tier, ownerSlackId, annualRevenue } }
}

function problemsOf({ name, revenue, currency }: AddClientFields): Record<string, string> {
  const amount = Number(revenue ?? 0)
  return {
    ...(name === '' && { [ADD_CLIENT.name]: 'Write the name of the client.' }),
    ...(!(amount >= 0 && amount <= MOST_REVENUE) && {
      [ADD_CLIENT.revenue]: 'Write an amount of zero or more, such as 120000.'
    }),
    ...(revenue !== null &&
      !CURRENCIES.has(currency) && {
        [ADD_CLIENT.currency]: 'Write the three letters of a currency, such as EUR.'
      })
  }
}
