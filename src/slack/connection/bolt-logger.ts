import { type Logger, LogLevel } from '@slack/bolt'
import type { Log } from '../../log.ts'

/**
 * Lets Bolt and its clients write to our log. Their debug lines hold whole payloads, so those are dropped, and what
 * they say in passing is of no use to an operator unless it warns.
 */
export function createBoltLogger(log: Log): Logger {
  const sentence = (parts: unknown[]) =>
    parts.map((part) => (part instanceof Error ? part.message : String(part))).join(' ')
  return {
    debug: () => undefined,
    info: (...parts) => log.debug(sentence(parts)),
    warn: (...parts) => log.warn(sentence(parts)),
    error: (...parts) => log.error(sentence(parts)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined
  }
}
