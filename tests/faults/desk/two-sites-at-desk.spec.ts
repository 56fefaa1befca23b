import {expect, type Page, test} from '@playwright/test'
import {type StackPart, startSecondSite} from '../../run/stack.ts'
import {type ConsultationStack, startConsultationStack} from '../forms/consultation-stack.ts'
import {lineOf, newRequest, noteOn, signInAs} from './desk-people.ts'

/** `npm run test:faults` runs 500. */
const RACES = Number(process.env.FAULT_DESK_RACES ?? 5)
/** Five seconds on a machine that does nothing else. */
const SOON_MS = 10_000

let stack: ConsultationStack
let siteB: StackPart

test.describe.configure({mode: 'serial', timeout: 120_000, retries: 0})

test.beforeAll(async () => {
  test.setTimeout(180_000)
  stack = await startConsultationStack('postgres')
  siteB = await startSecondSite(stack)
})

test.afterAll(async () => {
  await siteB?.stop()
  await stack?.stop()
})

test('what somebody does at one site shows in the open list of the other one', async ({browser}) => {
  const reference = await newRequest(stack)
  const ann = await signInAs(browser, stack, stack.site, {name: 'Ann Front'})
  const ben = await signInAs(browser, stack, siteB, {name: 'Ben Front'})
  await ben.goto('/desk')
  await expect(lineOf(ben, reference)).toBeVisible()
  await ann.goto(`/desk/requests/${reference}`)
  await ann.getByRole('button', {name: 'Take it'}).click()
  await expect(ann.getByText('You have it now. The others see that.')).toBeVisible()
  const doneAt = Date.now()
  await expect(lineOf(ben, reference)).toContainText('Ann Front has it', {timeout: SOON_MS})
  console.log(`seen at the other site after ${Date.now() - doneAt} ms`)
  await leave(ann, ben)
})

test('of two people who take one request at two sites one has it, and the other is told who', async ({
  browser,
}) => {
  test.setTimeout(120_000 + RACES * 3_000)
  // Without a script, no page learns of the other one's step before its own.
  const [ann, ben] = await Promise.all([
    signInAs(browser, stack, stack.site, {name: 'Ann Race', javaScriptEnabled: false}),
    signInAs(browser, stack, siteB, {name: 'Ben Race', javaScriptEnabled: false}),
  ])
  for (let race = 0; race < RACES; race++) {
    const reference = await newRequest(stack)
    const both = [ann, ben]
    await Promise.all(both.map((page) => page.goto(`/desk/requests/${reference}`)))
    await Promise.all(both.map((page) => page.getByRole('button', {name: 'Take it'}).click()))
    const won = await Promise.all(both.map(hasIt))
    expect(won.toSorted()).toEqual([false, true])
    const [winner, loser] = won[0] ? (['Ann Race', ben] as const) : (['Ben Race', ann] as const)
    await expect(loser.getByRole('alert')).toHaveText(`${winner} has this request now. Nothing was done.`)
    const rows = await stack.query(
      `select by_name from desk_work w join consultation_requests r on r.id = w.request_id where reference = '${reference}'`,
    )
    expect(rows).toEqual([{by_name: winner}])
  }
  console.log(`${RACES} races, one winner each`)
  await leave(ann, ben)
})

test('an account that a lead ends at one site is signed out at the other one', async ({browser}) => {
  const lead = await signInAs(browser, stack, stack.site, {name: 'Lea Lead', role: 'lead'})
  const gone = await signInAs(browser, stack, siteB, {name: 'Gus Gone'})
  await gone.goto('/desk')
  await expect(gone.getByRole('heading', {level: 1})).toHaveText(/^To do/)
  await lead.goto('/desk/staff')
  await lead.getByRole('button', {name: 'End the account of Gus Gone'}).click()
  await expect(lead.getByRole('listitem').filter({hasText: 'Gus Gone'})).toContainText('Ended')
  const endedAt = Date.now()
  // Its session has ended at once; the page that is open finds out at its next look.
  const answer = await gone.request.get('/desk/stamp', {maxRedirects: 0})
  expect(answer.status()).toBeGreaterThanOrEqual(300)
  await expect(gone).toHaveURL(/\/desk\/sign-in/, {timeout: SOON_MS})
  console.log(`signed out at the other site after ${Date.now() - endedAt} ms`)
  await leave(lead, gone)
})

test('a site that is started anew in the middle of a note loses nothing that was typed, and keeps it once', async ({
  browser,
}) => {
  const reference = await newRequest(stack)
  const page = await signInAs(browser, stack, stack.site, {name: 'Dee Deploy'})
  await page.goto(`/desk/requests/${reference}`)
  const note = noteOn(page)
  await note.ready()

  await note.field.fill('Typed before the release')
  await stack.site.stop()
  await note.keep()
  await expect(note.problem).toBeVisible({timeout: 30_000})
  await expect(note.field).toHaveValue('Typed before the release')
  await stack.site.start()
  await note.keep()
  await expect(note.kept('Typed before the release')).toHaveCount(1, {timeout: 30_000})
  await expect(note.field).toHaveValue('')

  await note.field.fill('Sent while it ended')
  await Promise.all([note.keep(), stack.site.kill()])
  await stack.site.start()
  // It was kept, and the field is empty, or it is still there to be sent again.
  await expect(async () => {
    if ((await note.field.inputValue()) !== '') await note.keep()
    await expect(note.kept('Sent while it ended')).toHaveCount(1, {timeout: 5_000})
  }).toPass({timeout: 60_000})
  const rows = await stack.query(
    `select w.id from desk_work w join consultation_requests r on r.id = w.request_id where reference = '${reference}'`,
  )
  expect(rows).toHaveLength(2)
  await leave(page)
})

async function hasIt(page: Page): Promise<boolean> {
  return page.getByText('You have it now. The others see that.').isVisible()
}

async function leave(...pages: Page[]): Promise<void> {
  for (const page of pages) await page.context().close()
}
