import {log} from '../../log.ts'
import type {RequestStore} from '../store/request-store.ts'
import type {Alert} from './alert.ts'
import type {Channel} from './channels.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** After one failure, two, and so on. A dead channel is tried rarely, and one that works again is found. */
const PAUSES_MS = [MINUTE, 2 * MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR]
/** Longer than a channel needs for all its alarms. */
const LEASE_MS = 5 * MINUTE
const DAY_MS = 24 * HOUR
const FAILING_FOR_MS = DAY_MS

/** What was told, and whether the channels work. In the store; in this process for alarms about the store itself. */
export type AlertMemory = Pick<
  RequestStore,
  'readNotes' | 'writeNote' | 'claimNote' | 'readCounts' | 'countEach'
>

/** Told once a day for each event and reference. With `onceFor`, a moment that never changes, told once and never again. */
export type Incident = {
  event: Alert['event']
  reference?: string
  code?: string | undefined
  count?: number
  onceFor?: number
}

/**
 * Tells each channel what it was not told today, all incidents of one kind together. A channel that fails is tried again
 * after a growing pause, and the others are told all the same. Resolves with the names of the channels that took something.
 */
export async function notify(
  memory: AlertMemory,
  channels: Channel[],
  incidents: Incident[],
  at: number,
): Promise<Set<string>> {
  const events = [...new Set(incidents.map(({event}) => event))]
  const told = await Promise.all(
    channels.map((channel) =>
      tellChannel(
        memory,
        channel,
        events.map((event) => incidents.filter((incident) => incident.event === event)),
        at,
      ),
    ),
  )
  return new Set(channels.flatMap(({name}, place) => (told[place] ? [name] : [])))
}

async function tellChannel(
  memory: AlertMemory,
  channel: Channel,
  groups: Incident[][],
  at: number,
): Promise<boolean> {
  if (groups.length === 0 || (await isPaused(memory, channel.name, at))) return false
  // Of several processes, one at a time tells this channel.
  if (!(await memory.claimNote(`${channel.name} busy`, at, LEASE_MS))) return false
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
  group: Incident[],
  at: number,
): Promise<'told' | 'nothing-new' | 'failed'> {
  const keyOf = ({event, reference = ''}: Incident) => `${event} ${reference} ${channel.name}`
  const fresh: Incident[] = []
  for (const [day, incidents] of byDay(group, at)) {
    const known = await memory.readCounts(incidents.map(keyOf), day)
    fresh.push(...incidents.filter((incident) => !known.has(keyOf(incident))))
  }
  const [first] = fresh
  if (!first) return 'nothing-new'
  const lastly = `${channel.name} ${first.event}`
  const lastAt = (await memory.readNotes([lastly])).get(lastly) ?? 0
  if (at >= lastAt && at - lastAt < channel.spacingMs) return 'nothing-new'
  const code = await channel.send(alertOf(first.event, fresh))
  await recordResult(memory, channel.name, code, at)
  if (code !== undefined) {
    log('alert.not-sent', {code})
    return 'failed'
  }
  for (const [day, incidents] of byDay(fresh, at)) await memory.countEach(incidents.map(keyOf), day)
  await memory.writeNote(lastly, at)
  return 'told'
}

/** What was told is counted on a day: on today, or on the one day that an incident names. */
function byDay(incidents: readonly Incident[], at: number): Iterable<[day: number, incidents: Incident[]]> {
  return Map.groupBy(incidents, ({onceFor = at}) => Math.floor(onceFor / DAY_MS) * DAY_MS)
}

function alertOf(event: Alert['event'], incidents: Incident[]): Alert {
  const count = incidents.reduce((sum, incident) => sum + (incident.count ?? 1), 0)
  const references = incidents.flatMap(({reference}) => reference ?? [])
  const codes = incidents.map(({code}) => code)
  return {event, references, count, codes}
}

/** Records whether the last send on this channel worked. */
export async function recordResult(
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

/** Returns false once the failure is a day old: by then nobody knows whether the channel works. */
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
