import {randomUUID} from 'node:crypto'
import {renderToStaticMarkup} from 'react-dom/server'
import {expect, test, vi} from 'vitest'
import AccessPage from '@/app/(desk)/desk/(work)/access/page'
import {doForLead, doWork, keepNote} from '@/app/(desk)/desk/(work)/actions'
import {POST as exportFile} from '@/app/(desk)/desk/(work)/export/file/route'
import ExportPage from '@/app/(desk)/desk/(work)/export/page'
import DeskFiguresPage from '@/app/(desk)/desk/(work)/figures/page'
import WorkLayout from '@/app/(desk)/desk/(work)/layout'
import DeskPage, {generateMetadata} from '@/app/(desk)/desk/(work)/page'
import DeskRequestPage from '@/app/(desk)/desk/(work)/requests/[reference]/page'
import {GET as stamp} from '@/app/(desk)/desk/(work)/stamp/route'
import {listAccess} from '@/lib/desk/access/read-access'
import {site} from '@/lib/site'
import {patient, formOf as patientForm} from '@/tests/lib/outbox/make-site'
import {query, ROSA, withRosa} from './rosa'
import {formOf, ledBy, visit} from './visit'

vi.mock('next/headers', async () => (await import('./visit')).nextHeaders)
vi.mock('next/navigation', async () => ({
  ...(await import('./visit')).nextNavigation,
  useRouter: () => ({refresh: () => {}}),
  usePathname: () => '/desk',
}))
vi.mock('next/server', async () => (await import('./visit')).nextServer)

const of = (reference: string, told?: string) => ({
  params: Promise.resolve({reference}),
  searchParams: Promise.resolve({...(told && {told})}),
})
const request = (path: string, init?: RequestInit) => new Request(`http://localhost:3000${path}`, init)

async function send(name: string): Promise<string> {
  const outcome = await site.receiveConsultation(patientForm({...patient, name}), undefined)
  if (outcome.status !== 'received') throw new Error(outcome.status)
  return outcome.reference
}

test('nobody who is not signed in is shown anything, or does anything', async () => {
  await withRosa()
  const reference = await send('Jane Canary')
  const works = [
    () => WorkLayout({children: 'x'}),
    () => DeskPage(query()),
    () => generateMetadata(query()),
    () => DeskRequestPage(of(reference)),
    () => DeskFiguresPage(),
    () => ExportPage(query()),
    () => AccessPage(query()),
    () => stamp(request('/desk/stamp')),
    () => exportFile(request('/desk/export/file', {method: 'POST', body: formOf({})})),
    () => doWork(formOf({reference, does: 'take'})),
    () => doForLead(formOf({reference, does: 'erase', sure: 'yes'})),
    () => keepNote(undefined, formOf({reference, note: 'x'})),
  ]
  for (const work of works) expect(await ledBy(work())).toMatch(/^\/desk\/sign-in/)
  expect(await listAccess((await site.opened()).db, 10)).toEqual([])
})

test('a receptionist finds a request, takes it, and answers it; leads alone do the rest', async () => {
  const {signIn, db} = await withRosa()
  const reference = await send('Jane Canary')
  await signIn()
  const list = renderToStaticMarkup(await DeskPage(query()))
  expect(list).toContain(`/desk/requests/${reference}`)
  expect(list).not.toContain('Canary')
  expect(await generateMetadata(query())).toEqual({title: 'To do (1)'})

  const page = renderToStaticMarkup(await DeskRequestPage(of(reference)))
  expect(page).toContain('Jane Canary')
  expect(page).toContain('tel:+18045550142')
  const form = (fields: Record<string, string>) =>
    formOf({reference, action: randomUUID(), seen: '0', zone: 'UTC', ...fields})
  expect(await ledBy(doWork(form({does: 'take'})))).toBe(`/desk/requests/${reference}?told=taken`)
  expect(await ledBy(keepNote(undefined, form({does: 'note', note: 'Prefers Tuesday'})))).toContain(
    'told=noted',
  )
  expect(await keepNote(undefined, form({does: 'note', note: ' '}))).toEqual({
    action: expect.any(String),
    problem: 'Write a note of 1 to 500 characters.',
    note: ' ',
  })
  expect(await ledBy(doWork(form({does: 'booked', seen: '2'})))).toContain('told=answered')
  expect(renderToStaticMarkup(await DeskRequestPage(of(reference, 'answered')))).toContain('Done: Booked')
  expect(await ledBy(DeskRequestPage(of('2222-3333')))).toBe('404')
  expect(await ledBy(DeskRequestPage(of('jane')))).toBe('404')

  for (const work of [
    ExportPage(query()),
    AccessPage(query()),
    exportFile(request('/desk/export/file', {method: 'POST', body: formOf({})})),
    doForLead(formOf({reference, does: 'erase', sure: 'yes'})),
  ])
    expect(await ledBy(work)).toBe('/desk/sign-in/leads-only')
  const lines = await listAccess(db, 50)
  expect(new Set(lines.filter(({what}) => what !== 'command').map(({who}) => who))).toEqual(new Set([ROSA]))
  expect(lines.map(({what}) => what)).toEqual(
    expect.arrayContaining(['list', 'open', 'take', 'note', 'state']),
  )
})

test('while the store is down a note comes back with its text, and nothing of it is logged', async () => {
  const {signIn} = await withRosa()
  const reference = await send('Jane')
  await signIn()
  const {db} = await site.opened()
  const logged = vi.spyOn(console, 'log').mockImplementation(() => {})
  const query = vi.spyOn(db, 'query').mockRejectedValue(new Error('the store is down'))
  const action = randomUUID()
  const form = formOf({reference, action, seen: '0', zone: 'UTC', does: 'note', note: 'Canary'})
  expect(await keepNote(undefined, form)).toEqual({
    action,
    problem: 'The site could not keep the note just now. Try again in a minute.',
    note: 'Canary',
  })
  expect(logged.mock.calls.flat().join()).toContain('note.not-kept')
  expect(logged.mock.calls.flat().join()).not.toContain('Canary')
  query.mockRestore()
  expect(await ledBy(keepNote(undefined, form))).toContain('told=noted')
})

test('while the store is down a page is an error, but not where it answers a form that was sent without a script', async () => {
  const {signIn} = await withRosa()
  const reference = await send('Jane Canary')
  await signIn()
  const {db} = await site.opened()
  vi.spyOn(console, 'log').mockImplementation(() => {})
  const query = vi.spyOn(db, 'query').mockRejectedValue(new Error('the store is down'))
  await expect(DeskRequestPage(of(reference))).rejects.toThrow('down')
  visit.headers.set('content-type', 'multipart/form-data; boundary=x')
  visit.headers.set('next-action', 'x')
  await expect(DeskRequestPage(of(reference))).rejects.toThrow('down')
  visit.headers.delete('next-action')
  const page = renderToStaticMarkup(await WorkLayout({children: await DeskRequestPage(of(reference))}))
  expect(page).toContain('Nothing was kept')
  expect(page).toContain('name="note"')
  expect(page).not.toContain('Jane')
  expect(page).not.toContain('Rosa')
  query.mockRestore()
})

test('a lead takes out a file from a page of this site, and no other page has it done', async () => {
  const {signIn} = await withRosa('lead')
  const reference = await send('Jane Canary')
  await signIn()
  const body = () => formOf({since: '2026-01-01', reason: 'For the yearly report', format: 'csv'})
  const post = (site: string) =>
    exportFile(
      request('/desk/export/file', {method: 'POST', body: body(), headers: {'sec-fetch-site': site}}),
    )
  expect((await post('cross-site')).status).toBe(403)
  const file = await post('same-origin')
  expect(file.headers.get('cache-control')).toBe('no-store')
  expect(await file.text()).toContain('Jane Canary')
  expect(await ledBy(doForLead(formOf({reference, does: 'erase', sure: 'yes'})))).toBe('/desk?told=erased')
  expect(renderToStaticMarkup(await AccessPage(query({of: reference})))).toContain('erase')
  expect(renderToStaticMarkup(await DeskFiguresPage())).toContain('Fewer than 5 requests came')
})

test('an open page hears whether it is out of date', async () => {
  const {signIn} = await withRosa()
  await signIn()
  const reference = await send('Jane')
  const [all, one] = [
    await stamp(request('/desk/stamp')),
    await stamp(request(`/desk/stamp?of=${reference}`)),
  ]
  expect(await all.text()).toMatch(/^[\w-]{16}$/)
  expect(await one.text()).toMatch(/^[\w-]{16}$/)
  expect(await (await stamp(request('/desk/stamp?of=2222-3333'))).text()).toBe('gone')
})
