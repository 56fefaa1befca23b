import {expect, onTestFinished, test, vi} from 'vitest'
import {createLake} from '@/sanity/lake/core/create-lake'
import {article, errorOf, makeFolder, openLake, person} from '../lake-test'

const create = (document: object = article()) => ({mutations: [{create: document}]})

test('a lake that is read beside another one shows what that one writes, however much', async () => {
  const dir = await makeFolder()
  const writer = createLake({dir})
  onTestFinished(() => writer.close())
  writer.mutate(create())
  const reader = createLake({dir, readOnly: true})
  onTestFinished(() => reader.close())
  const heard: number[] = []
  reader.afterCommit(({seq}) => heard.push(seq))
  expect(reader.lakeId).toBe(writer.lakeId)
  expect(reader.doc('article-1')).toEqual(writer.doc('article-1'))

  writer.mutate(create(person()))
  expect(reader.doc('person-1')).toEqual(writer.doc('person-1'))
  writer.mutate({mutations: [{patch: {id: 'person-1', set: {name: 'B'}}}]})
  expect(reader.query({query: '*[_type == "person"][0].name'}).result).toBe('B')
  writer.mutate({mutations: [{delete: {id: 'person-1'}}]})
  expect(reader.view('raw').documents).toHaveLength(1)
  for (let n = 0; n < 501; n++) writer.mutate({mutations: [{patch: {id: 'article-1', set: {n}}}]})
  expect(reader.latestSeq()).toBe(writer.latestSeq())
  expect(reader.doc('article-1')?.n).toBe(500)
  expect(heard).toEqual(Array.from({length: 504}, (_, at) => at + 2))
})

test('a lake that is only read refuses to write, and so does a closed one', async () => {
  const dir = await makeFolder()
  const writer = createLake({dir})
  const reader = createLake({dir, readOnly: true})
  expect(errorOf(() => reader.mutate(create()))).toEqual({
    status: 403,
    body: {statusCode: 403, error: 'Forbidden', message: 'This lake is read only'},
  })
  await reader.close()
  await writer.close()
  expect(errorOf(() => writer.mutate(create()))).toEqual({
    status: 503,
    body: {statusCode: 503, error: 'Service Unavailable', message: 'This lake is closed'},
  })
})

test('a listener that fails is reported, and keeps neither the answer nor the other listeners', async () => {
  const problems: string[] = []
  const lake = createLake({dir: await makeFolder(), onProblem: (message) => problems.push(message)})
  onTestFinished(() => lake.close())
  const heard = vi.fn()
  lake.afterCommit(() => {
    throw new Error('cannot listen')
  })
  lake.afterCommit(heard)
  expect(lake.mutate(create()).results).toHaveLength(1)
  expect(heard).toHaveBeenCalledTimes(1)
  expect(problems).toEqual([expect.stringContaining('A listener failed: Error: cannot listen')])
})

test('without somebody to report to, a failed listener is a warning of the process', async () => {
  const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => {})
  const lake = await openLake()
  lake.afterCommit(() => {
    throw new Error('cannot listen')
  })
  lake.mutate(create())
  expect(warned).toHaveBeenCalledWith(expect.stringContaining('cannot listen'))
})

test('a listener is heard until it is removed, and sees what was written', async () => {
  const lake = createLake({dir: await makeFolder()})
  const heard: unknown[] = []
  const stop = lake.afterCommit(({changes}) => {
    const [change] = changes
    heard.push([change?.documentId, lake.doc(change?.documentId ?? '')?.title])
    if (change?.documentId === 'person-1') stop()
  })
  lake.afterCommit(() => {})
  expect(lake.listenerCount()).toBe(2)
  lake.mutate(create())
  lake.mutate(create(person()))
  expect(lake.listenerCount()).toBe(1)
  lake.mutate(create(article({_id: 'later'})))
  expect(heard).toEqual([
    ['article-1', 'How ketamine works'],
    ['person-1', undefined],
  ])
  await lake.close()
  expect(lake.listenerCount()).toBe(0)
})

test('a write is logged with its author, and one that names none is by the local editor', async () => {
  const lake = await openLake()
  lake.mutate(create())
  lake.mutate(create(person()), {author: 'robin'})
  const discard = {actionType: 'sanity.action.document.delete', publishedId: 'article-1'}
  lake.actions({actions: [discard]}, {author: 'sam'})
  expect(lake.log.since(0).map(({author}) => author)).toEqual(['local-editor', 'robin', 'sam'])
  expect(lake.query({query: 'identity()'}).result).toBe('local-editor')
})

test('a lake knows its project and dataset, and answers from all documents unless told otherwise', async () => {
  const lake = createLake({dir: await makeFolder(), projectId: 'abc', dataset: 'test'})
  onTestFinished(() => lake.close())
  lake.mutate(create(article({_id: 'drafts.article-1'})))
  expect([lake.projectId, lake.dataset]).toEqual(['abc', 'test'])
  expect(lake.query({query: 'sanity::projectId() + "/" + sanity::dataset()'}).result).toBe('abc/test')
  expect(lake.query({query: 'count(*)'}).result).toBe(1)
  expect(lake.query({query: 'count(*)', perspective: 'published'}).result).toBe(0)
  const usual = await openLake()
  expect([usual.projectId, usual.dataset]).toEqual(['local', 'production'])
})

test('a dry run of actions says whether they would be done, and writes nothing', async () => {
  const lake = await openLake()
  lake.mutate(create())
  const remove = {actionType: 'sanity.action.document.delete', publishedId: 'article-1'}
  const run = (dryRun: unknown) => lake.actions({actions: [remove], dryRun, transactionId: 'once'})
  expect(run(true)).toEqual({transactionId: 'once'})
  expect(lake.latestSeq()).toBe(1)
  expect(run('true')).toEqual({transactionId: 'once'})
  expect(lake.latestSeq()).toBe(2)
})

test('actions that are sent again are not done again, and others under their id are refused', async () => {
  const lake = await openLake()
  lake.mutate(create())
  const edit = (title: string) => ({
    transactionId: 'once',
    actions: [
      {
        actionType: 'sanity.action.document.edit',
        draftId: 'drafts.article-1',
        publishedId: 'article-1',
        patch: {set: {title}},
      },
    ],
  })
  expect(lake.actions(edit('A'))).toEqual({transactionId: 'once'})
  lake.mutate({mutations: [{patch: {id: 'drafts.article-1', set: {title: 'B'}}}]})
  expect(lake.actions(edit('A'))).toEqual({transactionId: 'once'})
  expect(lake.doc('drafts.article-1')?.title).toBe('B')
  const description = 'Transaction "once" already exists'
  expect(errorOf(() => lake.actions(edit('C')))).toEqual({
    status: 409,
    body: {
      error: {
        type: 'actionError',
        description: `The action(s) failed: ${description}`,
        items: [{error: {type: 'transactionAlreadyExistsError', description}, index: 0}],
      },
    },
  })
  expect(errorOf(() => lake.mutate({...create(), transactionId: 'once'}))).toMatchObject({
    body: {error: {type: 'mutationError', description: `The mutation(s) failed: ${description}`}},
  })
})
