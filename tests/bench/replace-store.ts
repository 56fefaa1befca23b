/**
 * Loaded into the site's process by the bench alone (`node --import`): puts something else in the place of the
 * statement that stores a request, lets those around it (repeats, counts) find nothing, and leaves the rest of the way
 * as it is. BASELINE is `no-op`, which keeps nothing, or `send`, which answers the patient when the mail service has taken
 * the mail.
 */
import {StatementSync} from 'node:sqlite'

const {BASELINE, INBOX_PORT} = process.env
const {all} = StatementSync.prototype
const row = {reference: '2222-2222', promised: null}

async function send() {
  const response = await fetch(`http://127.0.0.1:${INBOX_PORT}/emails`, {
    method: 'POST',
    headers: {authorization: 'Bearer re_bench', 'content-type': 'application/json'},
    body: JSON.stringify({from: 'a@clinic.example', to: 'b@clinic.example', subject: 'x', text: 'x'}),
  })
  await response.arrayBuffer()
  return [row]
}

// The store hands on what `all` gives in an async function: a promise is waited for there.
StatementSync.prototype.all = function (...values) {
  if (/consultation_counters|where dedupe/.test(this.sourceSQL)) return []
  if (!this.sourceSQL.includes('insert into consultation_requests')) return Reflect.apply(all, this, values)
  return (BASELINE === 'send' ? send() : [row]) as ReturnType<typeof all>
}
