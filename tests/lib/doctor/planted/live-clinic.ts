import {randomBytes} from 'node:crypto'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {parseEnv} from 'node:util'
import {writeBuildSettings} from '@/lib/build/build-settings'
import {readSettings} from '@/lib/demo/start/settings'
import type {CheckResult} from '@/lib/doctor/check'
import {checksOfSite} from '@/lib/doctor/checks-of-site'
import {runChecks} from '@/lib/doctor/run-checks'
import {freePorts} from '../../../run/free-port'
import {makeChat} from '../../outbox/alarms/make-chat'
import {keys} from '../../outbox/make-site'
import {smtpPeer} from '../../outbox/transport/peers/smtp'
import type {Zone} from '../checks/mail/name-server'
import {type Call, cloudApi, serve} from '../peers'
import {serveSite} from '../serve-site'
import {type Certificate, serveHttps} from './https-peer'
import {askNames, leadHere, takeRoads, workInFolder} from './machine'

const HOST = 'www.clinic.test'
const SANITY = 'q7x2kd9a.api.sanity.io'
const READ_TOKEN = 'sk_read_token_of_the_preview'

export type LiveClinic = {
  /** The folder that the commands are run in. */
  folder: string
  /** What `.env` sets, each value in quotes. */
  env: Environment
  /** Lines of `.env` as a person typed them, below the others. */
  typed: string[]
  /** What the name server of this machine knows. */
  zone: Zone
  /** Another Sanity project in the place of the healthy one. */
  sanity: (rules: Parameters<typeof cloudApi>[0]) => Promise<void>
  /** Other answers in the place of Sanity's, or of Resend's. */
  sanityAnswers: (answer: (call: Call) => Response) => Promise<void>
  resendAnswers: (answer: (call: Call) => Response) => Promise<void>
  /** Until then nothing answers at SITE_URL. `changes` are settings that differ from those in `.env`. */
  startSite: (changes?: Record<string, string>) => Promise<void>
  /** What stands behind the certificate of SITE_URL, when it is not the site. */
  putAtSiteUrl: (url: string, certificate?: Partial<Certificate>) => Promise<void>
}

type Environment = ReturnType<typeof liveSettings> & {[name: string]: string}

/** All that a clinic in live mode runs and calls, each with a real peer on this machine. All of it is well. */
export async function makeLiveClinic(): Promise<LiveClinic> {
  const folder = await workInFolder()
  const [port = 0] = await freePorts(1)
  const smtp = await smtpPeer()
  const chat = await makeChat()
  const front = await serve(({path: at}) => new Response(null, {status: at === '/health' ? 204 : 404}))
  const zone: Zone = {'clinic.test': {mx: ['mx.clinic.test']}, 'mx.clinic.test': {a: ['192.0.2.1']}}
  await askNames(zone)
  leadHere(HOST)
  const roads = takeRoads()
  const env: Environment = {
    ...liveSettings(folder),
    SITE_URL: `https://${HOST}:${port}`,
    SMTP_URL: `smtp://site:right@127.0.0.1:${smtp.port}`,
    ALERT_WEBHOOK_URL: chat.url,
    FRONT_URL: front,
  }
  mkdirSync(env.DATA_DIR, {mode: 0o700})
  mkdirSync(env.NEXT_DIST_DIR)
  writeBuildSettings(env.NEXT_DIST_DIR, env)
  const clinic: LiveClinic = {
    folder,
    env,
    typed: [],
    zone,
    async sanity(rules) {
      const all = {origins: {[env.SITE_URL]: {withCredentials: true}}, ...rules}
      roads.set(SANITY, (await cloudApi(all)).url)
      roads.set(`${SANITY} with a token`, (await cloudApi({readers: [READ_TOKEN], ...all})).url)
    },
    sanityAnswers: async (answer) => {
      roads.clear()
      roads.set(SANITY, await serve(answer))
    },
    resendAnswers: async (answer) => void roads.set('api.resend.com', await serve(answer)),
    startSite: async (changes = {}) => clinic.putAtSiteUrl(await serveSite({...env, ...changes})),
    putAtSiteUrl: (url, certificate = {}) =>
      serveHttps({host: HOST, days: 90, isKnown: true, ...certificate}, url, port),
  }
  await clinic.sanity({})
  await clinic.resendAnswers(() => resendDomains('verified'))
  return clinic
}

export function resendDomains(status: string): Response {
  return Response.json({object: 'list', has_more: false, data: [{name: 'clinic.test', status}]})
}

function liveSettings(folder: string) {
  return {
    APP_ENV: 'live',
    SITE_URL: '',
    FRONT_URL: '',
    DATA_DIR: path.join(folder, 'data'),
    NEXT_DIST_DIR: path.join(folder, 'built'),
    NEXT_PUBLIC_SANITY_PROJECT_ID: 'q7x2kd9a',
    NEXT_PUBLIC_SANITY_DATASET: 'production',
    SANITY_WEBHOOK_SECRET: randomBytes(24).toString('hex'),
    SANITY_API_READ_TOKEN: READ_TOKEN,
    MAIL_TRANSPORT: 'smtp',
    MAIL_FALLBACK_TRANSPORT: 'resend',
    LEAD_EMAIL_DETAIL: 'full',
    SMTP_URL: '',
    RESEND_API_KEY: `re_${randomBytes(8).toString('hex')}`,
    RESEND_WEBHOOK_SECRET: `whsec_${randomBytes(24).toString('base64')}`,
    MAIL_FROM: 'Website <website@clinic.test>',
    CLINIC_INBOX: 'front-desk@clinic.test',
    ALERT_WEBHOOK_URL: '',
    ALERT_EMAIL: 'manager@clinic.test',
    REQUEST_KEYS: `${keys[0].id}:${keys[0].key.toString('base64')}`,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
  }
}

/** As `npm run doctor` does it. With `only`, what that check needs and then itself. */
export async function diagnose(
  {env, typed}: LiveClinic,
  {only, send = false}: {only?: string; send?: boolean} = {},
): Promise<CheckResult[]> {
  const lines = Object.entries(env).map(([name, value]) => `${name}="${value}"`)
  writeFileSync('.env', [...lines, ...typed, ''].join('\n'))
  const checks = checksOfSite(readSettings(parseEnv(readFileSync('.env', 'utf8'))), {send})
  const wanted = new Set(only ? [only] : checks.map(({name}) => name))
  for (const {name, needs = []} of checks.toReversed())
    if (wanted.has(name)) needs.forEach((one) => void wanted.add(one))
  const results: CheckResult[] = []
  await runChecks(
    checks.filter(({name}) => wanted.has(name)),
    (result) => results.push(result),
  )
  return results
}
