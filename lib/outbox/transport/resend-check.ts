import {z} from 'zod'
import {type Finding, failed, passed} from '../../doctor/check.ts'
import {type Answer, ask} from '../../doctor/services/ask.ts'
import type {CheckQuestion} from './define-transport.ts'

type Options = CheckQuestion & {apiKey: string}

const domainsShape = z.object({
  data: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      capabilities: z.object({sending: z.string()}).optional(),
    }),
  ),
})

/** Whether Resend takes the key, and has verified the domain of the sender. */
export async function checkResend({url, apiKey, from, signal}: Options): Promise<Finding> {
  const answer = await ask(`${url}/domains`, {headers: {authorization: `Bearer ${apiKey}`}, signal})
  if (!answer.reached) return failed(answer.reason, 'Look whether this machine may call the mail service.')
  const domain = from.replace(/^.*@|>.*$/g, '').toLowerCase()
  if (answer.status === 200) return judge(domain, domainsShape.safeParse(answer.body).data?.data)
  return explain(answer, domain)
}

function judge(domain: string, domains: z.output<typeof domainsShape>['data'] | undefined): Finding {
  if (!domains) return failed('Resend answered with no list of domains.', 'Try again in a minute.')
  const found = domains.find(({name}) => name.toLowerCase() === domain)
  if (!found) {
    return failed(
      `${domain}, the domain of MAIL_FROM, is not at Resend.`,
      'Add and verify it at resend.com/domains.',
    )
  }
  const canSend = found.status === 'partially_verified' && found.capabilities?.sending === 'enabled'
  if (found.status === 'verified' || canSend) {
    return passed(
      `Resend takes the key; ${domain} is verified. A key with sending access only would be safer.`,
    )
  }
  return failed(
    `${domain} is at Resend, but "${found.status}".`,
    'Set the DNS records that resend.com/domains shows, and verify.',
  )
}

/** A key that may only send is what .env.example asks for: it may not list domains. */
function explain({status, body}: Extract<Answer, {reached: true}>, domain: string): Finding {
  const name = z.object({name: z.string()}).safeParse(body).data?.name
  if (name === 'restricted_api_key' && (status === 401 || status === 403)) {
    return passed(
      `Resend takes the key, for sending only, as it should be. With it, whether ${domain} is verified cannot be checked; only --send shows it.`,
    )
  }
  if (status === 429) return failed('Resend is asked too often just now.', 'Try again in a minute.')
  if (status >= 500)
    return failed(`Resend has a problem (HTTP ${status}).`, 'Look at resend-status.com, and try again.')
  return failed(
    `Resend refuses RESEND_API_KEY (HTTP ${status}).`,
    'Make a key with sending access at resend.com/api-keys, and set it.',
  )
}
