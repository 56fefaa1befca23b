import path from 'node:path'
import {webhookFilter} from '../../sanity/document-types.ts'
import type {Settings} from '../demo/start/settings.ts'
import {makeMailer} from '../make-delivery.ts'
import {transportNamed} from '../outbox/transport/transports.ts'
import {type Env, parseEnv} from '../settings/env.ts'
import {type Check, type Finding, passed} from './check.ts'
import {checkContent} from './checks/content/check-content.ts'
import {checkCors} from './checks/content/check-cors.ts'
import {checkCrisisLines} from './checks/content/check-crisis-lines.ts'
import {checkHours} from './checks/content/check-hours.ts'
import {checkPlaceholders} from './checks/content/check-placeholders.ts'
import {checkPreview} from './checks/content/check-preview.ts'
import {checkReviews} from './checks/content/check-reviews.ts'
import {checkTexts} from './checks/content/check-texts.ts'
import {checkToken} from './checks/content/check-token.ts'
import {checkWebhook} from './checks/content/check-webhook.ts'
import {checkBuild} from './checks/machine/check-build.ts'
import {checkCertificate} from './checks/machine/check-certificate.ts'
import {checkClock} from './checks/machine/check-clock.ts'
import {checkDataFolder} from './checks/machine/check-data-folder.ts'
import {checkFront} from './checks/machine/check-front.ts'
import {checkSettings} from './checks/machine/check-settings.ts'
import {checkAlerts} from './checks/mail/check-alerts.ts'
import {checkMailDomains} from './checks/mail/check-mail-domains.ts'
import {mailChecks} from './checks/mail/mail-checks.ts'
import {checkDesk} from './checks/store/check-desk.ts'
import {checkKeptRequests} from './checks/store/check-kept-requests.ts'
import {checkKeys} from './checks/store/check-keys.ts'
import {checkLeftBehind} from './checks/store/check-left-behind.ts'
import {checkReceiver} from './checks/store/check-receiver.ts'
import {checkStore} from './checks/store/check-store.ts'
import {sanityApiOf} from './services/sanity-api.ts'
import {asSanity} from './services/signed-calls.ts'

type Options = {send: boolean}

/** All checks, in the order in which a person would put things right. */
export function checksOfSite(settings: Settings, options: Options): Check[] {
  // Checks that call it need "settings" to have passed, or it throws.
  const env = () => parseEnv(settings.env)
  return [
    {name: 'settings', run: () => checkSettings(settings)},
    {name: 'data folder', run: () => checkFolder(settings)},
    {name: 'request store', needs: ['settings', 'data folder'], run: () => checkStore(env())},
    {name: 'keys', needs: ['settings'], run: () => checkKeys(env().REQUEST_KEYS, demoKeysFolder(settings))},
    {name: 'kept requests', needs: ['request store', 'keys'], run: () => checkKeptRequests(env())},
    {name: 'left behind', needs: ['request store'], run: () => checkLeftBehind(env())},
    {name: 'desk', needs: ['request store'], run: () => checkDesk(env())},
    {name: 'other program', needs: ['request store'], run: (signal) => checkReceiver(env(), signal)},
    {name: 'build', needs: ['settings'], run: () => checkBuild(settings)},
    {name: 'front server', needs: ['settings'], run: (signal) => checkFront(env().FRONT_URL, signal)},
    {name: 'certificate', needs: ['settings'], run: (signal) => checkCertificate(env().SITE_URL, signal)},
    {
      name: 'clock',
      needs: ['settings'],
      run: (signal) => checkClock({urls: timeTellers(settings, env()), signal}),
    },
    ...contentChecks(settings, env),
    ...mailChecks(settings, env, options),
    ...alertChecks(settings, env, options),
  ]
}

function contentChecks(settings: Settings, env: () => Env): Check[] {
  const api = sanityApiOf(settings)
  const {isLive} = settings
  const token = settings.env.SANITY_API_WRITE_TOKEN
  const readToken = settings.env.SANITY_API_READ_TOKEN
  const needs = ['settings', 'content']
  const studioUrl = () => `${env().SITE_URL}/studio`
  return [
    {name: 'content', run: (signal) => checkContent(api, signal)},
    {name: 'placeholders', needs, run: (signal) => checkPlaceholders(api, studioUrl(), signal)},
    {name: 'texts', needs, run: (signal) => checkTexts(api, studioUrl(), signal)},
    {name: 'reviews', needs, run: (signal) => checkReviews(api, studioUrl(), signal)},
    {name: 'hours', needs, run: (signal) => checkHours(api, studioUrl(), signal)},
    {name: 'crisis lines', needs, run: (signal) => checkCrisisLines(api, studioUrl(), signal)},
    {name: 'cors', needs, run: (signal) => checkCors(api, env().SITE_URL, signal)},
    {name: 'token', needs: ['content'], run: (signal) => checkToken({api, token, isLive, signal})},
    {name: 'preview', needs: ['content'], run: (signal) => checkPreview({api, token: readToken, signal})},
    {
      name: 'webhook',
      needs: ['settings'],
      run: (signal) =>
        checkWebhook({
          url: `${env().SITE_URL}/api/webhooks/sanity`,
          setting: 'SANITY_WEBHOOK_SECRET',
          secret: env().SANITY_WEBHOOK_SECRET,
          signer: asSanity,
          atService: `The webhook in the Sanity project must have the same secret, and the filter ${webhookFilter}.`,
          isDemo: !isLive,
          signal,
        }),
    },
  ]
}

/** The alarm channels, and whether mail can reach them. */
function alertChecks({usesLocalInbox}: Settings, env: () => Env, {send}: Options): Check[] {
  const mailboxes = () => {
    const {MAIL_FROM, PATIENT_RECEIPT, PATIENT_RECEIPT_FROM, CLINIC_INBOX, ALERT_EMAIL} = env()
    return [
      {setting: 'CLINIC_INBOX', address: CLINIC_INBOX, receives: true},
      {setting: 'MAIL_FROM', address: MAIL_FROM, receives: false},
      ...(ALERT_EMAIL ? [{setting: 'ALERT_EMAIL', address: ALERT_EMAIL, receives: true}] : []),
      ...(PATIENT_RECEIPT === 'true' && PATIENT_RECEIPT_FROM
        ? [{setting: 'PATIENT_RECEIPT_FROM', address: PATIENT_RECEIPT_FROM, receives: false}]
        : []),
    ]
  }
  const domains: Check = {
    name: 'mail domains',
    needs: ['settings'],
    run: (signal) => checkMailDomains({mailboxes: mailboxes(), signal}),
  }
  const alarms: Check = {
    name: 'alarms',
    needs: ['settings', 'request store'],
    deadlineMs: 60_000,
    run: (signal) =>
      checkAlerts({parts: makeMailer(env()), store: env(), isNeeded: !usesLocalInbox, send, signal}),
  }
  return [...(usesLocalInbox ? [] : [domains]), alarms]
}

/** With a database elsewhere, a live site runs without a disk. */
async function checkFolder({env, dataDir, isLive}: Settings): Promise<Finding> {
  if (isLive && env.DATABASE_URL) return passed('Not needed: requests are kept in the database.')
  return checkDataFolder({dir: dataDir, isLive})
}

function demoKeysFolder({dataDir, isLive}: Settings): string | undefined {
  return isLive ? undefined : path.join(dataDir, 'keys')
}

/** Services that are asked anyway, and whose answers carry the time. */
function timeTellers(settings: Settings, env: Env): string[] {
  const mail = transportNamed(env.MAIL_TRANSPORT).url(env)
  return [`${sanityApiOf(settings).url}/v1/ping`, ...(/^https?:/.test(mail) ? [mail] : [])]
}
