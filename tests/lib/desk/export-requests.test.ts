import {describe, expect, test} from 'vitest'
import {listAccess} from '@/lib/desk/access/read-access'
import {readAccessPage} from '@/lib/desk/access/read-access-page'
import {exportRequests} from '@/lib/desk/export/export-requests'
import {readKeyRing} from '@/lib/outbox/seal/key-ring'
import {databaseKinds} from '../outbox/databases'
import {formOf, keys} from '../outbox/make-site'
import {ann, ben, makeDesk} from './make-desk'

const asked = {since: '2026-01-01', reason: 'For the yearly report', format: 'csv'}

describe.each(databaseKinds)('on %s', (kind) => {
  test('a lead takes out what is kept, as a table that names who took it and why', async () => {
    const {parts, send, does, db} = await makeExport()
    const reference = await send({name: '=Jane', support: 'A ramp'})
    await does(ann, reference, {kind: 'answered', outcome: 'booked'})
    const file = await exportRequests(parts, ben, formOf(asked))
    const [first, head, row, ...rest] = file?.body.split('\r\n') ?? []
    expect(file).toMatchObject({type: 'text/csv; charset=utf-8', name: 'requests-since-2026-01-01.csv'})
    expect(first).toMatch(/^"Exported by ben@clinic\.example on \d{4}-.*Z: For the yearly report"$/)
    expect(head).toMatch(/^"Reference","Received","State","Promised","Work","Name","Contact by"/)
    expect(row).toMatch(new RegExp(`^"${reference}",.*"Booked","'=Jane","Phone call"`))
    expect(rest).toEqual([])
    expect(await listAccess(db, 1)).toMatchObject([
      {who: ben.email, what: 'export', detail: 'csv since 2026-01-01: For the yearly report'},
    ])
  })

  test('for machines it is JSON; what was erased is not in it, and what no key opens hides nothing', async () => {
    const {parts, send, store} = await makeExport()
    const [one, gone] = [await send({name: 'One'}), await send({name: 'Gone'})]
    const other = readKeyRing(`old:${Buffer.alloc(32, 'old').toString('base64')}`)
    const lost = await send({name: 'Lost'}, {keys: () => other})
    await store.erase(gone)
    const file = await exportRequests(parts, ben, formOf({...asked, format: 'json'}))
    const {taken, requests} = JSON.parse(file?.body ?? '')
    expect(taken).toContain('ben@clinic.example')
    expect(requests).toMatchObject([
      {reference: one, answers: {name: 'One'}, work: {stage: 'open', tries: 0}},
      {reference: lost, answers: null},
    ])
  })

  test.each([
    {reason: ''},
    {reason: 'why'},
    {reason: 'x'.repeat(201)},
    {since: 'yesterday'},
    {format: 'xlsx'},
  ])('without a reason and a day nothing is taken out: %o', async (changes) => {
    const {parts, send, db} = await makeExport()
    await send()
    expect(await exportRequests(parts, ben, formOf({...asked, ...changes}))).toBeUndefined()
    expect(await listAccess(db, 10)).toEqual([])
  })

  test('a lead reads the log, of all or of one request, and that is in it too', async () => {
    const {parts, db} = await makeExport()
    const read = await readAccessPage(parts, ben, {reference: '7K2M-9QXR', timeZone: 'America/New_York'})
    expect(read).toMatchObject({
      isWhole: true,
      lines: [
        {
          who: ben.email,
          what: 'list',
          reference: '7K2M-9QXR',
          at: expect.stringMatching(/^\w+ \d+, \d{4}, \d+:\d\d:\d\d [AP]M$/),
        },
      ],
    })
    await readAccessPage(parts, ben, {})
    await db.query('delete from access_log where number = 1')
    expect(await readAccessPage(parts, ben, {})).toMatchObject({isWhole: false})
  })

  async function makeExport() {
    const desk = await makeDesk(kind)
    return {...desk, parts: {db: desk.db, store: desk.store, keys, now: () => Date.now()}}
  }
})
