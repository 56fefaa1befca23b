import {mkdtempSync, readdirSync, rmSync, statSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {readSettings} from '@/lib/demo/start/settings'
import {parseEnv} from '@/lib/settings/env'

function dataDir(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'clinic-settings-'))
  onTestFinished(() => rmSync(folder, {recursive: true}))
  return folder
}

test('without any setting everything runs on this machine, with keys of its own', () => {
  const settings = readSettings({DATA_DIR: dataDir()})
  expect(settings).toMatchObject({
    site: {url: 'http://localhost:3000'},
    lake: {url: 'http://127.0.0.1:3001'},
    inbox: {url: 'http://127.0.0.1:3002'},
    usesLocalLake: true,
    usesLocalInbox: true,
  })
  expect(parseEnv(settings.env)).toMatchObject({APP_ENV: 'demo', MAIL_TRANSPORT: 'inbox'})
})

test('a restart finds the keys of the first start, and only the owner can read them', () => {
  const DATA_DIR = dataDir()
  const first = readSettings({DATA_DIR})
  expect(readSettings({DATA_DIR}).env).toEqual(first.env)
  expect(readSettings({DATA_DIR: dataDir()}).env.REQUEST_KEYS).not.toBe(first.env.REQUEST_KEYS)
  for (const file of readdirSync(path.join(DATA_DIR, 'keys'))) {
    expect(statSync(path.join(DATA_DIR, 'keys', file)).mode & 0o077).toBe(0)
  }
})

test('a Sanity project and a mail provider replace the local parts', () => {
  const settings = readSettings({
    DATA_DIR: dataDir(),
    NEXT_PUBLIC_SANITY_PROJECT_ID: 'abc12345',
    MAIL_TRANSPORT: 'resend',
    RESEND_API_KEY: 're_real',
  })
  expect(settings).toMatchObject({usesLocalLake: false, usesLocalInbox: false})
  expect(settings.env.RESEND_API_KEY).toBe('re_real')
  expect(() => parseEnv(settings.env)).toThrow(/CLINIC_INBOX is missing/)
})

test('live mode makes nothing up', () => {
  const {env, usesLocalLake, usesLocalInbox} = readSettings({APP_ENV: 'live', DATA_DIR: dataDir()})
  expect({usesLocalLake, usesLocalInbox}).toEqual({usesLocalLake: false, usesLocalInbox: false})
  expect(env).not.toHaveProperty('REQUEST_KEYS')
  expect(() => parseEnv(env)).toThrow(/REQUEST_KEYS is missing/)
})

test.each(['0', '65536', 'eighty', '30.5'])('a port %j is refused with the name of its setting', (PORT) => {
  expect(() => readSettings({DATA_DIR: dataDir(), PORT})).toThrow(/^PORT is /)
})
