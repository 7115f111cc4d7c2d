/** Somebody else changed the same rows between our reading and our writing: the work must run again on what is now known. */
export class Collision extends Error {
  override readonly name = 'Collision'
}

/** Unique violation, serialization failure, deadlock. */
const CODES = new Set(['23505', '40001', '40P01'])

/** Whether running the work again can succeed. */
export function isCollision(error: unknown): boolean {
  if (error instanceof Collision) return true
  return error instanceof Error && 'code' in error && CODES.has(String(error.code))
}
