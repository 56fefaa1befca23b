import {spawnSync} from 'node:child_process'
import {mkdir, readFile, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {beforeEach, expect, test} from 'vitest'
import {createLakeAssets} from '@/sanity/lake/assets/lake-assets'
import {createLake} from '@/sanity/lake/core/create-lake'
import type {Lake} from '@/sanity/lake/core/lake'
import {exportDataset} from '@/sanity/lake/datasets/export-dataset'
import {importDataset} from '@/sanity/lake/datasets/import-dataset'
import {numbered, quarters} from '../images'
import {makeFolder, reference} from '../lake-test'

// A picture that is not there is named, whenever content goes in or out.

let root: string

beforeEach(async () => {
  root = await makeFolder()
})

/** The command of `npm run dataset`. */
function run(...words: string[]) {
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    ['sanity/lake/commands/dataset.ts', ...words],
    {
      encoding: 'utf8',
      env: {...process.env, DATA_DIR: root},
    },
  )
  return {status, stdout, stderr}
}

async function withLake<Result>(use: (lake: Lake) => Promise<Result>): Promise<Result> {
  const lake = createLake({dir: path.join(root, 'lake')})
  try {
    return await use(lake)
  } finally {
    await lake.close()
  }
}

const assetsOf = (lake: Lake) => createLakeAssets(lake, {baseUrl: 'http://127.0.0.1:3001'})

async function writeExport(document: unknown, files: Record<string, Buffer>): Promise<string> {
  const folder = path.join(root, 'in')
  await mkdir(path.join(folder, 'images'), {recursive: true})
  await writeFile(path.join(folder, 'data.ndjson'), JSON.stringify(document))
  for (const [name, bytes] of Object.entries(files)) await writeFile(path.join(folder, name), bytes)
  return folder
}

async function linesOf(folder: string) {
  const text = await readFile(path.join(folder, 'data.ndjson'), 'utf8')
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

test('a picture that an import left out is named by every later export, until another takes its place', async () => {
  const logo = {_type: 'image', _sanityAsset: 'image@file://./images/logo.svg', alt: 'Logo'}
  const folder = await writeExport(
    {_id: 'a1', _type: 'article', logo},
    {'images/logo.svg': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')},
  )
  const named = expect.stringContaining('images/logo.svg')
  expect(run('import', folder)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('--allow-failing-assets'),
  })
  expect(run('import', folder, '--allow-failing-assets')).toMatchObject({status: 0, stdout: named})

  const out = path.join(root, 'out')
  expect(run('export', out)).toMatchObject({status: 1, stderr: named, stdout: ''})
  const again = path.join(root, 'again')
  expect(run('export', again, '--allow-failing-assets')).toMatchObject({status: 0, stdout: named})
  for (const folder of [out, again]) expect(await linesOf(folder)).toMatchObject([{_id: 'a1', logo}])
  expect(run('import', out, '--replace')).toMatchObject({status: 1, stderr: named})

  await withLake(async (lake) => {
    const {_id} = await assetsOf(lake).upload('image', await numbered(1))
    lake.mutate({mutations: [{patch: {id: 'a1', set: {'logo.asset': reference(_id)}}}]})
  })
  const mended = path.join(root, 'mended')
  expect(run('export', mended)).toMatchObject({status: 0, stderr: ''})
  const [exported] = await linesOf(mended)
  expect(exported.logo._sanityAsset).toMatch(/^image@file:\/\/\.\/images\/[a-f0-9]{40}-24x16\.png$/)
})

test('an export names each reference whose file is gone, and exports the rest', async () => {
  const folder = path.join(root, 'out')
  await withLake(async (lake) => {
    const assets = assetsOf(lake)
    const kept = await assets.upload('image', await numbered(1))
    const gone = await assets.upload('image', await quarters(40, 20).png().toBuffer())
    const unused = await assets.upload('file', Buffer.from('%PDF-1.7'), {filename: 'a.pdf'})
    const never = `image-${'0'.repeat(40)}-1x1-png`
    const image = (id: string, more = {}) => ({_type: 'image', asset: {...reference(id), ...more}})
    const documents = [
      {_id: 'a1', _type: 'article', hero: image(gone._id), good: image(kept._id)},
      {_id: 'drafts.a2', _type: 'article', body: [{_key: 'k', ...image(gone._id)}]},
      {_id: 'a3', _type: 'article', also: [{_key: 'k', ...reference(gone._id)}]},
      {_id: 'p1', _type: 'person', photo: image(never, {_weak: true})},
      {_id: 'a4', _type: 'article', elsewhere: {_ref: never, _dataset: 'other', _weak: true}},
    ]
    lake.mutate({mutations: documents.map((document) => ({create: document}))})
    for (const asset of [gone, unused]) await rm(path.join(lake.dir, 'assets', fileOf(asset)))

    const {missing, ...count} = await exportDataset(lake, assets, {folder})
    expect(count).toEqual({documents: 5, assets: 1})
    expect(missing.toSorted()).toEqual(
      [
        `a1: ${gone._id}`,
        `a3: ${gone._id}`,
        `drafts.a2: ${gone._id}`,
        `p1: ${never}`,
        `${unused._id}: its file is gone`,
        `${gone._id}: its file is gone`,
      ].toSorted(),
    )
    const people = await exportDataset(lake, assets, {folder: path.join(root, 'people'), types: ['person']})
    expect(people.missing).toEqual([`p1: ${never}`])
  })

  // What was exported says itself what it lacks.
  const second = createLake({dir: path.join(root, 'second')})
  await expect(importDataset(second, assetsOf(second), {folder})).rejects.toThrow('Line 1: there is no image')
  expect(second.latestSeq()).toBe(0)
  await second.close()
})

function fileOf({_type, path: location}: Record<string, unknown>): string {
  return path.join(_type === 'sanity.imageAsset' ? 'images' : 'files', path.basename(String(location)))
}
