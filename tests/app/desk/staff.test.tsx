import {renderToStaticMarkup} from 'react-dom/server'
import {expect, test, vi} from 'vitest'
import {disableStaff, inviteStaff} from '@/app/(desk)/desk/(work)/staff/actions'
import StaffPage from '@/app/(desk)/desk/(work)/staff/page'
import {sendCode, signInWithCode} from '@/app/(desk)/desk/sign-in/actions'
import CodePage from '@/app/(desk)/desk/sign-in/code/page'
import SignInPage from '@/app/(desk)/desk/sign-in/page'
import {
  beginPasskeySetup,
  beginPasskeySignIn,
  finishPasskeySignIn,
} from '@/app/(desk)/desk/sign-in/passkey-actions'
import {signOut} from '@/app/(desk)/desk/sign-out/actions'
import {listAccess} from '@/lib/desk/access/read-access'
import {requireLead, requireStaff} from '@/lib/staff/session/current-staff'
import {query, ROSA, withRosa} from './rosa'
import {formOf, ledBy, visit} from './visit'

vi.mock('next/headers', async () => (await import('./visit')).nextHeaders)
vi.mock('next/navigation', async () => (await import('./visit')).nextNavigation)
vi.mock('next/server', async () => (await import('./visit')).nextServer)

test('the front desk manages no accounts', async () => {
  const {signIn, db} = await withRosa()
  await signIn()
  const invitation = formOf({email: 'tom@clinic.example', name: 'Tom', role: 'lead'})
  for (const work of [requireLead(), StaffPage(query()), inviteStaff(invitation), disableStaff(invitation)])
    expect(await ledBy(work)).toBe('/desk/sign-in/leads-only')
  expect(await db.query('select email from staff_accounts')).toEqual([{email: ROSA}])
})

test('a lead invites and ends accounts, but not the own one, and each is noted', async () => {
  const {signIn, db, emails} = await withRosa('lead')
  await signIn()
  const tom = {email: 'Tom@clinic.example', name: '<b>Tom</b>', role: 'front-desk'}
  expect(await ledBy(inviteStaff(formOf(tom)))).toBe('/desk/staff?problem=invitation')
  expect(await ledBy(inviteStaff(formOf({...tom, name: 'Tom & "Söhne"', role: 'owner'})))).toContain(
    'invitation',
  )
  expect(await ledBy(inviteStaff(formOf({...tom, name: 'Tom & "Söhne"'})))).toBe('/desk/staff')
  expect((await emails())[0]).toMatchObject({to: ['tom@clinic.example']})
  expect((await emails())[0]?.text).toContain('http://localhost:3000/desk/sign-in')
  const page = renderToStaticMarkup(await StaffPage(query()))
  expect(page).toContain('Tom &amp; &quot;Söhne&quot;')
  expect(page.match(/End <span/g)).toHaveLength(1)
  expect(await ledBy(disableStaff(formOf({email: ROSA})))).toBe('/desk/staff?problem=yourself')
  expect(await ledBy(inviteStaff(formOf({email: ROSA, name: 'R', role: 'front-desk'})))).toContain('yourself')
  expect(await ledBy(disableStaff(formOf({email: tom.email})))).toBe('/desk/staff')
  expect(await ledBy(disableStaff(formOf({email: tom.email})))).toBe('/desk/staff?problem=nobody-there')
  expect((await listAccess(db, 3)).map(({who, detail}) => [who, detail])).toEqual([
    [ROSA, 'disabled tom@clinic.example'],
    [ROSA, 'disabled tom@clinic.example'],
    [ROSA, 'invited tom@clinic.example as front-desk'],
  ])
})

test.each([
  ['is switched off', {DESK: 'off'}],
  ['is open to other networks alone', {DESK_ALLOWED_NETWORKS: '203.0.113.0/24'}],
])('where the desk %s, there is none: no page, no form, no session', async (_, settings) => {
  await withRosa('lead', settings)
  visit.headers.set('x-forwarded-for', '198.51.100.7')
  const works = [
    SignInPage(query()),
    CodePage(query()),
    requireStaff(),
    requireLead(),
    sendCode(formOf({email: ROSA})),
    signInWithCode(formOf({code: '1'})),
    beginPasskeySignIn(),
    finishPasskeySignIn({}, ''),
    beginPasskeySetup(),
    signOut(),
    inviteStaff(formOf({})),
  ]
  for (const work of works) expect(await ledBy(work)).toBe('404')
})
