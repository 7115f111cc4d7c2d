/** What a message has come to when it is sent: its words and the clients it speaks of, or why there is nothing left to say. */
export type Composed<Words> =
  | { kind: 'say'; words: Words; clientIds: readonly string[] }
  | { kind: 'nothing'; reason: string }
