import {readdir, readFile} from 'node:fs/promises'
import path from 'node:path'
import {expect, test} from 'vitest'
import {drainOnce} from '@/lib/outbox/run/drain-once'
import {databaseKinds, makeOwnDatabase, rowsOf} from '../databases'
import {formOf, makeSite, patient} from '../make-site'

const REQUESTS = 40

test.each(databaseKinds)(
  'on %s what was deleted is not in the files any more, and the rest is',
  async (kind) => {
    const {place, folder, receive, delivery, store} = await makeSite({
      kind,
      ...(kind === 'postgres' && {at: await makeOwnDatabase()}),
    })
    for (let count = 0; count < REQUESTS; count++)
      await receive(formOf({...patient, name: `Patient ${count}`, support: 'x'.repeat(count * 5)}))
    await drainOnce(delivery)
    const before = await rowsOf(place)
    const old = before.filter((_row, at) => at % 2 === 0)
    const young = before.filter((_row, at) => at % 2 === 1)
    const files = () => (kind === 'sqlite' ? filesOfSqlite(folder) : filesOfPostgres(place))
    expect(found(await files(), before)).toHaveLength(REQUESTS)

    const ids = old.map(({id}) => `'${id}'`).join(',')
    await rowsOf(place, `update consultation_requests set handled_at = 1 where id in (${ids}) returning id`)
    const purge = () => store.purge(Date.now(), Date.now(), {onlyHandled: true})
    expect(await purge()).toBe(old.length)
    // Postgres' own housekeeping may be looking at the table: what it still sees goes with the next purge.
    const left = async () => {
      const rows = found(await files(), old)
      if (rows.length > 0) await purge()
      return rows
    }
    await expect.poll(left, {timeout: 30_000}).toEqual([])
    expect(found(await files(), young)).toHaveLength(young.length)
  },
)

/** The rows of which any sealed bytes, of the answers or of the message, stand in the files. */
function found(files: Buffer[], rows: Record<string, unknown>[]): unknown[] {
  const pieces = ({payload, wire}: Record<string, unknown>) =>
    [payload, wire]
      .filter((bytes) => bytes instanceof Uint8Array)
      .flatMap((bytes) => {
        // The tag and what follows it: different in every one, and short enough to survive in a scrap.
        const middle = Math.floor(bytes.length / 2)
        return [bytes.subarray(20, 44), bytes.subarray(middle, middle + 24), bytes.subarray(-24)]
      })
  return rows
    .filter((row) => pieces(row).some((piece) => files.some((file) => file.includes(Buffer.from(piece)))))
    .map(({id}) => id)
}

async function filesOfSqlite(folder: string): Promise<Buffer[]> {
  const names = (await readdir(folder)).filter((name) => name.startsWith('requests.sqlite'))
  return Promise.all(names.map((name) => readFile(path.join(folder, name))))
}

/** As they are on the server's disk, which only the server's own user may read: it reads them to us. */
async function filesOfPostgres(place: string): Promise<Buffer[]> {
  await rowsOf(place, 'checkpoint')
  const rows = await rowsOf(
    place,
    `select pg_read_binary_file(pg_relation_filepath(oid)) as bytes from pg_class
     where oid = 'consultation_requests'::regclass
     union all
     select pg_read_binary_file(pg_relation_filepath(reltoastrelid)) from pg_class
     where oid = 'consultation_requests'::regclass`,
  )
  return rows.map(({bytes}) => Buffer.from(bytes instanceof Uint8Array ? bytes : []))
}
