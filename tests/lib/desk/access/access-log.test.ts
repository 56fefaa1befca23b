import {describe, expect, test} from 'vitest'
import {prepareAccessLog} from '@/lib/desk/access/access-table'
import {forgetAccess} from '@/lib/desk/access/forget-access'
import {listAccess} from '@/lib/desk/access/read-access'
import {recordAccess} from '@/lib/desk/access/record-access'
import {verifyAccess} from '@/lib/desk/access/verify-access'
import type {Database} from '@/lib/outbox/store/database/database'
import {databaseKinds} from '../../outbox/databases'
import {makeAccessLog} from '../make-desk-database'

const YEAR = 365 * 24 * 60 * 60 * 1000

describe.each(databaseKinds)('on %s', (kind) => {
  test('it is known who read what, newest first, and of one request alone', async () => {
    const {db} = await makeLog()
    expect((await listAccess(db, 10)).map(({who, what}) => `${who} ${what}`)).toEqual([
      'ann open',
      'ben take',
      'ann open',
      'ann list',
    ])
    expect((await listAccess(db, 10, '7K2M-9QXR')).map(({number}) => number)).toEqual([3, 2])
    expect(await verifyAccess(db)).toMatchObject({count: 4, problems: [], head: {number: 4}})
  })

  test('the newest lines can be tested alone, and what is wrong before them is left to the audit', async () => {
    const {db} = await makeLog()
    await db.query("update access_log set who = 'somebody' where number = 1")
    expect(await verifyAccess(db, 2)).toMatchObject({count: 2, problems: [], head: {number: 4}})
    expect((await verifyAccess(db, 4)).problems).toEqual([{kind: 'changed', number: 1}])
  })

  test('what is written while the log is tested is no fault, and is part of no transaction', async () => {
    const {db, open} = await makeLog()
    const other = open()
    const [verified] = await Promise.all([
      verifyAccess(db),
      ...Array.from({length: 5}, () => recordAccess(other, {who: 'ben', what: 'list'}, 9_000)),
      ...Array.from({length: 5}, () => recordAccess(db, {who: 'ann', what: 'list'}, 9_000)),
    ])
    expect(verified?.problems).toEqual([])
    expect((await verifyAccess(other)).head.number).toBe(14)
  })

  test('an empty log is whole', async () => {
    const {db} = await makeAccessLog(kind)
    expect(await verifyAccess(db)).toEqual({count: 0, head: {number: 0, hash: ''}, problems: []})
  })

  test.each([
    ["update access_log set who = 'somebody' where number = 2", {kind: 'changed', number: 2}],
    ['update access_log set at = at - 1 where number = 4', {kind: 'changed', number: 4}],
    ["update access_log set detail = 'nothing' where number = 1", {kind: 'changed', number: 1}],
    ['delete from access_log where number = 1', {kind: 'missing', number: 1}],
    ['delete from access_log where number = 2', {kind: 'missing', number: 2}],
    ['delete from access_log where number = 4', {kind: 'cut', number: 4}],
    ['delete from access_log', {kind: 'cut', number: 1}],
  ])('it shows when somebody does this: %s', async (sql, problem) => {
    const {db} = await makeLog()
    await db.query(sql)
    expect((await verifyAccess(db)).problems).toContainEqual(problem)
  })

  test('it shows when two lines change places', async () => {
    const {db} = await makeLog()
    for (const [from, to] of [
      [2, 99],
      [3, 2],
      [99, 3],
    ])
      await db.query('update access_log set number = $2 where number = $1', [Number(from), Number(to)])
    expect((await verifyAccess(db)).problems).toContainEqual({kind: 'changed', number: 2})
  })

  test('a forger who writes the whole chain anew gets another last hash than the one that was noted', async () => {
    const {db} = await makeLog()
    const noted = (await verifyAccess(db)).head
    await db.query('delete from access_log')
    await db.query('delete from access_log_ends')
    for (const at of [1_000, 2_000, 3_000, 4_000]) await recordAccess(db, {who: 'ann', what: 'list'}, at)
    const {head} = await verifyAccess(db)
    expect(head.number).toBe(noted.number)
    expect(head.hash).not.toBe(noted.hash)
  })

  test('the gap of a removed end stays when others write on', async () => {
    const {db} = await makeLog()
    await db.query('delete from access_log where number >= 3')
    await recordAccess(db, {who: 'ann', what: 'list'}, 6_000)
    await recordAccess(db, {who: 'ann', what: 'list'}, 7_000)
    expect((await verifyAccess(db)).problems).toEqual([{kind: 'missing', number: 3}])
  })

  test('writers that race each other write every line once, in one chain', async () => {
    const {db, open} = await makeAccessLog(kind)
    const other = open()
    const writers: [Database, string][] = [
      [db, 'ann'],
      [other, 'ben'],
    ]
    await Promise.all(
      writers.flatMap(([via, who]) =>
        Array.from({length: 25}, (_, at) => recordAccess(via, {who, what: 'list'}, at)),
      ),
    )
    expect(await verifyAccess(db)).toMatchObject({count: 50, problems: []})
    const lines = await listAccess(db, 100)
    expect(lines.filter(({who}) => who === 'ann')).toHaveLength(25)
  })

  test('what is older than its time is forgotten, and the rest is still a whole chain', async () => {
    const {db} = await makeAccessLog(kind)
    for (const at of [1, 2, 7 * YEAR]) await recordAccess(db, {who: 'ann', what: 'list'}, at)
    expect(await forgetAccess(db, 6 * YEAR)).toBe(2)
    expect(await forgetAccess(db, 6 * YEAR)).toBe(0)
    expect(await verifyAccess(db)).toMatchObject({count: 1, problems: []})
    expect(await forgetAccess(db, 8 * YEAR)).toBe(1)
    expect(await verifyAccess(db)).toMatchObject({count: 0, problems: []})
    await recordAccess(db, {who: 'ann', what: 'list'}, 9 * YEAR)
    expect(await verifyAccess(db)).toMatchObject({count: 1, head: {number: 4}, problems: []})
  })

  test('what cannot be written down is an error', async () => {
    const {db} = await makeAccessLog(kind)
    await db.query('drop table access_log')
    await expect(recordAccess(db, {who: 'ann', what: 'open'}, 1)).rejects.toThrow()
    await prepareAccessLog(db)
    await recordAccess(db, {who: 'ann', what: 'open'}, 1)
    expect((await listAccess(db, 1))[0]).toMatchObject({who: 'ann'})
  })

  async function makeLog() {
    const log = await makeAccessLog(kind)
    const {db} = log
    await recordAccess(db, {who: 'ann', what: 'list'}, 1_000)
    await recordAccess(db, {who: 'ann', what: 'open', reference: '7K2M-9QXR'}, 2_000)
    await recordAccess(db, {who: 'ben', what: 'take', reference: '7K2M-9QXR'}, 3_000)
    await recordAccess(db, {who: 'ann', what: 'open', reference: '2222-3333', detail: 'again'}, 4_000)
    return log
  }
})
