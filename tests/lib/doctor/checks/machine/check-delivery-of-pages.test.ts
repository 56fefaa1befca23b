import {execFileSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {createServer} from 'node:https'
import type {AddressInfo} from 'node:net'
import os from 'node:os'
import path from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {writeBuildSettings} from '@/lib/build/build-settings'
import {readSettings} from '@/lib/demo/start/settings'
import {checkContent} from '@/lib/doctor/checks/content/check-content'
import {checkBuild} from '@/lib/doctor/checks/machine/check-build'
import {checkCertificate} from '@/lib/doctor/checks/machine/check-certificate'
import {checkFront} from '@/lib/doctor/checks/machine/check-front'
import {cloudApi, deadUrl, serve, signal, words} from '../../peers'

function makeFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'clinic-pages-'))
  onTestFinished(() => rmSync(folder, {recursive: true}))
  return folder
}

/** A site over https, whose certificate ends after some days. */
async function serveHttps(days: number) {
  const folder = makeFolder()
  const args = `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout key.pem -out cert.pem -days ${days} -subj /CN=localhost`
  execFileSync('openssl', args.split(' '), {cwd: folder, stdio: 'ignore'})
  const read = (file: string) => readFileSync(path.join(folder, file))
  const server = createServer({key: read('key.pem'), cert: read('cert.pem')}).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  onTestFinished(() => void server.close())
  const {port} = server.address() as AddressInfo
  return {url: `https://localhost:${port}`, authority: read('cert.pem')}
}

test('a front server that is away, or something else, is named; one that hears the site passes', async () => {
  const front = await serve(({path}) => new Response(null, {status: path === '/health' ? 204 : 404}))
  expect(words(await checkFront(front, signal))).toMatch(/^The front server renews/)
  expect(words(await checkFront(await deadUrl(), signal))).toMatch(
    /^Nothing answers at .* FIX Start the front/,
  )
  const other = await serve(() => new Response('hello'))
  expect(words(await checkFront(other, signal))).toMatch(/HTTP 200, not 204\. FIX/)
})

test('a certificate that ends within two weeks is named with its days', async () => {
  const soon = await serveHttps(5)
  expect(words(await checkCertificate(soon.url, signal, soon.authority))).toMatch(
    /^The certificate of localhost ends in [45] days\. FIX Look why/,
  )
  const later = await serveHttps(90)
  expect(words(await checkCertificate(later.url, signal, later.authority))).toMatch(
    /valid for (89|90) days more/,
  )
  expect(words(await checkCertificate('http://localhost:3000', signal))).toMatch(/^Served without https/)
})

test('a certificate that browsers refuse, and a site without one, are named', async () => {
  expect(words(await checkCertificate((await serveHttps(90)).url, signal))).toMatch(
    /^localhost has no certificate that browsers take \(DEPTH_ZERO_SELF_SIGNED_CERT\)/,
  )
  const dead = (await deadUrl()).replace('http:', 'https:')
  expect(words(await checkCertificate(dead, signal))).toContain('ECONNREFUSED')
})

test('a build that is older than its settings is named with the setting', async () => {
  const NEXT_DIST_DIR = makeFolder()
  const env = {APP_ENV: 'live', SITE_URL: 'https://www.clinic.example', NEXT_DIST_DIR}
  writeBuildSettings(NEXT_DIST_DIR, env)
  expect(words(checkBuild(readSettings(env)))).toMatch(/^The pages were built with the settings of today/)
  const changed = {...env, NEXT_PUBLIC_SANITY_DATASET: 'staging'}
  expect(words(checkBuild(readSettings(changed)))).toMatch(
    /built with another NEXT_PUBLIC_SANITY_DATASET.* FIX Build it: npm run build/,
  )
})

test.each([502, 503, 429])(
  'a content service that answers %i is not mistaken for a private dataset',
  async (status) => {
    const url = await serve(() => Response.json({error: 'Bad Gateway'}, {status}))
    const found = words(await checkContent({...(await cloudApi()), url}, signal))
    expect(found).toMatch(new RegExp(`answers HTTP ${status}.* FIX Look at sanity.io/status`))
    expect(found).not.toContain('public')
  },
)
