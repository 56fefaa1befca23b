import {onTestFinished} from 'vitest'
import {readLines} from '@/lib/desk/access/read-access'
import {recordAccess} from '@/lib/desk/access/record-access'
import {readKeyRing} from '@/lib/outbox/seal/key-ring'
import {prepareTable} from '@/lib/outbox/store/database/table'
import {invite} from '@/lib/staff/accounts/accounts'
import type {Role} from '@/lib/staff/accounts/roles'
import {askForCode} from '@/lib/staff/codes/codes'
import type {StaffMail} from '@/lib/staff/mail/send-staff-mail'
import type {StaffParts} from '@/lib/staff/staff-parts'
import {secretHash} from '@/lib/staff/store/hashes'
import {type DatabaseKind, makePlace} from '../outbox/databases'
import {openAt} from '../outbox/open-at'
import {prepareBeside} from '../outbox/prepare-beside'

export const ROSA = 'rosa@clinic.example'
export const DESK = {client: '203.0.113.7', userAgent: 'Browser of the desk'}
export const ELSEWHERE = {client: '198.51.100.9', userAgent: 'Another browser'}

const keys = readKeyRing(`a:${Buffer.alloc(32, 'a').toString('base64')}`)

/** Signing in on an empty store, with a clock that a test moves and the mails that were sent. */
export async function makeStaff(kind: DatabaseKind = 'sqlite') {
  const place = await makePlace(kind)
  const db = openAt(place)
  onTestFinished(() => db.close())
  await prepareTable(db)
  await prepareBeside(db)
  const clock = {now: Date.UTC(2027, 2, 1, 14)}
  const mails: StaffMail[] = []
  const now = () => clock.now
  const parts: StaffParts = {
    db,
    now,
    hash: secretHash(keys),
    siteUrl: 'http://localhost:3000',
    sendMail: async (mail) => void mails.push(mail),
    record: (access) => recordAccess(db, access, now()),
  }
  return {
    parts,
    db,
    place,
    clock,
    mails,
    wait: (ms: number) => {
      clock.now += ms
    },
    invite: (email = ROSA, role: Role = 'front-desk') => invite(db, {email, role, name: 'Rosa Iliev'}, now()),
    /** Asks for a code and reads it out of the mail. */
    async ask(email = ROSA, visitor = DESK) {
      const asked = await askForCode(parts, email, visitor)
      if (asked.status !== 'asked') throw new Error('too many tries')
      await asked.mail()
      return {browser: asked.browser, code: /\d{4} \d{4}/.exec(mails.at(-1)?.text ?? '')?.[0] ?? ''}
    },
    async log() {
      const lines: string[] = []
      for await (const {who, what, detail} of readLines(db.query)) lines.push([who, what, detail].join(' | '))
      return lines
    },
  }
}
