import {sealAnswers} from '../../../../lib/consultation/form/sealed-answers.ts'
import {referenceFor} from '../../../../lib/outbox/seal/reference.ts'
import {sealMail} from '../../../../lib/outbox/seal/sealed-mail.ts'
import {columns, insertInto, valuesOf} from '../../../../lib/outbox/store/database/columns.ts'
import {openRequestStore} from '../../../../lib/outbox/store/request-store.ts'
import {keys} from '../make-site'
import {openAt} from '../open-at'

const statuses = ['queued', 'sending', 'accepted', 'needs_attention', 'held'] as const
const FILLED_AT = 1_700_000_000_000

/** Requests in every state, each column with a value of its own, with events and counters. */
export async function fillStore(place: string, count: number, first = 0): Promise<void> {
  const db = openAt(place)
  try {
    await openRequestStore(db)
    await db.exclusively(async (query) => {
      for (let at = first; at < first + count; at++) {
        const row = someRow(at)
        await query(insertInto('consultation_requests'), valuesOf('consultation_requests', row))
        const event = {id: `event ${at}`, request_id: row.id, at, kind: 'delivered', code: null}
        await query(insertInto('consultation_events'), valuesOf('consultation_events', event))
      }
      const counter = {name: 'mail', day: 19_000 + first, count: 7}
      await query(insertInto('consultation_counters'), valuesOf('consultation_counters', counter))
    })
  } finally {
    await db.close()
  }
}

function someRow(at: number) {
  const id = `${String(at).padStart(8, '0')}-0000-4000-8000-c0ffeec0ffee`
  const dedupe = `c:${at}`
  const email = {
    from: 'a@b.example',
    to: 'c@d.example',
    subject: `S ${at}`,
    text: 't',
    html: 'h',
    headers: {},
  }
  const numbers = columns.consultation_requests.filter((name) =>
    /_at$|^(attempts|attempts_before|round)$/.test(name),
  )
  return {
    ...Object.fromEntries(numbers.map((name, place) => [name, at % 3 === 0 ? place + 1 : null])),
    id,
    dedupe,
    reference: referenceFor(dedupe),
    status: statuses[at % statuses.length] ?? 'queued',
    attempts: at % 4,
    attempts_before: at % 2,
    round: 1 + (at % 2),
    next_at: FILLED_AT + at,
    created_at: FILLED_AT + at,
    lease_until: at % 5 === 1 ? FILLED_AT : null,
    lease_by: at % 5 === 1 ? 'a sender that died' : null,
    payload: sealAnswers(keys, id, {
      name: `Patient ${at}`,
      times: [],
      contactBy: 'email',
      email: 'j@k.example',
    }),
    wire: at % 2 === 0 ? sealMail(keys, id, email) : null,
    provider_id: at % 2 === 0 ? `mail ${at}` : null,
    last_error: 'code',
    transport: 'resend',
    refused_code: 'bounced',
    suspect: at % 2,
    promised: '{}',
    request_key: at % 3 === 0 ? null : `r:${at}`,
    signs: 'no-token',
    failure: 'busy',
  }
}
