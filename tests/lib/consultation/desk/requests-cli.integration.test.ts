import {userInfo} from 'node:os'
import {describe, expect, test} from 'vitest'
import {trapField} from '@/lib/consultation/form/hidden-fields'
import {drainOnce} from '@/lib/outbox/run/drain-once'
import {databaseKinds, rowsOf} from '../../outbox/databases'
import {formOf, keys, makeSite, patient} from '../../outbox/make-site'
import {MANY_COMMANDS, runRequests, textOfKeys} from './run-requests'

describe.each(databaseKinds)('on %s', (kind) => {
  test('staff find, read, handle and erase a request at the terminal', MANY_COMMANDS, async () => {
    const {run, reference} = await makeTerminal()
    expect(await run(['list'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(`^${reference}  accepted `),
    })
    const asked = await run(['show', reference], 'n\n')
    expect(asked).toMatchObject({code: 1, err: expect.stringContaining('Nothing was done.')})
    expect(asked.out).not.toContain(patient.name)
    const typed = reference.toLowerCase().replace('-', ' ')
    expect((await run(['show', typed], 'y\n')).out).toContain(patient.name)
    expect((await run(['handled', reference])).out).toContain('is marked as handled')
    expect((await run(['list'])).out).toContain('handled')
    expect((await run(['retry', reference])).out).toContain('will be delivered again')
    expect((await run(['release', reference])).err).toContain('is queued: this cannot be done')
    expect((await run(['rotate'])).out).toContain('0 sealed with')
    expect((await run(['export', '--yes'])).out).toMatch(
      new RegExp(`^"Reference",.*\r\n"${reference}","[^"]+Z","queued",`),
    )
    expect((await run(['erase', reference, '--yes'])).out).toContain('is deleted')
    expect((await run(['show', reference, '--yes'])).err).toContain(`There is no request ${reference}`)
    expect((await run(['list'])).out).toBe('There are no requests.\n')
  })

  test(
    'what is done at the terminal is in the same log and history, and a change of the log shows',
    MANY_COMMANDS,
    async () => {
      const {run, reference, place} = await makeTerminal()
      await run(['show', reference, '--yes'])
      await run(['handled', reference])
      expect((await run(['handled', reference])).err).toContain('this cannot be done')
      const log = await rowsOf(place, 'select who, what, detail, reference from access_log order by number')
      expect(log).toMatchObject([
        {who: `terminal: ${userInfo().username}`, what: 'command', detail: 'show', reference},
        {detail: 'handled', reference},
        {detail: 'handled', reference},
      ])
      expect(await rowsOf(place, 'select kind, outcome from desk_work')).toEqual([
        {kind: 'answered', outcome: 'unsaid'},
      ])
      expect(await run(['audit'])).toMatchObject({code: 0, out: expect.stringContaining('whole: 4 lines')})
      await rowsOf(place, "update access_log set detail = 'list' where number = 1 returning number")
      expect(await run(['audit'])).toMatchObject({code: 1, err: 'Line 1 is not as it was written.\n'})
      await rowsOf(place, 'delete from access_log where number = 1 returning number')
      expect(await run(['audit'])).toMatchObject({code: 1, err: 'Line 1 is missing.\n'})
    },
  )

  test('a suspect request is delivered once it is released', async () => {
    const {run, place, delivery, emails} = await makeTerminal()
    await rowsOf(
      place,
      "update consultation_requests set status = 'held', reference = '2222-3333' returning id",
    )
    expect((await run(['release', '22223333'])).out).toContain('will be delivered')
    expect(await drainOnce(delivery)).toBe(1)
    expect(await emails()).toHaveLength(1)
  })

  test(
    'staff see what looks like spam and why, release all of it, or delete what is old',
    MANY_COMMANDS,
    async () => {
      const {run, receive, store, delivery} = await makeTerminal()
      for (const phone of ['804 555 0150', '804 555 0151']) {
        await receive(formOf({...patient, phone, [trapField]: 'https://x.example'}))
      }
      const {out} = await run(['list', 'held'])
      expect(out.match(/^\w{4}-\w{4} {2}held .* {2}looks like spam: trap no-token$/gm)).toHaveLength(2)
      expect((await run(['erase-held'])).err).toContain('Say how many days old')
      expect((await run(['erase-held', '1', '--yes'])).out).toContain('0 deleted')
      expect((await run(['release', 'all'], 'n\n')).err).toContain('Nothing was done.')
      expect((await run(['release', 'all', '--yes'])).out).toContain('2 will be delivered')
      expect(await drainOnce(delivery)).toBe(2)
      await receive(formOf({...patient, phone: '804 555 0152', [trapField]: 'x'}))
      expect((await run(['erase-held', '0', '--yes'])).out).toContain('1 deleted')
      expect(await store.countHeld()).toBe(0)
      expect((await run(['list', 'held'])).out).toBe('There are no requests.\n')
    },
  )

  test('what another program never took is sent to it again, where there is one', MANY_COMMANDS, async () => {
    const {run, place, reference} = await makeTerminal()
    expect(await run(['webhook-again'])).toMatchObject({
      code: 1,
      err: 'REQUEST_WEBHOOK_URL is not set: no other program is told of requests.\n',
    })
    await rowsOf(
      place,
      `insert into webhook_events (id, request_id, reference, number, type, at, next_at, status)
       values ('e', 'r', '${reference}', 1, 'request.received', 1, 1, 'given-up') returning id`,
    )
    const webhook = {
      REQUEST_WEBHOOK_URL: 'http://127.0.0.1:9/requests',
      REQUEST_WEBHOOK_SECRET: `whsec_${Buffer.alloc(32, 'key').toString('base64')}`,
      REQUEST_WEBHOOK_DETAIL: 'reference',
    }
    expect((await run(['webhook-again'], '', webhook)).out).toMatch(/^1 event that was given up/)
    expect(await rowsOf(place, 'select status from webhook_events')).toEqual([{status: 'waiting'}])
  })

  async function makeTerminal() {
    const {receive, delivery, place, folder, emails, store} = await makeSite({kind})
    const outcome = await receive(formOf())
    await drainOnce(delivery)
    const env = {
      DATA_DIR: folder,
      REQUEST_KEYS: textOfKeys(keys),
      ...(kind === 'postgres' && {DATABASE_URL: place}),
    }
    const run = (args: string[], input = '', more = {}) => runRequests({...env, ...more}, args, input)
    return {
      run,
      place,
      store,
      receive,
      delivery,
      emails,
      reference: outcome.status === 'received' ? outcome.reference : '',
    }
  }
})
