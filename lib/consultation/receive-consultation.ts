import {randomUUID} from 'node:crypto'
import {errorName, log} from '../log.ts'
import type {Journal} from '../outbox/journal/journal.ts'
import type {KeyRing} from '../outbox/seal/key-ring.ts'
import type {NewRequest, RequestStore} from '../outbox/store/request-store.ts'
import {onceInProcess} from '../process/once-in-process.ts'
import {dedupeKeys} from './dedupe-key.ts'
import {checkForm} from './form/check-form.ts'
import {checkOnServer} from './form/check-on-server.ts'
import type {ConsultationOutcome, FieldErrors} from './form/form-answer.ts'
import {requestIdField} from './form/hidden-fields.ts'
import {isOverfull, typedValues} from './form/read-form.ts'
import type {Consultation} from './form/schema.ts'
import {sealAnswers} from './form/sealed-answers.ts'
import {type ClinicOfPromise, type ReplyPromise, readReplyPromise, replyPromiseFor} from './reply-promise.ts'
import {type FormSigns, judgeRequest, signsOfForm, TooMuchSpam, verdictOf} from './spam/judge-request.ts'

type Parts = {
  store: () => Promise<RequestStore>
  /** Undefined on a host without a disk. */
  journal: () => Journal | undefined
  keys: () => KeyRing
  wake: () => void
  now?: () => number
  /** When the clinic is open. Undefined if that is not known at once. */
  hours: () => Promise<ClinicOfPromise | undefined>
  /** Who sent the form. Undefined if that is not known: see `lib/server/http/client-address.ts`. */
  client: string | undefined
  /** How many requests a busy day brings. Undefined if that is not limited. */
  perDay: () => number | undefined
}

/**
 * Checks a submitted form and stores it. Never throws. `received` means that the request is on disk and will be
 * delivered, or, if it looks like spam, shown to staff; neither is waited for. The same form again gets the same
 * reference.
 */
export async function receiveConsultation(form: FormData, parts: Parts): Promise<ConsultationOutcome> {
  const checked = check(form)
  if ('errors' in checked) return {status: 'invalid', errors: checked.errors, values: typedValues(form)}
  try {
    const kept = await keep(form, checked, parts)
    return {status: 'received', ...kept, isAboutCost: checked.topic === 'cost'}
  } catch (error) {
    log('request.not-kept', {error: errorName(error)})
    return {status: 'unavailable', values: typedValues(form)}
  }
}

function check(form: FormData): Consultation | {errors: FieldErrors} {
  if (isOverfull(form)) return {errors: {form: 'Reload this page, then fill in the form again'}}
  const checked = checkForm(form)
  if (checked.errors) return {errors: checked.errors}
  const errors = checkOnServer(checked.consultation)
  return Object.keys(errors).length > 0 ? {errors} : checked.consultation
}

async function keep(
  form: FormData,
  consultation: Consultation,
  parts: Parts,
): Promise<{reference: string; promised: ReplyPromise}> {
  const startedAt = performance.now()
  const {keys, wake} = parts
  const id = randomUUID()
  const payload = sealAnswers(keys(), id, consultation)
  const requestId = form.get(requestIdField)
  const hours = await parts.hours()
  const {reference, kept, promised} = await storeOrJournal(
    (at) => ({
      id,
      ...dedupeKeys(keys(), consultation, typeof requestId === 'string' ? requestId : '', at),
      payload,
      promised: JSON.stringify(replyPromiseFor(hours, at)),
      at,
    }),
    (at) => signsOfForm(form, consultation, keys(), at),
    parts,
  )
  log(`request.${kept}`, {reference, ms: Math.round(performance.now() - startedAt)})
  wake()
  // A row of an earlier release holds no promise.
  return {reference, promised: readReplyPromise(promised) ?? replyPromiseFor(hours, Date.now())}
}

/** Keeps the request on this machine if the store is down or overrun, so that no patient is sent away. */
async function storeOrJournal(requestAt: (at: number) => NewRequest, signsAt: SignsAt, parts: Parts) {
  try {
    return await unlessOverrun(() => store(requestAt, signsAt, parts))
  } catch (error) {
    log('request.not-stored', {error: errorName(error)})
    const ownDisk = parts.journal()
    if (!ownDisk || error instanceof TooMuchSpam) throw error
    const request = requestAt((parts.now ?? Date.now)())
    const {isSuspect, codes} = verdictOf(signsAt(request.at).signs)
    const reference = await ownDisk.keep({...request, isSuspect, signs: codes})
    return {reference, promised: request.promised, kept: 'journaled'} as const
  }
}

async function store(requestAt: (at: number) => NewRequest, signsAt: SignsAt, parts: Parts) {
  const requests = await parts.store()
  await requests.clock.follow()
  const request = requestAt((parts.now ?? requests.clock.now)())
  const earlier = await requests.findRepeat(request)
  if (earlier) return {...earlier, kept: 'repeated'} as const
  const {isSuspect, codes, counters} = await judge(signsAt(request.at), requests, request.at, parts)
  const inserted = await requests.insert({...request, isSuspect, signs: codes})
  if (inserted.isRepeat) return {...inserted, kept: 'repeated'} as const
  await count(requests, counters, request.at)
  return {...inserted, kept: isSuspect ? 'held' : 'stored'} as const
}

/** If it cannot be judged, it is kept all the same. */
async function judge(signs: FormSigns, store: RequestStore, at: number, {keys, client, perDay}: Parts) {
  try {
    return await judgeRequest(signs, {store, keys: keys(), at, client, perDay: perDay()})
  } catch (error) {
    if (error instanceof TooMuchSpam) throw error
    log('request.not-judged', {error: errorName(error)})
    return verdictOf(signs.signs)
  }
}

/** The request is stored: nothing that fails now may look to the patient as if it were not. */
async function count(store: RequestStore, counters: string[], at: number): Promise<void> {
  try {
    await store.countEach(counters, at)
  } catch (error) {
    log('request.not-counted', {error: errorName(error)})
  }
}

type SignsAt = (at: number) => FormSigns

/** Keeps a slow database from being asked more and more. A clinic sees one or two requests at a time. */
const MOST_WAITING = 100
const waiting = onceInProcess('requests that are being stored', () => ({count: 0}))

async function unlessOverrun<Result>(insert: () => Promise<Result>): Promise<Result> {
  const shared = waiting()
  if (shared.count >= MOST_WAITING) throw new StoreOverrun()
  shared.count += 1
  try {
    return await insert()
  } finally {
    shared.count -= 1
  }
}

class StoreOverrun extends Error {
  override name = 'StoreOverrun'
}
