import {expect, test} from 'vitest'
import {openJournal} from '@/lib/outbox/journal/journal'
import {readKeyRing} from '@/lib/outbox/seal/key-ring'
import {databaseKinds, rowsOf} from '../../outbox/databases'
import {formOf, keys, makeSite, patient} from '../../outbox/make-site'
import {MANY_COMMANDS, runRequests, textOfKeys} from './run-requests'

const [old] = [readKeyRing(`2025a:${Buffer.alloc(32, 'old key').toString('base64')}`)]

/** Three requests; the key of the one in the middle is not among today's. */
async function makeDesk(kind: (typeof databaseKinds)[number]) {
  const {receiveAs, place, folder, store} = await makeSite({kind})
  const references: string[] = []
  for (const [name, ring] of [
    ['Ann', keys],
    ['Bea', old],
    ['Cleo', keys],
  ] as const) {
    const outcome = await receiveAs(formOf({...patient, name}), {keys: () => ring})
    if (outcome.status === 'received') references.push(outcome.reference)
  }
  const env = {
    DATA_DIR: folder,
    REQUEST_KEYS: textOfKeys(keys),
    ...(kind === 'postgres' && {DATABASE_URL: place}),
  }
  const run = (args: string[], REQUEST_KEYS = env.REQUEST_KEYS) =>
    runRequests({...env, REQUEST_KEYS}, [...args, '--yes'])
  return {run, references, place, folder, store}
}

test.each(databaseKinds)(
  'one request whose key is missing hides no other one, and is named (%s)',
  MANY_COMMANDS,
  async (kind) => {
    const {run, references} = await makeDesk(kind)
    const [, lost = ''] = references
    const exported = await run(['export'])
    expect(exported).toMatchObject({code: 1})
    expect(exported.out).toContain('Ann')
    expect(exported.out).toContain('Cleo')
    expect(exported.out).not.toContain(lost)
    expect(exported.err).toBe(`1 of 3 are left out:\n${lost}: no key fits: "2025a" is not in REQUEST_KEYS\n`)
    const listed = await run(['list'])
    for (const reference of references) expect(listed.out).toContain(reference)
    expect(listed).toMatchObject({
      code: 1,
      err: 'The key "2025a" is missing from REQUEST_KEYS: it sealed 1 request.\n',
    })
    expect(await run(['show', lost])).toMatchObject({
      code: 1,
      out: '',
      err: 'no key fits: "2025a" is not in REQUEST_KEYS\n',
    })
    expect(await run(['handled', lost])).toMatchObject({code: 0, out: expect.stringContaining('handled')})
    const both = await run(['export'], `${textOfKeys(keys)},${textOfKeys(old)}`)
    expect(both).toMatchObject({code: 0, err: '', out: expect.stringContaining('Bea')})
  },
)

test(
  'a rotation without one of the keys seals the rest, and says that the old keys are still needed',
  MANY_COMMANDS,
  async () => {
    const {run, folder, place} = await makeDesk('sqlite')
    const journal = openJournal(`${folder}/journal`)
    const [row] = await rowsOf(place)
    await rowsOf(place, `delete from consultation_requests where id = '${row?.id}' returning id`)
    await journal.keep({
      id: String(row?.id),
      dedupe: String(row?.dedupe),
      at: 1,
      payload: row?.payload as never,
    })

    const next = `next:${Buffer.alloc(32, 'next key').toString('base64')}`
    const without = await run(['rotate'], `${next},${textOfKeys(keys)}`)
    expect(without).toMatchObject({code: 1, out: '2 sealed with next.\n'})
    expect(without.err).toContain('The key "2025a" is missing from REQUEST_KEYS: it sealed 1 request.')
    const complete = await run(['rotate'], `${next},${textOfKeys(keys)},${textOfKeys(old)}`)
    expect(complete).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('1 sealed with next. The other keys can be taken out'),
    })
    expect(await run(['list'], next)).toMatchObject({code: 0, err: ''})
  },
)
