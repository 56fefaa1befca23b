import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {createClient} from '@sanity/client'
import {sanityImport} from '@sanity/import'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {createLakeAssets} from '@/sanity/lake/assets/lake-assets'
import {createLake} from '@/sanity/lake/core/create-lake'
import type {Lake} from '@/sanity/lake/core/lake'
import type {LakeDocument} from '@/sanity/lake/core/types'
import {type ExportOptions, exportDataset} from '@/sanity/lake/datasets/export-dataset'
import {type ImportOptions, importDataset} from '@/sanity/lake/datasets/import-dataset'
import {lakeFetch} from '@/sanity/lake/http/in-process'
import {numbered, quarters} from '../images'

const baseUrl = 'http://127.0.0.1:3001'
const bin = path.resolve('node_modules/.bin/node')

let root: string
let folder: string
let lakes: Lake[]

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'lake-dataset-'))
  folder = path.join(root, 'export')
  lakes = []
})

afterEach(async () => {
  await Promise.all(lakes.map((lake) => lake.close()))
  await rm(root, {recursive: true, force: true})
})

function openLake(name: string): Lake {
  const lake = createLake({dir: path.join(root, name, 'lake')})
  lakes.push(lake)
  return lake
}

function assetsOf(lake: Lake) {
  return createLakeAssets(lake, {baseUrl})
}

function exportFrom(lake: Lake, options: Partial<ExportOptions> = {}) {
  return exportDataset(lake, assetsOf(lake), {folder, ...options})
}

function importInto(lake: Lake, options: Partial<ImportOptions> = {}) {
  return importDataset(lake, assetsOf(lake), {folder, ...options})
}

/** Two articles that refer to each other, a draft, an author, two images (one that nobody shows) and a file. */
async function fill(lake: Lake) {
  const assets = assetsOf(lake)
  const image = await assets.upload('image', await quarters(40, 20).png().toBuffer(), {
    filename: 'brain.png',
    title: 'Brain',
  })
  await assets.upload('image', await numbered(1), {filename: 'unused.png'})
  const file = await assets.upload('file', Buffer.from('%PDF-1.7'), {filename: 'intake.pdf'})
  const reference = (id: string) => ({_type: 'reference', _ref: id})
  const documents = [
    {
      _id: 'a1',
      _type: 'article',
      _createdAt: '2026-01-02T03:04:05.678Z',
      title: 'What ketamine is',
      author: reference('p1'),
      hero: {_type: 'image', alt: 'A brain', asset: reference(image._id), hotspot: {x: 0.1, y: 0.2}},
      body: [
        {_key: 'k1', _type: 'image', asset: reference(image._id)},
        {
          _key: 'k2',
          _type: 'block',
          children: [{_key: 's', _type: 'span', text: 'Line\u2028separator, "quotes", 漢字'}],
        },
      ],
      related: [{_key: 'r', ...reference('a2')}],
      form: {_type: 'file', asset: reference(file._id)},
    },
    {_id: 'a2', _type: 'article', title: 'How it works', related: [{_key: 'r', ...reference('a1')}]},
    {
      _id: 'drafts.a2',
      _type: 'article',
      title: 'How it works, edited',
      coauthor: {...reference('gone'), _weak: true},
    },
    {_id: 'p1', _type: 'person', name: 'The team'},
  ]
  lake.mutate({mutations: documents.map((document) => ({create: document}))})
}

/** Without what every lake sets for itself. */
function contentOf(lake: Lake) {
  const {documents} = lake.view('raw')
  return documents
    .map(({_rev: _, uploadId: __, ...document}: LakeDocument) => {
      const isAsset = document._type.startsWith('sanity.')
      return isAsset ? {...document, _createdAt: '', _updatedAt: ''} : document
    })
    .toSorted((a, b) => a._id.localeCompare(b._id))
}

async function bytesOf(lake: Lake) {
  const found: Record<string, string> = {}
  for (const kind of ['images', 'files']) {
    const where = path.join(lake.dir, 'assets', kind)
    for (const name of await readdir(where))
      found[name] = (await readFile(path.join(where, name))).toString('base64')
  }
  return found
}

test('what is exported and imported again is the same: documents, assets and their bytes', async () => {
  const first = openLake('first')
  await fill(first)
  expect(await exportFrom(first)).toEqual({documents: 4, assets: 3, missing: []})
  const second = openLake('second')
  expect(await importInto(second)).toEqual({documents: 4, assets: 3, warnings: []})
  expect(contentOf(second)).toEqual(contentOf(first))
  expect(await bytesOf(second)).toEqual(await bytesOf(first))
})

test("the folder has the shape of Sanity's own export", async () => {
  const lake = openLake('lake')
  await fill(lake)
  await exportFrom(lake)
  expect((await readdir(folder)).toSorted()).toEqual(['assets.json', 'data.ndjson', 'files', 'images'])
  const lines = (await readFile(path.join(folder, 'data.ndjson'), 'utf8')).trimEnd().split('\n')
  const article = lines.map((line) => JSON.parse(line)).find(({_id}) => _id === 'a1')
  const [image] = lake.view('raw').documents.filter(({originalFilename}) => originalFilename === 'brain.png')
  expect(article.hero).toEqual({
    _type: 'image',
    _sanityAsset: `image@file://./images/${image?.sha1hash}-40x20.png`,
    alt: 'A brain',
    hotspot: {x: 0.1, y: 0.2},
  })
  expect(article.form._sanityAsset).toMatch(/^file@file:\/\/\.\/files\/[a-f0-9]{40}\.pdf$/)
  const metadata = JSON.parse(await readFile(path.join(folder, 'assets.json'), 'utf8'))
  expect(metadata[`image-${image?.sha1hash}`]).toMatchObject({originalFilename: 'brain.png', title: 'Brain'})
})

test("Sanity's own importer takes the export and writes it through the API", async () => {
  const first = openLake('first')
  await fill(first)
  await exportFrom(first)
  const second = openLake('second')
  const fetchSecond = lakeFetch(second, baseUrl)
  const client = createClient({
    projectId: 'local',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: baseUrl,
    useProjectHostname: false,
    useCdn: false,
    token: 'any',
    resolveFetch: () => fetchSecond,
  })
  const result = await sanityImport(folder, {client, operation: 'create', assetFetch: fetchSecond})
  expect(result).toMatchObject({numDocs: 4, warnings: []})
  const withoutTimes = (lake: Lake) => contentOf(lake).map((document) => ({...document, _updatedAt: ''}))
  expect(withoutTimes(second)).toEqual(withoutTimes(first))
  expect(await bytesOf(second)).toEqual(await bytesOf(first))
})

test('an export without drafts holds none, and one of a type holds only what it shows', async () => {
  const lake = openLake('lake')
  await fill(lake)
  expect(await exportFrom(lake, {drafts: false})).toMatchObject({documents: 3, assets: 3})
  expect(await readFile(path.join(folder, 'data.ndjson'), 'utf8')).not.toContain('drafts.')
  const articles = path.join(root, 'articles')
  expect(await exportFrom(lake, {folder: articles, types: ['article']})).toMatchObject({
    documents: 3,
    assets: 2,
  })
  const people = path.join(root, 'people')
  expect(await exportFrom(lake, {folder: people, types: ['person']})).toMatchObject({documents: 1, assets: 0})
})

test('the secret that opens a preview stays in its lake', async () => {
  const lake = openLake('from')
  lake.mutate({mutations: [{create: {_id: 'drafts.a', _type: 'sanity.previewUrlSecret', secret: 's3cret'}}]})
  expect(await exportFrom(lake)).toMatchObject({documents: 0})
})

test('an export never writes into a folder that holds something', async () => {
  await mkdir(folder)
  await writeFile(path.join(folder, 'data.ndjson'), 'precious')
  await expect(exportFrom(openLake('lake'))).rejects.toThrow('not empty')
  expect(await readFile(path.join(folder, 'data.ndjson'), 'utf8')).toBe('precious')
})

test('the command exports beside a running lake and imports only without one', async () => {
  const lake = openLake('first')
  await fill(lake)
  const run = (data: string, ...words: string[]) =>
    spawnSync(bin, ['sanity/lake/commands/dataset.ts', ...words], {
      encoding: 'utf8',
      env: {...process.env, DATA_DIR: path.join(root, data)},
    })
  const exported = run('first', 'export', folder)
  expect(exported).toMatchObject({status: 0, stdout: expect.stringContaining('4 documents and 3 assets')})

  const refused = run('first', 'import', folder, '--replace')
  expect(refused).toMatchObject({status: 1, stderr: expect.stringContaining(String(process.pid))})
  const imported = run('second', 'import', folder)
  expect(imported).toMatchObject({status: 0, stdout: expect.stringContaining('4 documents and 3 assets')})
  const again = run('second', 'import', folder)
  expect(again).toMatchObject({status: 1, stderr: expect.stringContaining('Add --replace, or --missing')})
  expect(existsSync(path.join(root, 'second', 'lake', 'lake.sqlite'))).toBe(true)
  expect(contentOf(openLake('second'))).toEqual(contentOf(lake))
  const [file] = await readdir(path.join(root, 'second', 'lake', 'assets', 'files'))
  await rm(path.join(root, 'second', 'lake', 'assets', 'files', `${file}`))
  const copy = path.join(root, 'copy')
  const incomplete = run('second', 'export', copy)
  expect(incomplete).toMatchObject({status: 1, stderr: expect.stringContaining('Left out: a1: file-')})
  expect(incomplete.stderr).toContain('--allow-failing-assets')
  const allowed = run('second', 'export', path.join(root, 'allowed'), '--allow-failing-assets')
  expect(allowed).toMatchObject({status: 0, stdout: expect.stringContaining('Left out: a1: file-')})
  expect(run('second', 'wipe', folder)).toMatchObject({status: 1, stderr: expect.stringContaining('tar xzf')})
})

test('the command finds the data where .env says, also when other settings are left empty there', async () => {
  await fill(openLake('moved'))
  await writeFile(path.join(root, '.env'), 'DATA_DIR=moved\nLAKE_PORT=\nNEXT_PUBLIC_SANITY_DATASET=\n')
  const {DATA_DIR: _, ...env} = process.env
  const command = path.resolve('sanity/lake/commands/dataset.ts')
  const exported = spawnSync(bin, [command, 'export', folder], {encoding: 'utf8', cwd: root, env})
  expect(exported).toMatchObject({status: 0, stdout: expect.stringContaining('4 documents and 3 assets')})
})
