import { SlackFailure } from './method.ts'

/** One page of a list and the cursor of the next, '' after the last. */
export function page<T>(
  items: readonly T[],
  { cursor, limit }: { cursor: string; limit: number },
  usualLimit: number
): { items: T[]; nextCursor: string } {
  const start = cursor === '' ? 0 : readCursor(cursor)
  const end = start + (limit === 0 ? usualLimit : limit)
  return { items: items.slice(start, end), nextCursor: end < items.length ? writeCursor(end) : '' }
}

function writeCursor(position: number): string {
  return Buffer.from(`next:${position}`).toString('base64')
}

function readCursor(cursor: string): number {
  const match = /^next:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString())
  if (match === null) throw new SlackFailure('invalid_cursor')
  return Number(match[1])
}
