import {renderToStaticMarkup} from 'react-dom/server'
import {expect, test, vi} from 'vitest'
import {sendCode, signInWithCode} from '@/app/(desk)/desk/sign-in/actions'
import CodePage from '@/app/(desk)/desk/sign-in/code/page'
import SignInPage, {generateMetadata} from '@/app/(desk)/desk/sign-in/page'
import {
  beginPasskeySetup,
  beginPasskeySignIn,
  finishPasskeySetup,
  finishPasskeySignIn,
  removeOwnPasskey,
} from '@/app/(desk)/desk/sign-in/passkey-actions'
import PasskeysPage from '@/app/(desk)/desk/sign-in/passkeys/page'
import {signOut} from '@/app/(desk)/desk/sign-out/actions'
import {listAccess} from '@/lib/desk/access/read-access'
import {disable} from '@/lib/staff/accounts/accounts'
import {findStaff, requireStaff} from '@/lib/staff/session/current-staff'
import {makeDevice} from '@/tests/lib/staff/device'
import {query, ROSA, withRosa} from './rosa'
import {formOf, ledBy, newBrowser, visit} from './visit'

vi.mock('next/headers', async () => (await import('./visit')).nextHeaders)
vi.mock('next/navigation', async () => (await import('./visit')).nextNavigation)
vi.mock('next/server', async () => (await import('./visit')).nextServer)

const LINK = '/desk/requests/7K2M-9QXR'
test('without a script: an address, a code from the mail, and then the page that was asked for', async () => {
  const {mailedCode, emails} = await withRosa()
  visit.headers.set('x-desk-path', LINK)
  const signInPage = `/desk/sign-in?to=${encodeURIComponent(LINK)}`
  expect(await ledBy(requireStaff())).toBe(signInPage)

  const page = renderToStaticMarkup(await SignInPage(query({to: LINK})))
  expect(page).toContain(`<input type="hidden" name="to" value="${LINK}"/>`)
  const codePage = await ledBy(sendCode(formOf({email: ' Rosa@Clinic.example ', to: LINK})))
  expect(codePage).toBe(`/desk/sign-in/code?to=${encodeURIComponent(LINK)}`)
  const code = await mailedCode()
  const [mail] = await emails()
  expect(mail?.to).toEqual([ROSA])
  expect(mail?.text).toContain(code)

  const next = await ledBy(signInWithCode(formOf({code, to: LINK})))
  expect(next).toBe(`/desk/sign-in/passkeys?to=${encodeURIComponent(LINK)}`)
  expect(await requireStaff()).toMatchObject({email: ROSA, name: 'Rosa Iliev', role: 'front-desk'})
  expect(renderToStaticMarkup(await PasskeysPage(query({to: LINK})))).toContain(`href="${LINK}"`)
  // Who is signed in has no use for these pages.
  expect(await ledBy(SignInPage(query({to: LINK})))).toBe(LINK)
  expect(await ledBy(CodePage(query()))).toBe('/desk')
})

test('cookies can be read by no script, and are named so that no other host can set them', async () => {
  const {signIn} = await withRosa('front-desk', {SITE_URL: 'https://clinic.example'})
  await signIn()
  const common = {path: '/', httpOnly: true, secure: true}
  expect(visit.set).toEqual([
    {...common, name: '__Host-desk-code', value: expect.any(String), maxAge: 600, sameSite: 'strict'},
    {...common, name: '__Host-desk-code', value: '', maxAge: 0, sameSite: 'strict'},
    {...common, name: '__Host-desk', value: expect.any(String), maxAge: 43_200, sameSite: 'lax'},
  ])
})

test('a session that somebody put into the browser before is not the one that is signed in', async () => {
  const {signIn} = await withRosa()
  visit.cookies.set('desk', 'made-up-by-somebody-else')
  await signIn()
  const own = visit.cookies.get('desk')
  expect(own).not.toBe('made-up-by-somebody-else')
  await ledBy(signOut())
  await signIn()
  expect(visit.cookies.get('desk')).not.toBe(own)
})

test('signing in again ends the session that the browser had', async () => {
  const {signIn} = await withRosa()
  await signIn()
  const first = visit.cookies.get('desk') ?? ''
  await signIn()
  visit.cookies.set('desk', first)
  expect(await findStaff()).toBeUndefined()
})

test.each([
  'https://evil.example',
  '//evil.example',
  '/desk/../consultation',
  '/desk//evil.example',
  '/desk?x=//evil.example',
  '/\\evil.example',
  'javascript:alert(1)',
  '/desk/sign-out',
  '/desk/sign-in/code',
  '/desk/a\nSet-Cookie: a=b',
])('nobody is led to %j after signing in', async (to) => {
  const {signIn} = await withRosa()
  expect(renderToStaticMarkup(await SignInPage(query({to})))).toContain('name="to" value="/desk"')
  expect(await signIn(to)).toBe('/desk/sign-in/passkeys')
})

test('an unknown address leads to the same page with the same cookie, and a code is refused in the same words', async () => {
  const {emails} = await withRosa()
  const outcomes = []
  for (const email of [ROSA, 'nobody@clinic.example']) {
    newBrowser()
    const next = await ledBy(sendCode(formOf({email})))
    const refused = await ledBy(signInWithCode(formOf({code: '0000 0000'})))
    outcomes.push({next, refused, set: visit.set.map(({value, ...cookie}) => [cookie, value.length])})
  }
  expect(outcomes[0]).toEqual(outcomes[1])
  expect(outcomes[0]?.refused).toBe('/desk/sign-in/code?problem=code')
  expect(await emails()).toHaveLength(1)
})

test('what is wrong is said above the form and in the title, and nothing else from the address is shown', async () => {
  await withRosa()
  expect(await ledBy(sendCode(formOf({email: 'rosa'})))).toBe('/desk/sign-in?problem=email')
  expect(await ledBy(signInWithCode(formOf({code: '1'})))).toBe('/desk/sign-in?problem=no-code')
  const page = renderToStaticMarkup(await SignInPage(query({problem: 'email'})))
  expect(page).toMatch(/role="alert".*That is not an email address/)
  expect(await generateMetadata(query({problem: 'email'}))).toEqual({
    title: 'Error: Sign in to the desk',
    robots: {index: false, follow: false},
  })
  for (const problem of ['<b>x</b>', 'constructor', 'toString'])
    expect(renderToStaticMarkup(await SignInPage(query({problem})))).not.toContain('role="alert"')
})

test('a passkey is set up once, and signs in the next time where mail does not work', async () => {
  const {signIn, emails} = await withRosa()
  await signIn()
  const device = makeDevice()
  expect(await finishPasskeySetup(device.make(await beginPasskeySetup()))).toBe(true)
  expect((await emails())[0]).toMatchObject({
    to: [ROSA],
    subject: 'A passkey was added to your account at localhost:3000',
  })
  newBrowser()
  vi.stubEnv('INBOX_PORT', '1')
  const options = await beginPasskeySignIn()
  if (!options) throw new Error('too many tries')
  expect(await finishPasskeySignIn(device.use(options), 'https://evil.example')).toBe('/desk')
  expect(await requireStaff()).toMatchObject({email: ROSA})
  expect(await ledBy(removeOwnPasskey(formOf({id: device.id})))).toBe('/desk/sign-in')
  expect(await findStaff()).toBeUndefined()
})

test('who is not signed in can set up no passkey, and a code makes no second session', async () => {
  await withRosa()
  expect(await ledBy(beginPasskeySetup())).toBe('/desk/sign-in')
  expect(await ledBy(finishPasskeySetup({}))).toBe('/desk/sign-in')
  expect(await finishPasskeySignIn({id: 'x'}, '/desk')).toBeUndefined()
  expect(visit.set).toEqual([])
})

test('signing out ends the session in the store too', async () => {
  const {signIn, db} = await withRosa()
  await signIn()
  const token = visit.cookies.get('desk') ?? ''
  expect(await ledBy(signOut())).toBe('/desk/sign-in')
  visit.cookies.set('desk', token)
  expect(await findStaff()).toBeUndefined()
  expect((await listAccess(db, 2)).map(({who, what}) => [who, what])).toEqual([
    [ROSA, 'sign-out'],
    [ROSA, 'sign-in'],
  ])
})

test('a cookie that was stolen is worth nothing in another browser, and the owner notices', async () => {
  const {signIn} = await withRosa()
  await signIn()
  const token = visit.cookies.get('desk') ?? ''
  newBrowser('Browser of a thief')
  visit.cookies.set('desk', token)
  expect(await ledBy(requireStaff())).toBe('/desk/sign-in')
  newBrowser()
  visit.cookies.set('desk', token)
  expect(await ledBy(requireStaff())).toBe('/desk/sign-in')
})

test('a colleague who left is out at the next request', async () => {
  const {signIn, db} = await withRosa()
  await signIn()
  expect(await requireStaff()).toMatchObject({email: ROSA})
  await disable(db, ROSA, Date.now())
  expect(await ledBy(requireStaff())).toBe('/desk/sign-in')
})

test.each([
  ['a script that looks for changes', {'sec-fetch-mode': 'cors', accept: '*/*'}, false],
  ['such a script in an older browser', {accept: '*/*'}, false],
  ['a page that is opened', {'sec-fetch-mode': 'navigate'}, true],
  ['a page that is opened in an older browser', {accept: 'text/html,application/xhtml+xml,*/*;q=0.8'}, true],
  ['a form that a script sends', {'sec-fetch-mode': 'cors', 'next-action': 'a'}, true],
])('whether %s keeps somebody signed in', async (_, headers, isUse) => {
  const {signIn} = await withRosa()
  await signIn()
  vi.useFakeTimers({toFake: ['Date'], now: Date.now() + 14 * 60_000})
  visit.headers = new Headers({'user-agent': 'Browser of the desk', ...headers})
  expect(await findStaff()).toMatchObject({email: ROSA})
  vi.setSystemTime(Date.now() + 2 * 60_000)
  expect((await findStaff()) !== undefined).toBe(isUse)
  vi.useRealTimers()
})
