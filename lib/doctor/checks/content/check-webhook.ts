import {z} from 'zod'
import {type Finding, failed, passed, START_IT} from '../../check.ts'
import {type Answer, ask} from '../../services/ask.ts'
import type {SignedCall, Signer} from '../../services/signed-calls.ts'

type Options = {
  /** Of the route, as the service would call it. */
  url: string
  /** The name of the setting that holds the secret. */
  setting: string
  secret: string
  signer: Signer
  isDemo: boolean
  /** What must be set at the service, and cannot be seen from here. */
  atService: string
  signal: AbortSignal
}

/** Calls a webhook of the running site twice with what changes nothing: rightly signed, and wrongly. */
export async function checkWebhook(options: Options): Promise<Finding> {
  const {url, setting, secret, signer, isDemo, atService, signal} = options
  const right = await call(url, await signer.sign(secret), signal)
  if (!right.reached) {
    const {origin} = new URL(url)
    return failed(right.reason, isDemo ? START_IT : `Start the site, and look whether ${origin} leads to it.`)
  }
  if (right.status === 401) return refused(setting, right)
  if (right.status !== 200) return unexpected(url, right)

  const wrong = await call(url, await signer.sign(signer.wrongSecret()), signal)
  if (!wrong.reached || wrong.status !== 401) {
    return failed(
      `${url} does not refuse a call that is signed with a wrong secret.`,
      'Look what answers there: it must be this site, and nothing in front of it may answer in its place.',
    )
  }
  const found = `The site takes what is signed with ${setting}, and nothing else.`
  return passed(isDemo ? found : `${found} ${atService} That cannot be seen from here.`)
}

function call(url: string, {body, headers}: SignedCall, signal: AbortSignal): Promise<Answer> {
  return ask(url, {
    method: 'POST',
    headers: {'content-type': 'application/json', ...headers},
    body,
    signal,
  })
}

function refused(setting: string, {body}: Extract<Answer, {reached: true}>): Finding {
  const reason = z.object({error: z.string()}).safeParse(body).data?.error ?? ''
  if (/too old/.test(reason)) {
    return failed(
      'The site finds a new signature too old.',
      'Set the clocks of both machines from the network.',
    )
  }
  return failed(
    `The site refuses what is signed with ${setting}.`,
    'Restart the site, so that it runs with the settings that this command reads.',
  )
}

function unexpected(url: string, {status, headers}: Extract<Answer, {reached: true}>): Finding {
  if (headers.has('location')) {
    return failed(
      `${url} leads elsewhere (HTTP ${status}).`,
      'Set SITE_URL to the address that needs no redirect.',
    )
  }
  return failed(
    `${url} answers HTTP ${status}.`,
    status >= 500
      ? 'Look whether the site runs behind its front server, and into its log.'
      : 'Look whether SITE_URL is the address of this site.',
  )
}
