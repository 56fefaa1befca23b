import {eventDescriber} from '@/lib/handover/describe-event'
import {handOver} from '@/lib/handover/hand-over'
import type {HandoverParts} from '@/lib/handover/webhook'
import {makeDesk} from '../desk/make-desk'
import {type DatabaseKind, rowsOf} from '../outbox/databases'
import {keys} from '../outbox/make-site'
import {secret} from './make-receiver'

type Options = {kind: DatabaseKind; url: string; detail?: 'reference' | 'full'}

/** A desk of which another program is told. What failed is due again at once. */
export async function makeHandover({kind, url, detail = 'reference'}: Options) {
  const desk = await makeDesk(kind)
  const parts: HandoverParts = {
    db: desk.db,
    store: desk.store,
    webhook: {url, secrets: [secret]},
    bodyOf: eventDescriber({detail, keys, deskUrl: 'https://www.clinic.test/desk/requests/'}),
    leaseOwner: 'one',
    now: desk.store.clock.now,
    retryPause: () => 1,
  }
  /** As if so much time had passed. The clock itself stays: a receiver refuses calls that are not of these minutes. */
  const pass = async (ms: number) => {
    const times = ['next_at', 'first_try_at', 'lease_until', 'settled_at']
    const earlier = times.map((name) => `${name} = ${name} - ${ms}`).join(', ')
    await rowsOf(desk.place, `update webhook_events set ${earlier} returning id`)
  }
  /** One round. Resolves with how many events were tried. */
  const tell = (changes: Partial<HandoverParts> = {}) => handOver({...parts, ...changes})
  return {
    ...desk,
    parts,
    pass,
    tell,
    /** As long as something is due. */
    async tellAll(changes: Partial<HandoverParts> = {}): Promise<void> {
      while ((await tell(changes)) > 0) await pass(1)
    },
  }
}
