// The fault matrix is told in several files, which can run side by side.

export const MESSAGES = 1_000
/** What each of its stories goes on from. */
export const ALTHOUGH = '1,000 messages that are due are each said once, by two bots, although'
/** Milliseconds that one may take on a busy machine. */
export const PATIENCE = 150_000
