import {randomBytes} from 'node:crypto'
import path from 'node:path'
import {expect, test} from 'vitest'
import {sealAnswers} from '@/lib/consultation/form/sealed-answers'
import {checkKeptRequests} from '@/lib/doctor/checks/store/check-kept-requests'
import {openJournal} from '@/lib/outbox/journal/journal'
import {readKeyRing} from '@/lib/outbox/seal/key-ring'
import {databaseKinds, makePlace, rowsOf, temporaryFolder} from '../../../outbox/databases'
import {makeStore} from '../../../outbox/make-site'
import {words} from '../../peers'

const ringOf = (id: string) => readKeyRing(`${id}:${randomBytes(32).toString('base64')}`)
const [first, second] = [ringOf('2026a'), ringOf('2027a')]
const answers = {name: 'Jane', times: [], contactBy: 'email', email: 'jane@mail.example'} as const
const request = (keys: typeof first, name: string) => ({
  id: name,
  dedupe: `c:${name}`,
  at: 1,
  payload: sealAnswers(keys, name, {...answers, times: []}),
})

test.each(databaseKinds)(
  'a key that is missing for kept requests fails, with its id and their number, also in the journal (%s)',
  async (kind) => {
    const DATA_DIR = await temporaryFolder()
    const {store, place} = await makeStore(kind, DATA_DIR)
    const DATABASE_URL = kind === 'postgres' ? place : undefined
    const check = async (REQUEST_KEYS: typeof first) =>
      words(await checkKeptRequests({DATA_DIR, DATABASE_URL, REQUEST_KEYS}))
    for (const name of ['a', 'b', 'c']) await store.insert(request(first, name))
    await store.insert(request(second, 'd'))
    await openJournal(path.join(DATA_DIR, 'journal')).keep(request(first, 'e'))

    expect(await check([...second, ...first])).toBe('The keys open every request that is kept.')
    expect(await check(second)).toMatch(
      /The key "2026a" is missing from REQUEST_KEYS: it sealed 4 requests\. FIX Put the missing key back/,
    )
    expect(await check(ringOf('2026a'))).toMatch(
      /The key "2026a" of REQUEST_KEYS does not open 4 requests.*The key "2027a" is missing.* 1 request\./s,
    )
    await rowsOf(place, "update consultation_requests set purged_at = 1, payload = '' returning id")
    expect(await check([...second, ...first])).toBe('The keys open every request that is kept.')
  },
)

test.each(databaseKinds)('a store that was never used is left as it is (%s)', async (kind) => {
  const DATA_DIR = await temporaryFolder()
  const DATABASE_URL = kind === 'postgres' ? await makePlace(kind) : undefined
  expect(await checkKeptRequests({DATA_DIR, DATABASE_URL, REQUEST_KEYS: first})).toMatchObject({ok: true})
})
