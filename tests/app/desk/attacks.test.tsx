import {randomUUID} from 'node:crypto'
import {renderToStaticMarkup} from 'react-dom/server'
import {expect, test, vi} from 'vitest'
import {doForLead, doWork, keepNote} from '@/app/(desk)/desk/(work)/actions'
import DeskPage from '@/app/(desk)/desk/(work)/page'
import DeskRequestPage from '@/app/(desk)/desk/(work)/requests/[reference]/page'
import {GET as stamp} from '@/app/(desk)/desk/(work)/stamp/route'
import {site} from '@/lib/site'
import {patient, formOf as patientForm} from '@/tests/lib/outbox/make-site'
import {query, withRosa} from './rosa'
import {formOf, ledBy} from './visit'

vi.mock('next/headers', async () => (await import('./visit')).nextHeaders)
vi.mock('next/navigation', async () => ({
  ...(await import('./visit')).nextNavigation,
  useRouter: () => ({refresh: () => {}}),
}))
vi.mock('next/server', async () => (await import('./visit')).nextServer)

const UNKNOWN = '2222-3333'
const MARKUP = '"><script>alert(1)</script><img src=x onerror=alert(2)>'

const of = (reference: string, told?: string) => ({
  params: Promise.resolve({reference}),
  searchParams: Promise.resolve({...(told && {told})}),
})

async function send(changes: Record<string, string> = {}): Promise<string> {
  const outcome = await site.receiveConsultation(patientForm({...patient, ...changes}), undefined)
  if (outcome.status !== 'received') throw new Error(outcome.status)
  return outcome.reference
}

test('who is not signed in cannot tell a reference that exists from one that does not', async () => {
  await withRosa()
  const [known, unknown] = [await send(), UNKNOWN]
  const answersFor = async (reference: string) => [
    await ledBy(DeskRequestPage(of(reference))),
    await ledBy(stamp(new Request(`http://localhost:3000/desk/stamp?of=${reference}`))),
    await ledBy(doWork(formOf({reference, does: 'take'}))),
    await ledBy(doForLead(formOf({reference, does: 'erase', sure: 'yes'}))),
  ]
  const told = (await answersFor(known)).map((path) => decodeURIComponent(path).replace(known, 'X'))
  expect(told).toEqual(
    (await answersFor(unknown)).map((path) => decodeURIComponent(path).replace(unknown, 'X')),
  )
})

test('markup in a name, an answer or a note is text on every page', async () => {
  const {signIn} = await withRosa()
  const reference = await send({name: `Zoe ${MARKUP}`.slice(0, 60), support: MARKUP})
  await signIn()
  const fields = {reference, action: randomUUID(), seen: '0', zone: 'UTC', does: 'note', note: MARKUP}
  expect(await ledBy(keepNote(undefined, formOf(fields)))).toContain('told=noted')
  const pages = [await DeskRequestPage(of(reference)), await DeskPage(query())].map((page) =>
    renderToStaticMarkup(page),
  )
  expect(pages[0]).toContain('&lt;script&gt;alert(1)')
  for (const page of pages) expect(page).not.toMatch(/<script>alert|<img src="?x/)
})

test('what an address says was done is one of our own sentences, or nothing', async () => {
  const {signIn} = await withRosa()
  const reference = await send()
  await signIn()
  for (const told of [MARKUP, '__proto__', 'toString', 'Call +1 900 555 0100'])
    for (const page of [await DeskRequestPage(of(reference, told)), await DeskPage(query({told}))])
      expect(renderToStaticMarkup(page)).not.toMatch(/alert\(1\)|900 555|native code|\[object/)
})

test('a form cannot lead out of the desk, whatever reference it names', async () => {
  const {signIn} = await withRosa('lead')
  await signIn()
  for (const reference of [
    '//evil.example',
    '../../evil',
    'https://evil.example',
    `${UNKNOWN}?to=//evil.example`,
  ]) {
    const form = () => formOf({reference, action: randomUUID(), seen: '0', zone: 'UTC', does: 'take'})
    expect(await ledBy(doWork(form()))).toMatch(/^\/desk\?told=\w+$/)
    expect(await ledBy(doForLead(formOf({reference, does: 'release'})))).toMatch(/^\/desk\?told=\w+$/)
  }
})

test('the front desk does nothing that is for leads, by no form that it makes up', async () => {
  const {signIn} = await withRosa('front-desk')
  const reference = await send()
  await signIn()
  for (const does of ['release', 'release-all', 'delete', 'delete-all', 'erase'])
    expect(await ledBy(doForLead(formOf({reference, does, sure: 'yes', until: '9999999999999'})))).toBe(
      '/desk/sign-in/leads-only',
    )
  const {store} = await site.opened()
  expect(await store.find(reference)).toBeDefined()
})
