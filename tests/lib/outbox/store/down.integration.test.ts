import {createServer} from 'node:net'
import {expect, onTestFinished, test} from 'vitest'
import {receiveConsultation} from '@/lib/consultation/receive-consultation'
import {openPostgres} from '@/lib/outbox/store/database/postgres'
import {openRequestStore} from '@/lib/outbox/store/request-store'
import {makePlace, rowsOf} from '../databases'
import {formOf, keys, loggedLines, makeStore, patient} from '../make-site'
import {openAt} from '../open-at'
import {receivingParts} from '../parts'

test.each(['refuses connections', 'takes connections and says nothing'])(
  'while the database %s, a patient is told soon that the request is not kept, and keeps the text',
  async (how) => {
    loggedLines()
    const server = createServer(() => undefined)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const {port} = server.address() as {port: number}
    if (how === 'refuses connections') await new Promise((resolve) => server.close(resolve))
    else onTestFinished(() => void server.close())

    const startedAt = Date.now()
    const outcome = await receiveConsultation(
      formOf(),
      receivingParts(
        () => openRequestStore(openPostgres({url: `postgres://postgres@127.0.0.1:${port}/test`})),
        keys,
      ),
    )
    expect(outcome).toMatchObject({status: 'unavailable', values: {name: [patient.name]}})
    expect(Date.now() - startedAt).toBeLessThan(10_000)
  },
)

test('a request whose table is locked is not kept, and is kept once when it is sent again', async () => {
  loggedLines()
  const {store, place} = await makeStore('postgres')
  const other = openAt(place)
  onTestFinished(() => other.close())
  const form = () => formOf({...patient, requestId: '0d9f5f4e-0000-4000-8000-c0ffeec0ffee'})
  const receive = () =>
    receiveConsultation(
      form(),
      receivingParts(async () => store, keys),
    )
  await other.exclusively(async (query) => {
    await query('lock table consultation_requests')
    expect((await receive()).status).toBe('unavailable')
  })
  const first = await receive()
  expect(first.status).toBe('received')
  expect(await receive()).toEqual(first)
  expect(await rowsOf(place)).toHaveLength(1)
})

test('the server ends every connection in the middle of the work, and nothing is lost or doubled', async () => {
  loggedLines()
  const place = `${await makePlace('postgres')}&application_name=test-${crypto.randomUUID()}`
  const store = await openRequestStore(openAt(place))
  onTestFinished(() => store.close())
  const kept = new Set<string>()
  for (let count = 0; count < 20; count++) {
    const form = formOf({...patient, name: `Patient ${count}`})
    const receiving = receiveConsultation(
      form,
      receivingParts(async () => store, keys),
    )
    if (count % 3 === 0) await endConnections(place)
    const outcome = await receiving
    if (outcome.status === 'received') kept.add(outcome.reference)
  }
  const stored = (await rowsOf(place)).map(({reference}) => String(reference))
  expect([...kept].filter((reference) => !stored.includes(reference))).toEqual([])
  expect(stored.length).toBe(kept.size)
  expect(kept.size).toBeGreaterThan(15)
})

/** Of this test alone: other tests use the same server. */
async function endConnections(place: string) {
  const name = new URL(place).searchParams.get('application_name')
  await rowsOf(
    place,
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = '${name}' and pid <> pg_backend_pid()`,
  )
}
