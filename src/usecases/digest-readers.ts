import type { Viewer } from './access-ports.ts'

/** For whose eyes a digest is: a channel, in which nothing confidential appears, or one person with all that they may see. */
export type DigestReaders = { kind: 'channel' } | { kind: 'person'; viewer: Viewer; maySeePortfolio: boolean }
