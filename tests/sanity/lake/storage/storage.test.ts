import {expect, onTestFinished, test, vi} from 'vitest'
import {createLake} from '@/sanity/lake/core/create-lake'
import {article, lakeTest, makeFolder, openLake} from '../lake-test'

test('a commit waits for the disk', async () => {
  const {storage} = await openLake()
  expect(storage.db.prepare('PRAGMA journal_mode').get()).toEqual({journal_mode: 'wal'})
  expect(storage.db.prepare('PRAGMA synchronous').get()).toEqual({synchronous: 2})
})

test('documents, log and settings are there after a restart', async () => {
  const dir = await makeFolder()
  const before = createLake({dir})
  before.mutate({mutations: [{create: article()}]})
  before.keyValues.writeKeyValue('me', [{key: 'layout', value: 1}])
  const [{lakeId}, document, seq] = [before, before.doc('article-1'), before.latestSeq()]
  await before.close()
  const after = createLake({dir})
  onTestFinished(() => after.close())
  expect([after.lakeId, after.doc('article-1'), after.latestSeq()]).toEqual([lakeId, document, seq])
  expect(after.keyValues.readKeyValue('me', ['layout'])).toEqual([{key: 'layout', value: 1}])
})

test('a hook that fails undoes the commit, and nobody hears of it', async () => {
  const lake = await openLake()
  const heard: string[] = []
  lake.afterCommit(({id}) => heard.push(id))
  const removeHook = lake.onTransaction(() => {
    throw new Error('The outbox is full')
  })
  expect(() => lake.mutate({mutations: [{create: article()}]})).toThrow('The outbox is full')
  expect([lake.doc('article-1'), lake.latestSeq(), heard]).toEqual([undefined, 0, []])
  removeHook()
  lake.mutate({mutations: [{create: article()}]})
  expect(heard).toHaveLength(1)
})

test('a closed lake refuses to write', async () => {
  const lake = createLake({dir: await makeFolder()})
  await lake.close()
  expect(() => lake.mutate({mutations: [{create: article()}]})).toThrow()
})

test('two lakes in one process cannot share a folder', async () => {
  const {dir} = await openLake()
  expect(() => createLake({dir})).toThrow(`in use by process ${process.pid}.`)
})

test('what is in memory is what is on the disk', async () => {
  const dir = await makeFolder()
  const lake = createLake({dir})
  const fields = {nothing: undefined, when: new Date(0), nested: [{a: undefined}]}
  lake.mutate({mutations: [{create: article(fields)}, {patch: {id: 'article-1', inc: {missing: 1}}}]})
  const before = lake.doc('article-1')
  await lake.close()
  const after = createLake({dir})
  onTestFinished(() => after.close())
  expect(before).toStrictEqual(after.doc('article-1'))
  expect(before).toMatchObject({when: '1970-01-01T00:00:00.000Z', nested: [{}]})
})

lakeTest(
  'a full disk refuses the write, keeps what was there, and the lake goes on',
  async ({client, lake}) => {
    const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => {})
    onTestFinished(() => warned.mockRestore())
    const first = await client.create(article())
    const {db} = lake.storage
    const limitPages = (pages: unknown) => db.exec(`PRAGMA max_page_count = ${pages}`)
    limitPages(db.prepare('PRAGMA page_count').get()?.page_count)
    const big = article({_id: 'big', text: 'x'.repeat(200_000)})
    await expect(client.create(big)).rejects.toMatchObject({statusCode: 500})
    expect(await client.fetch('*')).toEqual([first])
    limitPages(1_000_000)
    await client.create(big)
    expect(await client.fetch('*._id')).toEqual(['article-1', 'big'])
  },
)
