import {readdirSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {freePorts} from '../../run/free-port'
import {makeFolder} from '../../sanity/lake/lake-test'
import {makeChat} from '../outbox/alarms/make-chat'
import {article, clinician, clinicSettings, crisisSettings, deadUrl, reviewed} from './peers'
import {runDoctor, startDemo} from './run-doctor'

test('a text that no clinician has reviewed is a warning, and ends it with 0', async () => {
  const demo = await startDemo([crisisSettings, clinicSettings, article])
  const {code, output, failures} = await runDoctor(demo.env)
  expect(failures).toEqual([])
  expect(output).toMatch(/\[!\] {2}reviews {7} No clinician has reviewed any of the 1 published texts\./)
  expect(output).toMatch(/Fix: Look under Start at .*, or run `npm run content:due`\./)
  expect(output).toMatch(/\nNothing is broken\. Warnings: 1\.\n$/)
  expect(code).toBe(0)
})

test('when all is well it says so, ends with 0, sends nothing and leaves nothing', async () => {
  const demo = await startDemo([crisisSettings, clinicSettings, clinician, reviewed])
  const {code, output, failures} = await runDoctor(demo.env)
  expect(failures).toEqual([])
  expect(output).toMatch(/^\[ok\] settings .*\n(\[ok\] .*\n)+\nAll is well\.\n$/)
  expect(output).toContain('[ok] mail events')
  expect(code).toBe(0)
  expect(await (await fetch(`${demo.inboxUrl}/emails`)).json()).toEqual([])
  expect(readdirSync(demo.env.DATA_DIR).sort()).toEqual(['inbox', 'keys'])
})

test('with --send the clinic gets the code that is on the screen', async () => {
  const demo = await startDemo([crisisSettings, clinicSettings, article])
  const {code, output} = await runDoctor(demo.env, '--send')
  expect(code).toBe(0)
  const [, sent] = /the code (\d{6}) was delivered to front-desk@clinic.example/.exec(output) ?? []
  const emails: {text: string}[] = await (await fetch(`${demo.inboxUrl}/emails`)).json()
  expect(emails.map(({text}) => /\d{6}/.exec(text)?.[0])).toEqual([sent])
})

test('a dead hook for alarms ends it with 1, and with --send a hook that refuses does', async () => {
  const demo = await startDemo([crisisSettings, clinicSettings, article])
  const dead = await runDoctor({...demo.env, ALERT_WEBHOOK_URL: await deadUrl()})
  expect(dead.failures).toEqual(['alarms'])
  expect(dead.output).toContain('ALERT_WEBHOOK_URL: 127.0.0.1')
  expect(dead.code).toBe(1)

  const {calls, url} = await makeChat([404])
  const sent = await runDoctor({...demo.env, ALERT_WEBHOOK_URL: url}, '--send')
  expect(sent.failures).toEqual(['alarms'])
  expect(calls).toMatchObject([{event: 'alert.test', site: `localhost:${demo.env.PORT}`}])
  expect(sent.code).toBe(1)
})

test('real mail without a channel for alarms, and to a domain that is none, ends it with 1', async () => {
  const demo = await startDemo([crisisSettings, clinicSettings, article])
  const {failures, output, code} = await runDoctor({
    ...demo.env,
    MAIL_TRANSPORT: 'smtp',
    SMTP_URL: `smtp://127.0.0.1:${new URL(await deadUrl()).port}`,
    MAIL_FROM: 'website@clinic.invalid',
    CLINIC_INBOX: 'front-desk@clinic.invalid',
  })
  expect(failures).toEqual(expect.arrayContaining(['mail', 'mail domains', 'alarms']))
  expect(output).toContain('Set ALERT_WEBHOOK_URL')
  expect(output).toMatch(/clinic\.invalid, the domain of CLINIC_INBOX/)
  expect(code).toBe(1)
})

test('one problem ends it with 1, and the rest is still checked', async () => {
  const demo = await startDemo([
    crisisSettings,
    {...clinicSettings, phone: '[Clinic to supply: phone number]'},
    article,
  ])
  const {code, output, failures} = await runDoctor(demo.env)
  expect(failures).toEqual(['placeholders'])
  expect(output).toContain(`Fix: Replace them at http://localhost:${demo.env.PORT}/studio`)
  expect(output).toMatch(/\b1 of \d+ need attention\./)
  expect(code).toBe(1)
})

test('machines get the same as JSON, with the same end', async () => {
  const demo = await startDemo([crisisSettings, clinicSettings])
  const {code, output} = await runDoctor(demo.env, '--json')
  const report = JSON.parse(output)
  expect(report.ok).toBe(false)
  expect(report.checks).toContainEqual({
    name: 'content',
    ok: false,
    detail: 'No published article.',
    fix: expect.stringContaining('Publish them in the Studio'),
  })
  expect(report.checks.find(({name}: {name: string}) => name === 'keys')).not.toHaveProperty('fix')
  expect(code).toBe(1)
})

test('when nothing runs, every service is named with how to start it', async () => {
  const [site = 0, lake = 0, inbox = 0] = await freePorts(3)
  const ports = {PORT: String(site), LAKE_PORT: String(lake), INBOX_PORT: String(inbox)}
  const {code, output, failures} = await runDoctor({...ports, DATA_DIR: await makeFolder()})
  expect(failures).toEqual(expect.arrayContaining(['clock', 'content', 'webhook', 'mail']))
  expect(failures).not.toContain('request store')
  expect(output).toContain(`Nothing answers at 127.0.0.1:${lake}.`)
  expect(output).toContain('Fix: Start the site with `npm start`')
  expect(output).toContain('Not checked, because it needs "content".')
  expect(code).toBe(1)
})

test('a live site that is not set up lists what is missing and asks no service that it does not know', async () => {
  const DATA_DIR = path.join(await makeFolder(), 'missing')
  const {code, output} = await runDoctor({APP_ENV: 'live', DATA_DIR, MAIL_TRANSPORT: 'smtp'})
  for (const name of [
    'SITE_URL',
    'REQUEST_KEYS',
    'CLINIC_INBOX',
    'SMTP_URL',
    'NEXT_PUBLIC_SANITY_PROJECT_ID',
  ]) {
    expect(output).toContain(`       - ${name} `)
  }
  expect(output).toContain('No Sanity project is set.')
  expect(output).not.toMatch(/api\.\w+\.\w+/)
  expect(output).toMatch(/missing does not exist\.\n +Fix: Make it/)
  expect(code).toBe(1)
})

test.each([
  [{PORT: 'eighty'}, /PORT is "eighty"/],
  [
    {NEXT_PUBLIC_SANITY_PROJECT_ID: 'Not An Id'},
    /NEXT_PUBLIC_SANITY_PROJECT_ID has small letters and digits only/,
  ],
])('a setting that cannot be used at all is a failed check, not a crash: %j', async (wrong, reason) => {
  const {code, output, failures} = await runDoctor({...wrong, DATA_DIR: await makeFolder()})
  expect(failures).toContain('settings')
  expect(output).toMatch(reason)
  expect(output).not.toMatch(/\n +at /)
  expect(code).toBe(1)
})

test('an unknown option ends with 1 and one line', async () => {
  const {code, output} = await runDoctor({DATA_DIR: await makeFolder()}, '--sned')
  expect(output).toMatch(/^Unknown option '--sned'/)
  expect(code).toBe(1)
})

test('no secret is printed, whether checks pass or fail', async () => {
  const canaries = {
    SANITY_WEBHOOK_SECRET: 'canary-webhook-secret',
    RESEND_API_KEY: 're_canary_key',
    RESEND_WEBHOOK_SECRET: `whsec_${Buffer.from('canary-resend-secret').toString('base64')}`,
    REQUEST_KEYS: `a:${Buffer.alloc(32, 'canary').toString('base64')}`,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.alloc(32, 'canary-action').toString('base64'),
    SANITY_API_WRITE_TOKEN: 'canary-write-token',
    CRON_SECRET: 'canary-cron-secret',
  }
  const demo = await startDemo([crisisSettings, clinicSettings, article])
  const [dead = 0] = await freePorts(1)
  const broken = {
    ...canaries,
    DATABASE_URL: `postgres://clinic:canary-database@127.0.0.1:${dead}/clinic`,
    MAIL_TRANSPORT: 'smtp',
    SMTP_URL: `smtp://clinic:canary-mail@127.0.0.1:${dead}`,
    MAIL_FROM: 'website@clinic.example',
    CLINIC_INBOX: 'front-desk@clinic.example',
  }
  for (const env of [{}, canaries, broken, {...broken, SITE_URL: 'nowhere', REQUEST_KEYS: 'canary-no-key'}]) {
    for (const args of [['--send'], ['--json', '--send']]) {
      const {output} = await runDoctor({...demo.env, ...env}, ...args)
      expect(output).toContain('settings')
      expect(output).not.toContain('canary')
      const keys = [...Object.values(demo.keys), ...Object.values(canaries)].flatMap((key) =>
        key.split(/[:_]/),
      )
      for (const key of keys.filter(({length}) => length > 10)) expect(output).not.toContain(key)
    }
  }
}, 120_000)
