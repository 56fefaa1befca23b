import tls from 'node:tls'
import {type Finding, failed, passed} from '../../check.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** Certificates of Let's Encrypt are renewed 30 days before they end: later than this, the renewal has failed. */
const FEWEST_DAYS = 14
const FIX = 'Look why it was not renewed: with containers, docker compose logs certificates.'
const ANOTHER_HOST = 'ERR_TLS_CERT_ALTNAME_INVALID'

/**
 * The certificate that visitors get is valid, and for some days more.
 * @param authority - who may have signed it, if not one of those that browsers know
 */
export async function checkCertificate(
  siteUrl: string,
  signal: AbortSignal,
  authority?: Buffer,
): Promise<Finding> {
  const {protocol, hostname, port} = new URL(siteUrl)
  if (protocol !== 'https:') return passed('Served without https, on this machine alone.')
  const seen = await readCertificate(hostname, Number(port || 443), {signal, ca: authority})
  const {error, endsAt, names} = seen
  if (error && endsAt === undefined)
    return failed(`${hostname} could not be reached with https (${error}).`, startIt(hostname))
  if (error === ANOTHER_HOST) {
    return failed(`The certificate at ${hostname} is that of another host (${names}).`, makeItFor(hostname))
  }
  if (error) return failed(`${hostname} has no certificate that browsers take (${error}).`, FIX)
  if (endsAt === undefined) return failed(`${hostname} showed no certificate.`, FIX)
  const days = Math.floor((endsAt - Date.now()) / DAY_MS)
  if (days < FEWEST_DAYS) return failed(`The certificate of ${hostname} ends in ${days} days.`, FIX)
  return passed(`The certificate of ${hostname} is valid for ${days} days more.`)
}

function startIt(host: string): string {
  return `Start the front server, and look whether the DNS records of ${host} lead to it and its firewall lets the port of SITE_URL through.`
}

function makeItFor(host: string): string {
  return `Have a certificate made that is for ${host} too (with containers: look at DOMAIN in .env), or correct SITE_URL.`
}

type Seen = {error?: string; endsAt?: number; names?: string}

type Options = {signal: AbortSignal; ca: Buffer | undefined}

function readCertificate(host: string, port: number, {signal, ca}: Options): Promise<Seen> {
  return new Promise((resolve) => {
    // The check reports a wrong certificate and its end date, so the connection must not fail before.
    const socket = tls.connect({host, port, servername: host, rejectUnauthorized: false, ca}, () => {
      const {valid_to, subjectaltname = 'without a name'} = socket.getPeerCertificate()
      const endsAt = Date.parse(valid_to)
      const error = socket.authorizationError
      socket.end()
      const shown = Number.isFinite(endsAt) ? {endsAt, names: subjectaltname.replaceAll('DNS:', '')} : {}
      resolve(socket.authorized ? shown : {...shown, error: codeOf(error)})
    })
    socket.once('error', (error) => resolve({error: codeOf(error)}))
    signal.addEventListener('abort', () => socket.destroy(new Error('no answer in time')), {once: true})
  })
}

function codeOf(error: unknown): string {
  if (error instanceof Error) return 'code' in error ? String(error.code) : error.message
  return String(error)
}
