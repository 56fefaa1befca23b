import {spawn} from 'node:child_process'
import {randomBytes} from 'node:crypto'
import {once} from 'node:events'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {writeBuildSettings} from '@/lib/build/build-settings'
import {serveInbox} from '@/lib/demo/inbox/serve-inbox'
import {bareEnv} from '../../run/bare-env'
import {rowsOf} from '../outbox/databases'

test('wrong settings end the process with one message that lists them', async () => {
  const site = startSite({APP_ENV: 'live', MAIL_TRANSPORT: 'inbox'})
  expect(await site.ended).toEqual([1, null])
  expect(site.output()).toMatch(/These settings need attention:\n(.*\n)* {2}- MAIL_TRANSPORT must be resend/)
})

test('a live site does not start on a build that was made with other settings', async () => {
  const distDir = await mkdtemp(path.join(tmpdir(), 'boot-'))
  onTestFinished(() => rm(distDir, {recursive: true, force: true}))
  writeBuildSettings(distDir, {...liveSettings, SITE_URL: 'https://old.clinic.test'})
  const site = startSite({...liveSettings, NEXT_DIST_DIR: distDir, DATA_DIR: distDir})
  expect(await site.ended).toEqual([1, null])
  expect(site.output()).toMatch(/^\nThe site was built with another SITE_URL, .*npm run build.*\n\n$/)
})

test('during a build nothing is read, opened or started', async () => {
  const site = startSite({NEXT_PHASE: 'phase-production-build', APP_ENV: 'live'})
  await expect.poll(site.output).toContain('booted')
  site.child.kill('SIGKILL')
  await site.ended
  expect(site.output()).toBe('booted\n')
})

test.each(['SIGTERM', 'SIGINT'] as const)(
  'on %s the site finishes the delivery that has begun, keeps what it counted, and ends',
  async (signal) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'boot-'))
    const inbox = await serveInbox({port: 0, dir: path.join(folder, 'inbox')})
    onTestFinished(async () => {
      await inbox.close()
      await rm(folder, {recursive: true, force: true})
    })
    const site = startSite({
      APP_ENV: 'demo',
      DATA_DIR: folder,
      INBOX_PORT: new URL(inbox.url).port,
      REQUEST_KEYS: `k:${randomBytes(32).toString('base64')}`,
      RESEND_API_KEY: 're_test',
      SANITY_WEBHOOK_SECRET: randomBytes(16).toString('hex'),
      SEND_ONE: 'true',
    })
    await expect.poll(site.output).toContain('request.stored')
    site.child.kill(signal)
    expect(await site.ended).toEqual([0, null])
    expect(site.output()).toContain('site.stopped')
    expect(await (await fetch(`${inbox.url}/emails`)).json()).toHaveLength(1)
    const counted = await rowsOf(
      path.join(folder, 'requests.sqlite'),
      "select count from consultation_counters where name = 'view /faq'",
    )
    expect(counted).toEqual([{count: 3}])
  },
)

const liveSettings = {
  APP_ENV: 'live',
  SITE_URL: 'https://www.clinic.test',
  NEXT_PUBLIC_SANITY_PROJECT_ID: 'abc123',
  SANITY_WEBHOOK_SECRET: 'a-secret-of-the-webhook',
  MAIL_TRANSPORT: 'smtp',
  LEAD_EMAIL_DETAIL: 'reference',
  SMTP_URL: 'smtps://site:password@mail.clinic.test:465',
  MAIL_FROM: 'website@clinic.test',
  CLINIC_INBOX: 'front-desk@clinic.test',
  ALERT_EMAIL: 'it@clinic.test',
  REQUEST_KEYS: `k:${randomBytes(32).toString('base64')}`,
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
}

/** What Next does: boots in a server process that stays, and receives a form. */
const server = `
  import {boot} from './lib/server/boot.ts'
  import {keptViews} from './lib/server/views/kept-views.ts'
  import {site} from './lib/site.ts'
  boot()
  console.log('booted')
  if (process.env.SEND_ONE) {
    const form = new FormData()
    form.append('name', 'Jane')
    form.append('contactBy', 'email')
    form.append('email', 'jane@mail.example')
    await site.receiveConsultation(form, undefined)
    keptViews().set('/faq', 3)
  }
  setInterval(() => {}, 1000)
`

function startSite(env: Record<string, string>) {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', server], {
    env: {...bareEnv, ...env},
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk
    })
  }
  return {child, ended: once(child, 'close'), output: () => output}
}
