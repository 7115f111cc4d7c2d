import { ReceiverMultipleAckError } from '@slack/bolt'

/** Acknowledges unless that happened before, which Bolt over HTTP answers with an error and Socket Mode ignores. */
export async function acknowledge(ack: () => Promise<void>): Promise<void> {
  await ack().catch((error: unknown) => {
    if (!(error instanceof ReceiverMultipleAckError)) throw error
  })
}
