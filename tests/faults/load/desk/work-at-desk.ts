import {setTimeout as sleep} from 'node:timers/promises'
import type {Crowd, Reply} from '../crowd.ts'
import {type DeskForm, formsIn} from './forms-in.ts'
import {BROWSER, type Member} from './sign-in-crew.ts'

/** A form that somebody sent, and what each of its answers said: two, where a finger was nervous. */
type Sent = {id: string; by: string; replies: Reply[]}

/** All that the desk answered. */
export type Diary = {stamps: Reply[]; pages: Reply[]; sent: Sent[]}

type Desk = {crowd: Crowd; url: string; diary: Diary; until: number; pauseMs: number}

const LOOK_EVERY_MS = 5_000
const NERVOUS = 5

/**
 * One of the staff at work until the time is over: opens the list, and one of its requests, takes it, notes something and answers.
 * The list stays open meanwhile, and is made anew when its stamp says so.
 */
export async function workAtDesk(desk: Desk, place: number, member: Member): Promise<void> {
  // They do not all sit down in the same second.
  await sleep(Math.random() * Math.min(LOOK_EVERY_MS, desk.pauseMs * 2))
  await Promise.all([followList(desk, place, member), workOnList(desk, place, member)])
}

async function followList(desk: Desk, place: number, member: Member): Promise<void> {
  let stamp: string | undefined
  while (Date.now() < desk.until) {
    const reply = await get(desk, place, member, '/desk/stamp')
    desk.diary.stamps.push(reply)
    if (stamp !== undefined && stamp !== reply.text) await open(desk, place, member, '/desk')
    stamp = reply.text
    await sleep(LOOK_EVERY_MS)
  }
}

async function workOnList(desk: Desk, place: number, member: Member): Promise<void> {
  while (Date.now() < desk.until) {
    const list = await open(desk, place, member, '/desk')
    const references = [...list.text.matchAll(/"\/desk\/requests\/([0-9A-Z-]{9})"/g)].map(
      ([, found]) => found,
    )
    const reference = references[Math.floor(Math.random() * references.length)]
    // Of those who take one request at once, only one goes on with it.
    for (const button of ['Take it', 'Keep the note', 'Booked']) {
      await sleep(desk.pauseMs * (0.5 + Math.random()))
      if (!reference || !(await press(desk, place, member, reference, button))) break
    }
  }
}

/** Resolves with false if the page has no such button any more, or somebody else was faster. */
async function press(
  desk: Desk,
  place: number,
  member: Member,
  reference: string,
  button: string,
): Promise<boolean> {
  const path = `/desk/requests/${reference}`
  const page = await open(desk, place, member, path)
  const form = formsIn(page.text).find(({buttons}) => buttons.some(({text}) => text === button))
  if (!form) return false
  const filled = await fillIn(form, button)
  const times = Math.random() * NERVOUS < 1 ? 2 : 1
  const headers = {...headersOf(member), origin: desk.url, 'content-type': filled.type}
  const replies = await Promise.all(
    Array.from({length: times}, () =>
      desk.crowd.ask(place, path, {method: 'POST', headers, body: filled.body}),
    ),
  )
  desk.diary.sent.push({id: filled.id, by: member.id, replies})
  return replies.some(isDone)
}

/** Whether the answer says that it was done. */
export function isDone({status, location = ''}: Reply): boolean {
  return status === 303 && /[?&]told=(?:taken|noted|answered)$/.test(location)
}

async function fillIn({fields, buttons}: DeskForm, pressed: string) {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  form.append('does', buttons.find(({text}) => text === pressed)?.does ?? '')
  if (pressed === 'Keep the note') form.append('note', 'Prefers a Tuesday')
  const sent = new Response(form)
  const type = sent.headers.get('content-type') ?? ''
  return {id: String(form.get('action')), type, body: await sent.text()}
}

async function open(desk: Desk, place: number, member: Member, path: string): Promise<Reply> {
  const reply = await get(desk, place, member, path)
  desk.diary.pages.push(reply)
  return reply
}

function get({crowd}: Desk, place: number, member: Member, path: string): Promise<Reply> {
  return crowd.ask(place, path, {headers: {...headersOf(member), accept: 'text/html'}})
}

function headersOf({cookie}: Member) {
  return {
    cookie,
    'user-agent': BROWSER,
    'sec-fetch-site': 'same-origin',
    'sec-fetch-mode': 'navigate',
    'accept-encoding': 'identity',
  }
}
