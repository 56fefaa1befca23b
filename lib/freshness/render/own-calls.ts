import {randomUUID} from 'node:crypto'

const HEADER = 'x-own-call'

/** Next loads a module several times in one process; what is shared hangs on `globalThis`. */
const shared: typeof globalThis & {ownCallKey?: string} = globalThis

/** Marks what this process tells itself. Nobody else can know the key, and it is good for nothing but being heard. */
export function ownCallHeaders(): Record<string, string> {
  return {[HEADER]: ownKey()}
}

export function isOwnCall(headers: Record<string, string | string[] | undefined>): boolean {
  return headers[HEADER] === ownKey()
}

function ownKey(): string {
  shared.ownCallKey ??= randomUUID()
  return shared.ownCallKey
}
