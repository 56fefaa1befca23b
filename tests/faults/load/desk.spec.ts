import path from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {expect, test} from '@playwright/test'
import {percentile} from '../../bench/report/figure.ts'
import {type StackBehindFront, startBehindFront} from '../../run/behind-front.ts'
import {atRate, type Crowd, gather, type Reply} from './crowd.ts'
import {type Member, signInCrew} from './desk/sign-in-crew.ts'
import {type Diary, isDone, workAtDesk} from './desk/work-at-desk.ts'
import {referenceIn, sendForm, storedReferences} from './patients.ts'

/** `npm run test:faults` takes five minutes. */
const MINUTES = Number(process.env.FAULT_DESK_MINUTES ?? 0.25)
const SECONDS = MINUTES * 60
const ALONE_SECONDS = Math.min(60, SECONDS / 2)
const isLarge = MINUTES >= 5
const STAFF = 50
const FORMS_A_SECOND = 20
const PAGES_A_SECOND = 50
const PAGES = ['/', '/education', '/faq', '/get-help-now']
/** So much more may the slowest in a hundred take than without the desk. Short runs on a busy machine say less. */
const TIMES_SLOWER = isLarge ? 2 : 3
const ALWAYS_ALLOWED_MS = isLarge ? 250 : 1_000
/** People read before they press. */
const PAUSE_MS = 5_000
/** All come to the desk at once in the beginning, which no day has. It is checked for losses, and not for its pace. */
const ARRIVING_SECONDS = 6

let stack: StackBehindFront
let crowd: Crowd
let staff: Crowd
let members: Member[]

test.describe.configure({retries: 0})

test.beforeAll(async () => {
  test.setTimeout(180_000)
  stack = await startBehindFront()
  crowd = gather(stack.front.url, 200)
  staff = gather(stack.front.url, STAFF, 1_000)
  await expect.poll(async () => (await crowd.ask(0, '/api/health')).status, {timeout: 30_000}).toBe(200)
  members = await signInCrew(stack, STAFF)
  // The crowd lives in this process, whose first seconds are slow, and the site makes the desk's first page.
  await atRate(50, 3, (count) => crowd.ask(count, PAGES[count % PAGES.length] ?? '/'))
})

test.afterAll(async () => {
  crowd.leave()
  staff.leave()
  await stack.stop()
})

test(`${STAFF} people at the desk and ${FORMS_A_SECOND} forms a second: patients notice nothing, nothing is lost or done twice`, async () => {
  test.setTimeout(180_000 + SECONDS * 3_000)
  const alone = await patientsFor(ALONE_SECONDS)
  const diary: Diary = {stamps: [], pages: [], sent: []}
  const until = Date.now() + (ARRIVING_SECONDS + SECONDS) * 1_000
  const desk = {crowd: staff, url: stack.front.url, diary, until, pauseMs: PAUSE_MS}
  const [{arriving, together}] = await Promise.all([
    patientsFor(ARRIVING_SECONDS).then(async (arriving) => ({
      arriving,
      together: await patientsFor(SECONDS),
    })),
    ...members.map((member, place) => workAtDesk(desk, place, member)),
  ])
  report('pages alone', alone.pages)
  report('pages', together.pages)
  report('forms alone', alone.forms)
  report('forms', together.forms)
  report('stamps', diary.stamps)
  report('pages of the desk', diary.pages)
  report(
    'forms of the desk',
    diary.sent.flatMap(({replies}) => replies),
  )

  for (const part of ['pages', 'forms'] as const) {
    expect(statusesOf([...alone[part], ...together[part]]), part).toEqual([200])
    const most = Math.max(ALWAYS_ALLOWED_MS, slowest(alone[part]) * TIMES_SLOWER)
    expect(slowest(together[part]), part).toBeLessThan(most)
  }
  await expectAllStored([...alone.forms, ...arriving.forms, ...together.forms])
  expect(statusesOf([...diary.stamps, ...diary.pages])).toEqual([200])
  expect(statusesOf(diary.sent.flatMap(({replies}) => replies))).toEqual([303])
  expectEachDoneOnce(diary)
})

async function patientsFor(seconds: number): Promise<{pages: Reply[]; forms: Reply[]}> {
  const [pages, forms] = await Promise.all([
    atRate(PAGES_A_SECOND, seconds, (count) => crowd.ask(count, PAGES[count % PAGES.length] ?? '/')),
    atRate(FORMS_A_SECOND, seconds, (count) => sendForm(crowd, count, stack.front.url)),
  ])
  return {pages, forms}
}

async function expectAllStored(forms: Reply[]): Promise<void> {
  const references = forms.map(referenceIn)
  expect(new Set(references).size).toBe(references.length)
  // The journal is emptied a little later.
  await expect
    .poll(() => {
      const stored = storedReferences(stack)
      return references.filter((reference) => !stored.has(reference))
    })
    .toEqual([])
}

/** What the desk said was done is in the store once, and nothing else is. */
function expectEachDoneOnce({sent}: Diary): void {
  const kept = keptWork()
  const done = sent.filter(({replies}) => replies.some(isDone))
  expect(kept.map(({id, by_id}) => `${id} ${by_id}`).toSorted()).toEqual(
    done.map(({id, by}) => `${id} ${by}`).toSorted(),
  )
  // Enough was done, and some came second.
  expect(done.length).toBeGreaterThan(STAFF / 2)
  for (const once of ['taken', 'answered']) {
    const requests = kept.filter(({kind}) => kind === once).map(({request_id}) => request_id)
    expect(new Set(requests).size, `${once} once each`).toBe(requests.length)
  }
  console.log(`${done.length} actions were done, ${sent.length - done.length} came second`)
}

/** Read beside the running site. */
function keptWork() {
  const db = new DatabaseSync(path.join(stack.settings.dataDir, 'requests.sqlite'), {readOnly: true})
  try {
    return db.prepare('select id, request_id, by_id, kind from desk_work').all()
  } finally {
    db.close()
  }
}

function statusesOf(replies: Reply[]): number[] {
  return [...new Set(replies.map(({status}) => status))]
}

function slowest(replies: Reply[], share = 0.99): number {
  return percentile(
    replies.map(({ms}) => ms),
    share,
  )
}

function report(name: string, replies: Reply[]): void {
  const at = (share: number) => Math.round(slowest(replies, share))
  console.log(`${name}: ${replies.length}, ${at(0.5)} ms, p99 ${at(0.99)} ms, ${at(1)} ms`)
}
