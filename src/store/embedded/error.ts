/**
 * Says why the embedded database can't be used and what to do instead; `remedy` always names the way out that
 * needs no embedded database. The message carries the remedy and, when there is one, the tail of the server's log.
 */
export class EmbeddedDatabaseError extends Error {
  override readonly name = 'EmbeddedDatabaseError'
  readonly remedy = 'set DATABASE_URL to any PostgreSQL 15 or newer'

  constructor(problem: string, options: { cause?: unknown; log?: string } = {}) {
    const { cause, log = '' } = options
    super('', cause === undefined ? undefined : { cause })
    const tail = log.trim() === '' ? '' : `\nThe database server said:\n${log.trim()}`
    this.message = `${problem}\nIf that can't be helped, ${this.remedy}.${tail}`
  }
}

/** The code of a system or PostgreSQL error, such as 'ENOENT' or '57P03'. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

/** Turns a refused file operation into an error that names the folder and what it was for. */
export function explainFolder(error: unknown, folder: string, purpose: string): EmbeddedDatabaseError {
  if (error instanceof EmbeddedDatabaseError) return error
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(folder, { cause: error })
  return new EmbeddedDatabaseError(
    `The folder ${folder} can't be used for ${purpose} (${code ?? String(error)}). ` +
      'Make it writable for the user who runs client-risk, or set DATA_DIR to a folder that is.',
    { cause: error }
  )
}

/** The error for a disk without room, seen by us or told by the server. */
export function diskFull(folder: string, options: { cause?: unknown; log?: string }): EmbeddedDatabaseError {
  return new EmbeddedDatabaseError(
    `The disk that holds ${folder} is full, so the embedded database can't run. ` +
      'Free some space; what was saved is still there, and the database comes back by itself.',
    options
  )
}
