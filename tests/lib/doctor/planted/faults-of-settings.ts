import {randomBytes} from 'node:crypto'
import {chmodSync, writeFileSync} from 'node:fs'
import fs from 'node:fs/promises'
import {syncBuiltinESMExports} from 'node:module'
import path from 'node:path'
import {onTestFinished, vi} from 'vitest'
import {openRequestStore} from '@/lib/outbox/store/request-store'
import {openAt} from '../../outbox/open-at'
import type {Fault} from './fault'

const CORRECT_IT = /Correct them in \.env .*then restart the site/

export const faultsOfSettings: Fault[] = [
  {
    name: 'the password in SMTP_URL has a #, and .env cuts it there',
    check: 'settings',
    plant: ({typed}) => void typed.push('SMTP_URL=smtps://website:pa#ss@mail.clinic.test'),
    detail: /SMTP_URL is cut at a # in \.env.*write a # inside an address as %23/,
    fix: CORRECT_IT,
  },
  {
    name: 'the name of a setting is misspelt in .env',
    check: 'settings',
    plant: ({typed}) => void typed.push('ALERT_WEBHOK_URL=https://chat.clinic.test/hooks/1'),
    detail: /ALERT_WEBHOK_URL .*nothing reads/i,
    fix: CORRECT_IT,
  },
  {
    name: 'ALERT_EMAIL still holds the placeholder',
    check: 'settings',
    plant: ({env}) => void Object.assign(env, {ALERT_EMAIL: 'manager@your-clinic.org'}),
    detail: /ALERT_EMAIL still holds a placeholder/,
    fix: CORRECT_IT,
  },
  {
    name: 'CLINIC_INBOX still holds the placeholder',
    check: 'settings',
    plant: ({env}) => void Object.assign(env, {CLINIC_INBOX: 'front-desk@clinic.example'}),
    detail: /CLINIC_INBOX still holds a placeholder/,
    fix: CORRECT_IT,
  },
  {
    name: 'no channel for alarms is set in live mode',
    check: 'settings',
    plant: ({env}) => void Object.assign(env, {ALERT_WEBHOOK_URL: '', ALERT_EMAIL: ''}),
    detail: /ALERT_EMAIL is missing, and so is ALERT_WEBHOOK_URL/,
    fix: CORRECT_IT,
  },
  {
    name: 'the webhook secret of Resend is missing',
    check: 'settings',
    plant: ({env}) => void Object.assign(env, {RESEND_WEBHOOK_SECRET: ''}),
    detail: /RESEND_WEBHOOK_SECRET is missing/,
    fix: CORRECT_IT,
  },
  {
    name: 'the key in REQUEST_KEYS is all zeros',
    check: 'keys',
    plant: ({env}) => void Object.assign(env, {REQUEST_KEYS: `2027a:${Buffer.alloc(32).toString('base64')}`}),
    detail: /Key "2027a" of REQUEST_KEYS is not random/,
    fix: /openssl rand -base64 32.*keep the old ones/,
  },
  {
    name: 'a setting of the build was changed after the build',
    check: 'build',
    plant: ({env}) =>
      void Object.assign(env, {NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString('base64')}),
    detail: /built with another NEXT_SERVER_ACTIONS_ENCRYPTION_KEY/,
    fix: /npm run build .*docker compose build/,
  },
  {
    name: 'the data folder does not exist',
    check: 'data folder',
    plant: ({env}) => void Object.assign(env, {DATA_DIR: 'somewhere/else'}),
    detail: /\/somewhere\/else does not exist/,
    fix: /mkdir -p -m 700 \/.*\/somewhere\/else/,
  },
  {
    name: 'the data folder takes no writes',
    check: 'data folder',
    plant: ({env}) => {
      // Root may write to every folder but to those that are none.
      if (process.getuid?.() === 0) env.DATA_DIR = '/proc/self'
      else chmodSync(env.DATA_DIR, 0o500)
    },
    detail: /Nothing can be written to \/.+ \([\w:]+\)/,
    fix: /chown .*\/.* chmod 700 \/.*full/,
  },
  {
    name: 'other users of the machine can read the stored requests',
    check: 'data folder',
    plant: async ({env}) => {
      await makeEmptyStore(env.DATA_DIR)
      chmodSync(path.join(env.DATA_DIR, 'requests.sqlite'), 0o644)
    },
    detail: /Other users of this machine can read .*requests\.sqlite/,
    fix: /chmod go= .*requests\.sqlite/,
  },
  {
    name: 'the disk is nearly full',
    check: 'data folder',
    plant: async ({env}) => {
      const found = await fs.statfs(env.DATA_DIR)
      vi.spyOn(fs, 'statfs').mockResolvedValue({...found, bavail: Math.floor(300_000_000 / found.bsize)})
      syncBuiltinESMExports()
      onTestFinished(syncBuiltinESMExports)
    },
    detail: /300 MB are free in .*; 1000 MB should be/,
    fix: /Free some space on that disk/,
  },
  {
    name: 'the file of the stored requests is damaged',
    check: 'request store',
    plant: async ({env}) => {
      const file = path.join(env.DATA_DIR, 'requests.sqlite')
      writeFileSync(file, randomBytes(50_000), {mode: 0o600})
    },
    detail: /The store does not work .*not a database/,
    fix: /Stop the site and copy .*data away.*backup/,
  },
]

async function makeEmptyStore(folder: string): Promise<void> {
  const db = openAt(path.join(folder, 'requests.sqlite'))
  await openRequestStore(db)
  await db.close()
}
