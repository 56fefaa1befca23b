/** Survives in `globalThis`, because Next bundles a module several times, and each copy has variables of its own. */
const KEY = Symbol.for('clinic.once-in-process')
const values: Map<string, unknown> = readValues()

/**
 * Returns a function that returns the one value of this name in the process. It is created when it is first asked for.
 * All state that a process shares lives here; nothing else touches `globalThis`.
 * @param name - unique in the site; the copies of a module find the value by it
 */
export function onceInProcess<Value>(name: string, create: () => Value): () => Value {
  return () => {
    if (!values.has(name)) values.set(name, create())
    return values.get(name) as Value
  }
}

/** Has the value created anew when it is next asked for. For tests, which are many sites in one process. */
export function forgetInProcess(name: string): void {
  values.delete(name)
}

/** Has every value created anew, as in a process that has just started. For tests. */
export function forgetAllInProcess(): void {
  values.clear()
}

function readValues(): Map<string, unknown> {
  const shared: typeof globalThis & {[KEY]?: Map<string, unknown>} = globalThis
  shared[KEY] ??= new Map()
  return shared[KEY]
}
