import {log} from '../../log.ts'
import type {RequestStore} from '../store/request-store.ts'
import type {Channel} from './alert.ts'
import type {Alert} from './alert-text.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** After one failure, two, and so on: a channel that is dead is not hammered, and one that comes back is found. */
const PAUSES_MS = [MINUTE, 2 * MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR]
/** Longer than a channel needs for all its alarms. */
const CLAIM_MS = 5 * MINUTE
const FAILING_FOR_MS = 24 * HOUR

/** What was told, and how the channels do. In the store, or in this process for what is told while the store is down. */
export type AlertMemory = Pick<
  RequestStore,
  'readNotes' | 'writeNote' | 'claimNote' | 'readCounts' | 'countEach'
>

/** One matter. `key` is what it is told once a day for: a reference, or nothing. */
export type Matter = {event: Alert['event']; reference?: string; code?: string | undefined; count?: number}

/**
 * Tells each channel what it has not heard today, all matters of one kind together. One that fails is tried again after a
 * growing pause, and keeps the others from nothing. Resolves with the channels that took something new.
 */
export async function tellPeople(
  memory: AlertMemory,
  channels: Channel[],
  matters: Matter[],
  at: number,
): Promise<Set<string>> {
  const events = [...new Set(matters.map(({event}) => event))]
  const told = await Promise.all(
    channels.map((channel) =>
      tellChannel(
        memory,
        channel,
        events.map((event) => matters.filter((matter) => matter.event === event)),
        at,
      ),
    ),
  )
  return new Set(channels.flatMap(({name}, place) => (told[place] ? [name] : [])))
}

async function tellChannel(
  memory: AlertMemory,
  channel: Channel,
  groups: Matter[][],
  at: number,
): Promise<boolean> {
  if (groups.length === 0 || (await isPaused(memory, channel.name, at))) return false
  // Of several processes, one at a time tells this channel.
  if (!(await memory.claimNote(`${channel.name} busy`, at, CLAIM_MS))) return false
  try {
    let hasTold = false
    for (const group of groups) {
      const outcome = await tellGroup(memory, channel, group, at)
      if (outcome === 'failed') break
      hasTold ||= outcome === 'told'
    }
    return hasTold
  } finally {
    await memory.writeNote(`${channel.name} busy`, 0)
  }
}

async function tellGroup(
  memory: AlertMemory,
  channel: Channel,
  group: Matter[],
  at: number,
): Promise<'told' | 'nothing-new' | 'failed'> {
  const keyOf = ({event, reference = ''}: Matter) => `${event} ${reference} ${channel.name}`
  const known = await memory.readCounts(group.map(keyOf), at)
  const fresh = group.filter((matter) => !known.has(keyOf(matter)))
  const [first] = fresh
  if (!first) return 'nothing-new'
  const lastly = `${channel.name} ${first.event}`
  const lastAt = (await memory.readNotes([lastly])).get(lastly) ?? 0
  if (at >= lastAt && at - lastAt < channel.spacingMs) return 'nothing-new'
  const code = await channel.send(alertOf(first.event, fresh))
  await noteResult(memory, channel.name, code, at)
  if (code !== undefined) {
    log('alert.not-sent', {code})
    return 'failed'
  }
  await memory.countEach(fresh.map(keyOf), at)
  await memory.writeNote(lastly, at)
  return 'told'
}

function alertOf(event: Alert['event'], matters: Matter[]): Alert {
  const count = matters.reduce((sum, matter) => sum + (matter.count ?? 1), 0)
  const references = matters.flatMap(({reference}) => reference ?? [])
  const codes = matters.map(({code}) => code)
  return {event, references, count, codes}
}

/** What became of the last send on this channel. */
export async function noteResult(
  memory: Pick<AlertMemory, 'readNotes' | 'writeNote'>,
  channel: string,
  code: string | undefined,
  at: number,
): Promise<void> {
  const {failures} = await readState(memory, channel)
  if (code === undefined && failures === 0) return
  await memory.writeNote(`${channel} failures`, code === undefined ? 0 : failures + 1)
  await memory.writeNote(`${channel} failed-at`, at)
}

export async function isPaused(memory: AlertMemory, channel: string, at: number): Promise<boolean> {
  const {failures, failedAt} = await readState(memory, channel)
  const pauseMs = PAUSES_MS[Math.min(failures, PAUSES_MS.length) - 1] ?? 0
  return at >= failedAt && at - failedAt < pauseMs
}

/** Whether the last send failed. A day later nobody knows how the channel does. */
export async function isFailing(memory: Notes, channel: string, at: number): Promise<boolean> {
  const {failures, failedAt} = await readState(memory, channel)
  return failures > 0 && at - failedAt < FAILING_FOR_MS
}

type Notes = Pick<AlertMemory, 'readNotes'>

async function readState(memory: Notes, channel: string) {
  const notes = await memory.readNotes([`${channel} failures`, `${channel} failed-at`])
  return {
    failures: notes.get(`${channel} failures`) ?? 0,
    failedAt: notes.get(`${channel} failed-at`) ?? 0,
  }
}

const DAY_MS = 24 * HOUR

/** For alarms about the store itself. Ends with the process. */
export function memoryOfProcess(): AlertMemory {
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
