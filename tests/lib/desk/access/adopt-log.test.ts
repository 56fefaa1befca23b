import {describe, expect, test} from 'vitest'
import {readEnd} from '@/lib/desk/access/access-table'
import {logAdopter} from '@/lib/desk/access/adopt-log'
import {forgetAccess} from '@/lib/desk/access/forget-access'
import {listAccess, readLines} from '@/lib/desk/access/read-access'
import {recordAccess} from '@/lib/desk/access/record-access'
import {verifyAccess} from '@/lib/desk/access/verify-access'
import type {Database} from '@/lib/outbox/store/database/database'
import {databaseKinds} from '../../outbox/databases'
import {makeStaff} from '../../staff/make-staff'

describe.each(databaseKinds)('on %s', (kind) => {
  test('an empty log takes another one line by line as it was, and goes on from it', async () => {
    const [from, to] = await makeTwo(3, 0)
    await take(from, to)
    expect(await allLines(to)).toEqual(await allLines(from))
    await write(to, 'here', 1)
    expect(await verifyAccess(to)).toMatchObject({count: 4, head: {number: 4}, problems: []})
  })

  test('a log that is behind takes what is missing, and one that is ahead takes nothing', async () => {
    const [from, to] = await makeTwo(2, 0)
    await take(from, to)
    await write(from, 'there', 2)
    await take(from, to)
    expect(await allLines(to)).toEqual(await allLines(from))
    await write(to, 'here', 1)
    const before = await allLines(to)
    await take(from, to)
    expect(await allLines(to)).toEqual(before)
  })

  test('where this log has gone another way, no line of it changes, and the other one follows once', async () => {
    const [from, to] = await makeTwo(320, 2)
    const before = await allLines(to)
    for (let time = 0; time < 2; time++) await take(from, to)
    const after = await allLines(to)
    expect(after.slice(0, 2)).toEqual(before)
    expect(after).toHaveLength(2 + 320 + 1)
    expect(after.slice(2, -1).map(({at, who}) => [at, who])).toEqual(
      (await allLines(from)).map(({at, who}) => [at, who]),
    )
    const {number, hash} = await readEnd(from.query, 'head')
    expect(after.at(-1)).toMatchObject({
      who: 'ann',
      what: 'command',
      detail: `end of another log, which ended with line ${number}, ${hash}`,
    })
    expect((await verifyAccess(to)).problems).toEqual([])
  })

  test('cut off in the middle and begun again, every line is there', async () => {
    const [from, to] = await makeTwo(7, 0)
    await expect(take(from, to, 4)).rejects.toThrow('killed')
    expect((await verifyAccess(to)).problems).toEqual([])
    await take(from, to)
    expect(await allLines(to)).toEqual(await allLines(from))
    const [there, here] = await makeTwo(320, 2)
    await expect(take(there, here, 300)).rejects.toThrow('killed')
    await take(there, here)
    const names = (await allLines(here)).map(({who}) => who)
    for (const {who} of await allLines(there)) expect(names).toContain(who)
    expect((await verifyAccess(here)).problems).toEqual([])
  })

  test('two sites that bring the same log at the same moment bring it once', async () => {
    const [from, to] = await makeTwo(30, 0)
    await Promise.all([take(from, to), take(from, to)])
    expect(await allLines(to)).toEqual(await allLines(from))
  })

  test('somebody who works here at that moment is in the log too, and it is whole', async () => {
    const [from, to] = await makeTwo(30, 0)
    await Promise.all([take(from, to), write(to, 'here', 10)])
    const names = (await allLines(to)).map(({who}) => who)
    for (const {who} of await allLines(from)) expect(names).toContain(who)
    for (let number = 1; number <= 10; number++) expect(names).toContain(`here ${number}`)
    expect((await verifyAccess(to)).problems).toEqual([])
  })

  test('a log whose beginning was forgotten in its time is whole here too', async () => {
    const [from, to] = await makeTwo(6, 0)
    await forgetAccess(from, 4)
    await take(from, to)
    expect((await allLines(to)).map(({number}) => number)).toEqual([4, 5, 6])
    expect(await verifyAccess(to)).toMatchObject({count: 3, problems: []})
  })

  test.each([
    ['changed', "update access_log set who = 'nobody' where number = 2 returning number", 'changed'],
    ['removed', 'delete from access_log where number = 2 returning number', 'missing'],
    ['cut off at the end', 'delete from access_log where number = 3 returning number', 'cut'],
  ])('that a line was %s shows after it as before', async (_, sql, problem) => {
    const [from, to] = await makeTwo(3, 0)
    await from.query(sql)
    await take(from, to)
    expect((await verifyAccess(to)).problems[0]?.kind).toBe(problem)
    const [there, here] = await makeTwo(3, 1)
    await there.query(sql)
    await take(there, here)
    expect((await listAccess(here, 1))[0]?.detail).toContain('and was not whole')
  })

  async function makeTwo(there: number, here: number): Promise<[Database, Database]> {
    const [{db: from}, {db: to}] = [await makeStaff(kind), await makeStaff(kind)]
    await write(from, 'there', there)
    await write(to, 'here', here)
    return [from, to]
  }
})

async function write(db: Database, who: string, count: number): Promise<void> {
  for (let at = 1; at <= count; at++) await recordAccess(db, {who: `${who} ${at}`, what: 'list'}, at)
}

/** `dies` before so many lines are taken. */
async function take(from: Database, to: Database, dies?: number): Promise<void> {
  const ends = {start: await readEnd(from.query, 'start'), head: await readEnd(from.query, 'head')}
  const adopter = await logAdopter(to, ends)
  for await (const line of readLines(from.query, ends.start.number)) {
    if (line.number === dies) throw new Error('killed')
    await adopter.take(line)
  }
  await adopter.finish('ann', 1)
}

async function allLines(db: Database) {
  return (await listAccess(db, 1_000)).toReversed()
}
