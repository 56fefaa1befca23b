import {execFileSync} from 'node:child_process'
import {once} from 'node:events'
import {readFileSync} from 'node:fs'
import {createServer} from 'node:https'
import path from 'node:path'
import {buffer} from 'node:stream/consumers'
import tls from 'node:tls'
import {onTestFinished} from 'vitest'
import {makeFolder} from '../../../sanity/lake/lake-test'

export type Certificate = {
  host: string
  days: number
  /** Whether those who call take it for one of a known authority. */
  isKnown: boolean
}

/** What stands before a site: TLS at `port`, and plain HTTP to the site behind it. */
export async function serveHttps(certificate: Certificate, site: string, port: number): Promise<void> {
  const {key, cert} = await makeCertificate(certificate)
  if (certificate.isKnown) trust(cert)
  const server = createServer({key, cert}, async (request, response) => {
    const headers = new Headers()
    for (const [name, values] of Object.entries(request.headersDistinct)) headers.set(name, values?.[0] ?? '')
    for (const name of ['host', 'connection', 'content-length']) headers.delete(name)
    const {method = 'GET', url = '/'} = request
    const body = method === 'GET' || method === 'HEAD' ? undefined : new Uint8Array(await buffer(request))
    const answer = await fetch(site + url, {method, headers, ...(body && {body}), redirect: 'manual'})
    const location = answer.headers.get('location')
    response.writeHead(answer.status, location ? {location} : {})
    response.end(await answer.text())
  })
  // Rejects when another program has taken the port meanwhile.
  await once(server.listen(port, '127.0.0.1'), 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
}

async function makeCertificate({host, days}: Certificate) {
  const cwd = await makeFolder()
  const args = `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout key.pem -out cert.pem -days ${days} -subj /CN=${host} -addext subjectAltName=DNS:${host}`
  execFileSync('openssl', args.split(' '), {cwd, stdio: 'ignore'})
  const read = (file: string) => readFileSync(path.join(cwd, file), 'utf8')
  return {key: read('key.pem'), cert: read('cert.pem')}
}

function trust(cert: string): void {
  const before = tls.getCACertificates('default')
  tls.setDefaultCACertificates([...before, cert])
  onTestFinished(() => tls.setDefaultCACertificates(before))
}
