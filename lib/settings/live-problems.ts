import {liveTransportNames, transportSettings, transports} from '../outbox/transport/transports.ts'
import {isPrivateHost} from './server-address.ts'

const PLACEHOLDER =
  /\[Clinic to supply|\byour-clinic\b|[.@]example\b|\bexample\.(com|net|org)\b|[.@](?:invalid|localhost)(?:[:/>]|$)/i
/** What the manuals of chat services show in place of the secret part. */
const HOOK_OF_A_MANUAL =
  /\/[TB]0{6,}|X{6,}|[/=][<{[]|[/=](?:your|my)[-_]?(?:hook|webhook|key|token|space)|changeme|\.\.\.|…/i

type Values = Record<string, string | undefined>

/**
 * What would keep a clinic from running safely, as pairs of a setting's name and what to do. Live mode starts no
 * embedded part, and takes neither a placeholder nor an example for a value.
 */
export function liveProblems(values: Values): [string, string][] {
  const problems: [string, string][] = []
  for (const [name, value] of Object.entries(values)) {
    if (CHECKED.has(name) && value && isPlaceholder(name, value)) {
      problems.push([name, 'still holds a placeholder or an example. Set it to the real value'])
    }
  }
  const {SITE_URL, MAIL_TRANSPORT, NEXT_PUBLIC_SANITY_PROJECT_ID} = values
  if (SITE_URL && (!SITE_URL.trim().startsWith('https://') || leadsToOwnNetwork(SITE_URL))) {
    problems.push(['SITE_URL', 'must be the public https address in live mode'])
  }
  problems.push(...alertProblems(values))
  if (MAIL_TRANSPORT === 'inbox') {
    problems.push([
      'MAIL_TRANSPORT',
      `must be ${liveTransportNames.join(' or ')} in live mode: nobody reads the local inbox`,
    ])
  }
  if (!NEXT_PUBLIC_SANITY_PROJECT_ID || NEXT_PUBLIC_SANITY_PROJECT_ID === 'local') {
    problems.push([
      'NEXT_PUBLIC_SANITY_PROJECT_ID',
      'must be the id of your Sanity project in live mode. Find it at sanity.io/manage',
    ])
  }
  if (!values.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY) {
    problems.push([
      'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY',
      'is missing. Make one with: openssl rand -base64 32, and keep it, so that an open form survives a new build',
    ])
  }
  return problems
}

function isPlaceholder(name: string, value: string): boolean {
  return (
    PLACEHOLDER.test(value) ||
    transports.some(({settings, placeholder}) => name in settings && placeholder?.test(value))
  )
}

/** A site that cannot call a person must not promise that somebody answers. */
function alertProblems({ALERT_WEBHOOK_URL, ALERT_EMAIL}: Values): [string, string][] {
  if (!ALERT_WEBHOOK_URL && !ALERT_EMAIL) {
    return [
      [
        'ALERT_EMAIL',
        'is missing, and so is ALERT_WEBHOOK_URL. Set one of them at least, so that a person hears of a request that cannot be delivered',
      ],
    ]
  }
  if (!ALERT_WEBHOOK_URL) return []
  if (HOOK_OF_A_MANUAL.test(ALERT_WEBHOOK_URL)) {
    return [['ALERT_WEBHOOK_URL', 'still holds a placeholder or an example. Set it to the real value']]
  }
  if (ALERT_WEBHOOK_URL.trim().startsWith('http://') && !leadsToOwnNetwork(ALERT_WEBHOOK_URL)) {
    return [
      ['ALERT_WEBHOOK_URL', 'must begin with https:// in live mode, unless it leads into your own network'],
    ]
  }
  return []
}

function leadsToOwnNetwork(address: string): boolean {
  const host = URL.parse(address)?.hostname.replace(/^\[|\]$/g, '')
  return host !== undefined && (isPrivateHost(host) || host === '0.0.0.0')
}

/** Other variables of the machine are not ours to judge. */
const CHECKED = new Set([
  'SITE_URL',
  'FRONT_URL',
  'DATABASE_URL',
  'ALERT_WEBHOOK_URL',
  'ALERT_EMAIL',
  'MAIL_FROM',
  'PATIENT_RECEIPT_FROM',
  'CLINIC_INBOX',
  'REQUEST_KEYS',
  'REQUEST_WEBHOOK_URL',
  'SANITY_WEBHOOK_SECRET',
  'NEXT_PUBLIC_SANITY_PROJECT_ID',
  'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY',
  ...Object.keys(transportSettings),
])
