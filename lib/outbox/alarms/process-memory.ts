import type {AlertMemory} from './notify.ts'

const DAY_MS = 24 * 60 * 60_000

/** Remembers alarms about the store itself. Everything is forgotten when the process ends. */
export function createProcessMemory(): AlertMemory {
  const notes = new Map<string, number>()
  const counts = new Map<string, number>()
  const dayOf = (at: number) => Math.floor(at / DAY_MS)
  const pick = (names: string[], from: Map<string, number>, key: (name: string) => string) =>
    new Map(
      names.flatMap((name) => [...(from.has(key(name)) ? [[name, from.get(key(name)) ?? 0] as const] : [])]),
    )
  return {
    readNotes: async (names) => pick(names, notes, (name) => name),
    writeNote: async (name, value) => void notes.set(name, value),
    claimNote: async (name, at, forMs) => {
      const last = notes.get(name) ?? 0
      if (last > at - forMs && last <= at) return false
      notes.set(name, at)
      return true
    },
    readCounts: async (names, at) => pick(names, counts, (name) => `${dayOf(at)} ${name}`),
    countEach: async (names, at) => {
      for (const name of names) {
        const key = `${dayOf(at)} ${name}`
        counts.set(key, (counts.get(key) ?? 0) + 1)
      }
      return pick(names, counts, (name) => `${dayOf(at)} ${name}`)
    },
  }
}
