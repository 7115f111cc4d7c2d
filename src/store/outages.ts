import { faultOf } from './errors.ts'

/**
 * Returns the same port, whose methods throw `Outage` where the drivers throw their own many errors of a database that
 * can't answer. One place for all methods, so that none can be forgotten.
 */
export function namingOutages<Port extends object>(port: Port): Port {
  return new Proxy(port, {
    get(target, key) {
      const member: unknown = Reflect.get(target, key)
      if (typeof member !== 'function') return member
      return (...args: unknown[]) => {
        const result: unknown = Reflect.apply(member, target, args)
        if (isPromise(result)) return Promise.resolve(result).catch(raise)
        return isStream(result) ? namingOutagesOf(result) : result
      }
    }
  })
}

async function* namingOutagesOf(stream: AsyncIterable<unknown>): AsyncIterable<unknown> {
  try {
    yield* stream
  } catch (error) {
    raise(error)
  }
}

/** Prisma's promises are not instances of the language's own. */
function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value
}

function isStream(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value
}

function raise(error: unknown): never {
  throw faultOf(error)
}
