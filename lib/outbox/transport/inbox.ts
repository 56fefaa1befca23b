import {type Finding, failed, passed, START_IT} from '../../doctor/check.ts'
import {ask} from '../../doctor/services/ask.ts'
import {port} from '../../settings/numbers.ts'
import {type CheckQuestion, defineTransport} from './define-transport.ts'
import {resendSettings, resendTransport} from './resend.ts'
import {resendEvents} from './resend-events.ts'

/** The local inbox speaks Resend's API, and is spoken to by the same client, so that the demo runs the code of a real clinic. */
export const inbox = defineTransport({
  name: 'inbox',
  isForDemo: true,
  settings: {INBOX_PORT: port(), ...resendSettings},
  required: {
    RESEND_API_KEY:
      'It opens the local inbox: `npm start` makes one for the demo, and .env.example says how to make one',
  },
  url: ({INBOX_PORT}) => `http://127.0.0.1:${INBOX_PORT}`,
  open: ({RESEND_API_KEY: apiKey}, {url, ...patience}) =>
    resendTransport({apiKey, name: 'inbox', baseUrl: url, spacingMs: 0, ...patience}),
  check: (_, question) => checkInbox(question),
  events: resendEvents,
})

async function checkInbox({url, signal}: CheckQuestion): Promise<Finding> {
  const answer = await ask(`${url}/emails`, {signal})
  if (!answer.reached) return failed(answer.reason, START_IT)
  if (answer.status === 200 && Array.isArray(answer.body)) return passed(`The local inbox answers at ${url}.`)
  return failed(
    `What answers at ${url} is not the inbox (HTTP ${answer.status}).`,
    `Set INBOX_PORT. ${START_IT}`,
  )
}
