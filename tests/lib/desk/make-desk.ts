import {randomUUID} from 'node:crypto'
import {onTestFinished} from 'vitest'
import {type Action, act} from '@/lib/desk/actions/act'
import {readWork} from '@/lib/desk/actions/read-work'
import type {Doing} from '@/lib/desk/actions/work-shapes'
import type {DatabaseKind} from '../outbox/databases'
import {formOf, keys, makeSite, patient} from '../outbox/make-site'
import {openAt} from '../outbox/open-at'
import type {ReceivingParts} from '../outbox/parts'
import {prepareBeside} from '../outbox/prepare-beside'

export const ann = {id: 'a1', name: 'Ann Front', email: 'ann@clinic.example', role: 'front-desk'} as const
export const ben = {id: 'b2', name: 'Ben Lead', email: 'ben@clinic.example', role: 'lead'} as const

/** A store with an access log, requests of patients, and staff who work on them. */
export async function makeDesk(kind: DatabaseKind = 'sqlite') {
  const site = await makeSite({kind})
  const open = () => {
    const other = openAt(site.place)
    onTestFinished(() => other.close())
    return other
  }
  const db = open()
  await prepareBeside(db)
  const sees = async (reference: string) => (await readWork(db, reference))?.number ?? 0
  return {
    ...site,
    db,
    open,
    /** A patient sends a form. Resolves with the reference. */
    async send(answers: Record<string, string> = {}, as: Partial<ReceivingParts> = {}): Promise<string> {
      const outcome = await site.receiveAs(formOf({...patient, ...answers}), as)
      if (outcome.status !== 'received') throw new Error(outcome.status)
      return outcome.reference
    },
    sees,
    /** Somebody who has just looked does something. */
    async does(
      by: {id: string; name: string},
      reference: string,
      doing: Doing,
      {now = Date.now(), ...changes}: Partial<Action> & {now?: number} = {},
    ) {
      const action = {id: randomUUID(), reference, seen: await sees(reference), by, doing, ...changes}
      return act(db, keys, action, now)
    },
  }
}
