import {randomBytes} from 'node:crypto'
import {expect, test} from 'vitest'
import {readSettings} from '@/lib/demo/start/settings'
import {checkSettings} from '@/lib/doctor/checks/machine/check-settings'
import {makeFolder} from '../../../../sanity/lake/lake-test'
import {words} from '../../peers'

test('a demo needs no setting at all', async () => {
  const found = await checkSettings(readSettings({DATA_DIR: await makeFolder()}))
  expect(found).toMatchObject({ok: true, detail: expect.stringContaining('demo mode')})
})

test('all that live mode misses is listed at once, without values', async () => {
  const key = `re_demo_${randomBytes(6).toString('hex')}`
  const source = {APP_ENV: 'live', DATA_DIR: await makeFolder(), MAIL_TRANSPORT: 'inbox', RESEND_API_KEY: key}
  const found = words(await checkSettings(readSettings(source)))
  const [first, ...problems] = found.split('\n')
  expect(first).toBe('These need attention:')
  for (const name of [
    'SITE_URL',
    'MAIL_TRANSPORT',
    'MAIL_FROM',
    'CLINIC_INBOX',
    'REQUEST_KEYS',
    'RESEND_API_KEY',
  ]) {
    expect(problems.filter((problem) => problem.startsWith(`${name} `))).toHaveLength(1)
  }
  expect(found).toContain('FIX Correct them in .env')
  expect(found).not.toContain(key)
})
