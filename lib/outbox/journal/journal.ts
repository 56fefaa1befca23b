import {createHash, randomUUID} from 'node:crypto'
import {open, readdir, readFile, rename, stat, unlink} from 'node:fs/promises'
import path from 'node:path'
import {z} from 'zod'
import {errorName, log} from '../../log.ts'
import {keepPrivate, makePrivateFolder} from '../../private-files.ts'
import {referenceFor} from '../seal/reference.ts'
import {asSealed} from '../seal/seal.ts'
import type {NewRequest, RequestStore} from '../store/request-store.ts'
import {syncFolder} from './sync-folder.ts'

export type Journal = ReturnType<typeof openJournal>

/** Far more than a clinic gets in a day. Beyond it, people are told that the request is not kept. */
const MOST_KEPT = 5_000
/** A draft this old was being written when the process died. Nobody was told that it is kept. */
const LEFT_BEHIND_MS = 60_000

/**
 * Requests that came while the store did not answer: one sealed file each, on this machine's own disk, until the
 * store has them. A file is named after the dedupe key, so the same form again is the same file.
 */
export function openJournal(dir: string, mostKept = MOST_KEPT) {
  const names = async () => (await readdir(dir).catch(ignoreMissing)) ?? []
  const entries = async () => (await names()).filter((name) => name.endsWith('.json'))

  return {
    /** All that is kept and can be read, sealed as it is. */
    async read(): Promise<NewRequest[]> {
      const kept = await Promise.all((await entries()).map((name) => readEntry(path.join(dir, name))))
      return kept.filter((request) => request !== undefined)
    },

    /** Resolves with the reference when the request is on disk, synced. */
    async keep(request: NewRequest): Promise<string> {
      makePrivateFolder(dir)
      if ((await entries()).length >= mostKept) throw new Error('the journal is full')
      const name = nameOf(request.dedupe)
      const draft = path.join(dir, `${name}.${randomUUID()}.draft`)
      await writeSynced(draft, JSON.stringify(toEntry(request)))
      await rename(draft, path.join(dir, `${name}.json`))
      await syncFolder(dir)
      // The journal itself may be new, too.
      await syncFolder(path.dirname(dir))
      return referenceFor(request.dedupe)
    },

    /**
     * Moves what is kept into the store. May be cut off anywhere, and repeated by others at the same time: the store
     * keeps one request for one dedupe key. Stops at the first that the store refuses; the order changes each time,
     * so that a request which it never takes does not delay the others.
     */
    async replay(store: RequestStore): Promise<void> {
      try {
        for (const name of (await entries()).toSorted(() => Math.random() - 0.5)) {
          const file = path.join(dir, name)
          const request = await readEntry(file)
          if (!request) continue
          await move(request, store)
          await unlink(file).catch(ignoreMissing)
          await syncFolder(dir)
        }
        await removeLeftBehind()
      } catch (error) {
        // Delivery of the requests in the store must go on.
        log('request.not-moved', {error: errorName(error)})
      }
    },

    /** Resolves with undefined if nothing waits here. Damaged files count too: a person should look at them. */
    async waiting(): Promise<{count: number; since: number; reference: string | undefined} | undefined> {
      const kept = await Promise.all((await entries()).map((name) => ageOf(path.join(dir, name))))
      const oldest = kept.filter((one) => one !== undefined).sort((a, b) => a.at - b.at)[0]
      if (!oldest) return undefined
      const request = await readEntry(oldest.file)
      return {count: kept.length, since: oldest.at, reference: request && referenceFor(request.dedupe)}
    },
  }

  async function removeLeftBehind(): Promise<void> {
    for (const name of await names()) {
      if (!name.endsWith('.draft')) continue
      const draft = await ageOf(path.join(dir, name))
      if (draft && Date.now() - draft.at > LEFT_BEHIND_MS) await unlink(draft.file).catch(ignoreMissing)
    }
  }
}

async function move(request: NewRequest, store: RequestStore): Promise<void> {
  // Its file stayed behind when it was moved; meanwhile a person has deleted it.
  if (await store.isErased(request.id)) return
  const told = referenceFor(request.dedupe)
  const {reference} = await store.insert(request)
  log('request.moved', {reference})
  // One in 10⁷ even after ten thousand requests: the patient was told a reference that another one has.
  if (reference !== told) log('request.reference-changed', {reference, code: told})
}

/** The request as JSON can hold it. `entrySchema` reads it. */
export function toEntry(request: NewRequest) {
  return {...request, payload: Buffer.from(request.payload).toString('base64')}
}

function nameOf(dedupe: string): string {
  return createHash('sha256').update(dedupe).digest('hex')
}

/** A field that a request gains must be kept here too: the types say so. */
export const entrySchema = z.object({
  id: z.string(),
  dedupe: z.string(),
  at: z.number(),
  isSuspect: z.boolean().optional(),
  promised: z.string().optional(),
  requestKey: z.string().optional(),
  signs: z.string().optional(),
  payload: z.base64().transform((text) => asSealed(Buffer.from(text, 'base64'))),
} satisfies Record<keyof NewRequest, z.ZodType>)

/** Resolves with undefined if another process moved it meanwhile, or if it is damaged: then it stays, for a person. */
async function readEntry(file: string): Promise<NewRequest | undefined> {
  const text = await readFile(file, 'utf8').catch(ignoreMissing)
  if (text === undefined) return undefined
  keepPrivate(file)
  try {
    return entrySchema.parse(JSON.parse(text))
  } catch (error) {
    log('request.unreadable', {error: errorName(error)})
    return undefined
  }
}

async function ageOf(file: string): Promise<{file: string; at: number} | undefined> {
  const found = await stat(file).catch(ignoreMissing)
  return found && {file, at: found.mtimeMs}
}

async function writeSynced(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } catch (error) {
    await unlink(file).catch(ignoreMissing)
    throw error
  } finally {
    await handle.close()
  }
}

function ignoreMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}
