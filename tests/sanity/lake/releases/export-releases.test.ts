import path from 'node:path'
import {expect, test} from 'vitest'
import {createLakeAssets} from '@/sanity/lake/assets/lake-assets'
import {exportDataset} from '@/sanity/lake/datasets/export-dataset'
import {importDataset} from '@/sanity/lake/datasets/import-dataset'
import {article, errorOf, makeFolder, openLake} from '../lake-test'

const act = (name: string, releaseId: string, fields: Record<string, unknown> = {}) => ({
  actionType: `sanity.action.release.${name}`,
  releaseId,
  ...fields,
})

test('an export takes releases along with their versions, and an export of what is published does not', async () => {
  const [from, to] = [await openLake(), await openLake()]
  const folder = path.join(await makeFolder(), 'all')
  from.mutate({mutations: [{create: article()}, {create: article({_id: 'versions.r1.article-1'})}]})
  from.mutate({mutations: [{create: article({_id: 'versions.r2.article-1'})}]})
  from.mutate({mutations: [{create: {_id: '_.groups.public', _type: 'system.group'}}]})
  from.actions({actions: [act('create', 'r1'), act('create', 'r2')]})
  from.actions({actions: [act('schedule', 'r1', {publishAt: '2999-01-01T00:00:00Z'}), act('archive', 'r2')]})

  const assetsOf = (lake: typeof from) => createLakeAssets(lake, {baseUrl: 'http://127.0.0.1:3001'})
  expect(await exportDataset(from, assetsOf(from), {folder})).toMatchObject({documents: 4})
  await importDataset(to, assetsOf(to), {folder})
  const states = to.query({query: 'releases::all()[true]{name, state}'}).result
  expect(states).toEqual([
    {name: 'r1', state: 'scheduled'},
    {name: 'r2', state: 'archived'},
  ])
  expect(to.doc('versions.r1.article-1')).toMatchObject({title: 'How ketamine works'})
  // What was archived there is not in the log here.
  expect(errorOf(() => to.actions({actions: [act('unarchive', 'r2')]}))).toMatchObject({status: 404})

  const published = path.join(await makeFolder(), 'published')
  const options = {folder: published, drafts: false}
  expect(await exportDataset(from, assetsOf(from), options)).toMatchObject({documents: 1})
})
