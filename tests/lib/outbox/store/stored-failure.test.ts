import {expect, test} from 'vitest'
import {openRequestStore} from '@/lib/outbox/store/request-store'
import {databaseKinds, makePlace, rowsOf} from '../databases'
import {formOf, makeSite, makeStore} from '../make-site'
import {openAt} from '../open-at'

test.each(databaseKinds)('on %s the kind of a failure is stored beside the provider’s word', async (kind) => {
  const {receive, store} = await makeSite({kind})
  await receive(formOf())
  const [request] = await store.claim('a', store.clock.now(), 60_000, 1)
  if (!request) throw new Error('nothing was claimed')
  await store.recordRetry(request, {kind: 'quota', code: 'all-used-up'}, 1)
  expect(await store.listOpen()).toMatchObject([{failure: 'quota', code: 'all-used-up'}])
})

test.each(databaseKinds)('on %s what the release before wrote still calls a person', async (kind) => {
  const place = await makePlace(kind)
  const {store} = await makeStore(kind, undefined, place)
  const seal = new Uint8Array([1]) as never
  for (const id of ['a', 'b', 'c']) await store.insert({id, dedupe: id, payload: seal, at: id.charCodeAt(0)})
  // As that release left the table: without the column, and with the kind in front of the code.
  for (const statement of [
    "update consultation_requests set last_error = 'misconfigured/EAUTH:535' where id = 'a'",
    "update consultation_requests set last_error = 'quota/daily_quota_exceeded:429' where id = 'b'",
    "update consultation_requests set last_error = 'rate_limit_exceeded:429' where id = 'c'",
    'alter table consultation_requests drop column failure',
    ...['desk', 'open', 'done', 'trouble'].map((name) => `drop index consultation_requests_${name}`),
    'drop table desk_work',
    'drop table webhook_events',
    ...['number', 'stage', 'again_at'].map(
      (name) => `alter table consultation_requests drop column work_${name}`,
    ),
    "update consultation_meta set value = 5 where name = 'steps'",
  ])
    await rowsOf(place, statement)
  const db = openAt(place)
  const reopened = await openRequestStore(db)
  expect((await reopened.listOpen()).map(({failure}) => failure)).toEqual([
    'misconfigured',
    'quota',
    undefined,
  ])
  await db.close()
})
