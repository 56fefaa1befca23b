import {findUnreadable, sayUnreadable} from '../../outbox/seal/find-unreadable.ts'
import {SealError} from '../../outbox/seal/seal.ts'
import {unsealAnswers} from '../../outbox/seal/sealed-records.ts'
import type {RequestSummary} from '../../outbox/store/staff.ts'
import {toClinicEmail} from '../mail/clinic-email.ts'
import {promiseFor, readPromised} from '../promise.ts'
import type {Desk} from './command.ts'
import {toCsv} from './to-csv.ts'

/** As the clinic's mail says it, so that nothing has to be learned twice. */
export async function textOf(
  {store, keys}: Desk,
  {id, reference, createdAt, purgedAt, promised: kept}: RequestSummary,
): Promise<string> {
  if (purgedAt !== undefined) return 'The content was deleted after its time.'
  const sealed = await store.readPayload(id)
  if (!sealed) throw new Error(`There is no request ${reference} any more.`)
  const consultation = unsealAnswers(keys, id, sealed)
  const promised = readPromised(kept) ?? promiseFor(undefined, createdAt)
  const request = {consultation, reference, receivedAt: createdAt, promised}
  return (await toClinicEmail(request, {from: '', to: ''})).text
}

/** All requests that can be opened; the others are named beside it. */
export async function exportAll(desk: Desk, requests: readonly RequestSummary[]): Promise<string> {
  const rows: string[][] = [['reference', 'state', 'received', 'answers']]
  const left: string[] = []
  for (const request of requests) {
    const {reference, state, createdAt} = request
    try {
      rows.push([reference, state, new Date(createdAt).toISOString(), await textOf(desk, request)])
    } catch (error) {
      // One that cannot be read, for whatever reason, must not hide the others.
      left.push(`${reference}: ${error instanceof SealError ? error.message : 'cannot be read'}`)
    }
  }
  if (left.length > 0) desk.warn(`${left.length} of ${requests.length} are left out:\n${left.join('\n')}`)
  return toCsv(rows)
}

/** Tells of requests that the keys do not open, wherever they are kept. */
export async function warnOfUnreadable({store, keys, journal, warn}: Desk): Promise<void> {
  for (const sentence of sayUnreadable(await findUnreadable(store, keys, journal))) warn(sentence)
}
