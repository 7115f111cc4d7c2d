import { randomUUID } from 'node:crypto'
import type { AllMiddlewareArgs, AnyMiddlewareArgs } from '@slack/bolt'
import type { Log } from '../../log.ts'
import { Outage } from '../../usecases/ports.ts'
import { privately } from '../answer/reply.ts'
import { tellDirectly } from '../answer/tell.ts'
import { acknowledge } from './acknowledge.ts'
import { faultMessage } from './fault-message.ts'

/** The one place where what goes wrong is caught, named and told. */
export interface Faults {
  /** Does some work, or what is to be done instead when it fails; the failure is logged under the reference. */
  guard<T>(work: () => Promise<T>, instead: (reference: string) => T | Promise<T>): Promise<T>
  /** Around every listener: whoever asked learns the reference, and nothing else. Tells whether it failed. */
  middleware(args: AnyMiddlewareArgs & AllMiddlewareArgs): Promise<'handled' | 'failed'>
}

/** Creates the handling of faults. */
export function createFaults(log: Log): Faults {
  const record = (error: unknown): string => {
    const reference = randomUUID().slice(0, 8)
    const happened = error instanceof Outage ? 'The database could not answer' : 'A listener failed'
    log.error(happened, { reference, error })
    return reference
  }
  const guard: Faults['guard'] = (work, instead) => work().catch((error: unknown) => instead(record(error)))
  return {
    guard,
    middleware: (args) =>
      guard<'handled' | 'failed'>(
        async (): Promise<'handled' | 'failed'> => {
          await args.next()
          return 'handled'
        },
        async (reference): Promise<'handled' | 'failed'> => {
          await guard(
            () => apologize(args, reference),
            () => undefined
          )
          return 'failed'
        }
      )
  }
}

/** Acknowledges what nobody acknowledged yet, then tells the reference where the person asked, else directly. */
async function apologize(args: AnyMiddlewareArgs & AllMiddlewareArgs, reference: string): Promise<void> {
  const message = faultMessage(reference)
  if ('options' in args) return acknowledge(() => args.ack({ options: [] }))
  if ('event' in args) return
  await acknowledge(() => args.ack())
  const { body, client, context } = args
  if ('response_url' in body && body.response_url) await args.respond(privately(message))
  else if (context.userId !== undefined) await tellDirectly(client, context.userId, message)
}
