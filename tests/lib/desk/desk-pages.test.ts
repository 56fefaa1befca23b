import {randomUUID} from 'node:crypto'
import {describe, expect, test} from 'vitest'
import {trapField} from '@/lib/consultation/form/hidden-fields'
import {listAccess} from '@/lib/desk/access/read-access'
import {verifyAccess} from '@/lib/desk/access/verify-access'
import {takeWorkForm} from '@/lib/desk/actions/take-form'
import {takeLeadForm} from '@/lib/desk/held/take-lead-form'
import {readQueue} from '@/lib/desk/queue/read-queue'
import {queueStamp, requestStamp} from '@/lib/desk/queue/stamp'
import {countTabs} from '@/lib/desk/queue/tabs'
import {readRequest} from '@/lib/desk/request/read-request'
import {drainOnce} from '@/lib/outbox/run/drain-once'
import {databaseKinds} from '../outbox/databases'
import {formOf, keys} from '../outbox/make-site'
import {ann, ben, makeDesk} from './make-desk'

describe.each(databaseKinds)('on %s', (kind) => {
  test('a receptionist reads the list and a request, works on it, and all of it is written down', async () => {
    const {parts, send, formFor, db, logged} = await makePages()
    const reference = await send({name: 'Jane Canary', support: 'Canary interpreter', messages: 'no'})
    const queue = await readQueue(parts, ann, {tab: 'to-do', page: 1})
    expect(queue).toMatchObject({counts: {'to-do': 1}, pages: 1, mayRelease: false})
    expect(queue.lines[0]).toMatchObject({
      reference,
      contactBy: 'Phone call',
      needsSupport: true,
      isReadable: true,
      signs: [],
    })

    const view = await readRequest(parts, ann, reference)
    expect(view).toMatchObject({
      content: {
        name: 'Jane Canary',
        phone: {href: 'tel:+18045550142'},
        support: 'Canary interpreter',
        messageAdvice: 'If nobody answers, leave no message.',
      },
      may: {take: 'take', work: true, undo: undefined, release: false, erase: false},
    })
    expect(await takeWorkForm(parts, ann, await formFor(ann, reference, {does: 'take'}))).toBe('taken')
    const note = await formFor(ann, reference, {does: 'note', note: 'Canary asked for Tuesday'})
    expect(await takeWorkForm(parts, ann, note)).toBe('noted')
    const again = await formFor(ann, reference, {does: 'no-answer', again: '2099-01-01T09:00'})
    expect(await takeWorkForm(parts, ann, again)).toBe('no-time')
    expect(await takeWorkForm(parts, ann, await formFor(ann, reference, {does: 'booked'}))).toBe('answered')
    expect(await takeWorkForm(parts, ann, await formFor(ann, reference, {does: 'undo'}))).toBe('undone')

    expect((await readRequest(parts, ben, reference))?.history.map(({what, note}) => note ?? what)).toEqual([
      'Took the last step back',
      'Answered: Booked',
      'Canary asked for Tuesday',
      'Took it',
    ])
    const lines = (await listAccess(db, 50)).toReversed()
    expect(
      lines
        .filter(({who, what}) => who === ann.email && what !== 'open')
        .map(({what, detail}) => [what, detail]),
    ).toEqual([
      ['list', 'to-do'],
      ['take', undefined],
      ['note', undefined],
      ['state', 'answered: booked'],
      ['undo', undefined],
    ])
    expect(JSON.stringify(lines)).not.toContain('Canary')
    expect(logged.join()).not.toContain('Canary')
    expect((await verifyAccess(db)).problems).toEqual([])
  })

  test('the history says what became of the mail, between what staff did', async () => {
    const {parts, send, does, db, delivery} = await makePages()
    const reference = await send()
    await does(ann, reference, {kind: 'taken'}, {now: Date.now() - 60_000})
    await drainOnce(delivery)
    const {id} = (await parts.store.find(reference)) ?? {}
    const later = Date.now() + 60_000
    for (const [place, kind] of ['delayed', 'a kind of a later release', 'delivered'].entries())
      await db.query(
        'insert into consultation_events (id, request_id, at, kind, code) values ($1, $2, $3, $4, $5)',
        [`e${place}`, String(id), later + place, kind, 'x'],
      )
    const view = await readRequest({...parts, now: () => later + 10}, ann, reference)
    expect(view?.history.map(({who, what}) => [who, what])).toEqual([
      [undefined, 'The mail arrived in the mailbox'],
      [undefined, 'The mailbox has not taken the mail yet'],
      [undefined, 'The mail service took the mail'],
      ['Ann Front', 'Took it'],
    ])
  })

  test('what cannot be written down is neither shown nor done', async () => {
    const {parts, send, formFor, db, sees} = await makePages()
    const reference = await send()
    const form = await formFor(ann, reference, {does: 'take'})
    await db.query('drop table access_log')
    await expect(readQueue(parts, ann, {tab: 'to-do', page: 1})).rejects.toThrow()
    await expect(readRequest(parts, ann, reference)).rejects.toThrow()
    await expect(takeWorkForm(parts, ann, form)).rejects.toThrow()
    expect(await sees(reference)).toBe(0)
  })

  test('the second person is told that the first one has it, and may only take it over', async () => {
    const {parts, send, formFor} = await makePages()
    const reference = await send()
    const forms = [
      await formFor(ann, reference, {does: 'take'}),
      await formFor(ben, reference, {does: 'booked'}),
    ]
    expect(await takeWorkForm(parts, ann, forms[0] ?? new FormData())).toBe('taken')
    expect(await takeWorkForm(parts, ben, forms[1] ?? new FormData())).toBe('overtaken')
    expect(await readRequest(parts, ben, reference)).toMatchObject({
      holder: {name: 'Ann Front', isSelf: false},
      may: {take: 'take-over', work: false, undo: undefined},
    })
    expect(await readRequest(parts, ann, reference)).toMatchObject({
      may: {undo: 'that you took it', work: true},
    })
  })

  test('a form that somebody made up is refused, and an unknown reference is unknown', async () => {
    const {parts, send, formFor} = await makePages()
    const reference = await send()
    const wrong: Record<string, string>[] = [
      {does: 'erase'},
      {reference: '../etc'},
      {action: 'x'},
      {seen: '-1'},
      {seen: '1e99'},
    ]
    for (const changes of wrong)
      expect(await takeWorkForm(parts, ann, await formFor(ann, reference, {does: 'take', ...changes}))).toBe(
        'refused',
      )
    for (const zone of ['Mars/Olympus', ''])
      expect(
        await takeWorkForm(
          parts,
          ann,
          await formFor(ann, reference, {does: 'no-answer', zone, again: '2027-01-01T09:00'}),
        ),
      ).toBe('no-time')
    const elsewhere = await formFor(ann, reference, {does: 'take', reference: '2222-3333'})
    expect(await takeWorkForm(parts, ann, elsewhere)).toBe('unknown')
    expect(await readRequest(parts, ann, '2222-3333')).toBeUndefined()
  })

  test('leads release or delete what is held, one or all that they saw; others are shown why it is held', async () => {
    const {parts, store, send, sendHeld, db} = await makePages()
    const [one, two] = [await sendHeld('One'), await sendHeld('Two')]
    const view = await readRequest(parts, ann, one)
    expect(view).toMatchObject({may: {release: false, take: undefined, note: false}, problem: undefined})
    expect(view?.held).toContain('filled in a field that people do not see')
    expect(await readRequest(parts, ben, one)).toMatchObject({may: {release: true}})

    expect(await takeLeadForm(parts, ben, formOf({does: 'release', reference: one}))).toBe('released')
    expect(await takeLeadForm(parts, ben, formOf({does: 'release', reference: one}))).toBe('refused')
    expect((await store.find(one))?.state).toBe('queued')
    expect(await takeLeadForm(parts, ben, formOf({does: 'delete', reference: two}))).toBe('deleted')
    expect(await store.find(two)).toBeUndefined()

    const normal = await send({name: 'Jane'})
    expect(await takeLeadForm(parts, ben, formOf({does: 'delete', reference: normal}))).toBe('refused')
    const seen = [await sendHeld('Three'), await sendHeld('Four')]
    const {seenUntil} = await readQueue(parts, ben, {tab: 'held', page: 1})
    await new Promise((resolve) => setTimeout(resolve, 5))
    const later = await sendHeld('Five')
    expect(await takeLeadForm(parts, ben, formOf({does: 'delete-all', until: String(seenUntil)}))).toBe(
      'deleted',
    )
    for (const reference of seen) expect(await store.find(reference)).toBeUndefined()
    expect((await store.find(later))?.state).toBe('held')
    expect(await takeLeadForm(parts, ben, formOf({does: 'release-all', until: String(seenUntil)}))).toBe(
      'nothing-held',
    )
    expect((await listAccess(db, 1))[0]).toMatchObject({who: ben.email, what: 'release'})
  })

  test('a lead erases a request at the patient’s wish, if it is meant', async () => {
    const {parts, store, send, db} = await makePages()
    const reference = await send()
    expect(await takeLeadForm(parts, ben, formOf({does: 'erase', reference}))).toBe('refused')
    expect(await takeLeadForm(parts, ben, formOf({does: 'erase', reference, sure: 'yes'}))).toBe('erased')
    expect(await store.find(reference)).toBeUndefined()
    expect(await listAccess(db, 1, reference)).toMatchObject([{what: 'erase', who: ben.email}])
  })

  test('an open page hears of every change, and of nothing else', async () => {
    const {db, send, does} = await makePages()
    const now = Date.now()
    const stampNow = async () => queueStamp(db, await countTabs(db, now), now)
    const stamps = [await stampNow()]
    const reference = await send()
    stamps.push(await stampNow())
    const before = await requestStamp(db, reference)
    expect(await stampNow()).toBe(stamps[1])
    await does(ann, reference, {kind: 'taken'})
    stamps.push(await stampNow())
    expect(await requestStamp(db, reference)).not.toBe(before)
    expect(new Set(stamps).size).toBe(3)
    expect(await requestStamp(db, '2222-3333')).toBeUndefined()
  })

  async function makePages() {
    const desk = await makeDesk(kind)
    const parts = {db: desk.db, store: desk.store, keys, now: () => Date.now()}
    /** What a form of the page holds that somebody looks at now. */
    const formFor = async (
      staff: typeof ann | typeof ben,
      reference: string,
      fields: Record<string, string>,
    ) => {
      const view = await readRequest(parts, staff, reference)
      const {seen = 0, again} = view ?? {}
      return formOf({
        reference,
        action: randomUUID(),
        seen: String(seen),
        zone: again?.zone ?? 'UTC',
        ...fields,
      })
    }
    const sendHeld = (name: string) => desk.send({name, [trapField]: 'x'})
    return {...desk, parts, formFor, sendHeld}
  }
})
