import {existsSync, readdirSync} from 'node:fs'
import {mkdir, mkdtemp, readFile, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {exportDataset} from '@/sanity/lake/core/export-dataset'
import {type ImportOptions, importDataset} from '@/sanity/lake/core/import-dataset'
import {createLake, type Lake} from '@/sanity/lake/core/lake'
import {createLakeAssets} from '@/sanity/lake/core/lake-assets'
import {numbered, quarters} from './images'

let root: string
let folder: string
let lake: Lake

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'lake-import-'))
  folder = path.join(root, 'export')
  lake = createLake({dir: path.join(root, 'lake')})
})

afterEach(async () => {
  await lake.close()
  await rm(root, {recursive: true, force: true})
})

function runImport(options: Partial<ImportOptions> = {}) {
  const assets = createLakeAssets(lake, {baseUrl: 'http://127.0.0.1:3001'})
  return importDataset(lake, assets, {folder, ...options})
}

async function writeExport(lines: unknown[], files: Record<string, Buffer> = {}) {
  await mkdir(path.join(folder, 'images'), {recursive: true})
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
  await writeFile(path.join(folder, 'data.ndjson'), text)
  for (const [name, bytes] of Object.entries(files)) await writeFile(path.join(folder, name), bytes)
}

test.each([
  ['not JSON', ['{"_id":"a","_type":"t"}', '', '{"_id":'], 'Line 3 is not JSON'],
  ['not a document', ['[1]'], 'Line 1 is not a document'],
  ['without type', [{_id: 'a'}], 'Line 1: the document has no _type'],
  ['with a bad id', [{_id: 'a b', _type: 't'}], 'Line 1: "a b" is not a document id'],
  [
    'with an id that was used',
    [
      {_id: 'a', _type: 't'},
      {_id: 'a', _type: 't'},
    ],
    'Line 2: the id "a" is on line 1 too',
  ],
  [
    'with a missing image',
    [{_type: 't', i: {_sanityAsset: 'image@file://./images/no.png'}}],
    'Line 1: there is no image',
  ],
  [
    'with a file outside',
    [{_type: 't', i: {_sanityAsset: 'file@file://./../../etc/passwd'}}],
    'Line 1: there is no file',
  ],
  [
    'with a file elsewhere',
    [{_type: 't', i: {_sanityAsset: 'image@https://a.example/b.png'}}],
    'Line 1: there is no image',
  ],
  [
    'with an unclear asset',
    [{_type: 't', i: {_sanityAsset: './images/no.png'}}],
    'Line 1: "_sanityAsset" must look like',
  ],
  ['of a raw export', [{_id: 'image-1', _type: 'sanity.imageAsset'}], 'Line 1: this is a raw export'],
])('a line %s stops the import with its number before anything is written', async (_, lines, message) => {
  await writeExport(lines)
  await expect(runImport()).rejects.toThrow(message)
  expect(lake.latestSeq()).toBe(0)
})

test('a reference to a document that is not there stops the import with nothing written', async () => {
  const image = await numbered(2)
  await writeExport(
    [
      {_id: 'a1', _type: 'article'},
      {_id: 'a2', _type: 'article', author: {_ref: 'nobody'}},
    ],
    {
      'images/one.png': image,
    },
  )
  await expect(runImport()).rejects.toThrow('nobody')
  expect(lake.view('raw').documents).toEqual([])
})

test('documents that are there already refuse, give way or stay, as asked', async () => {
  await writeExport([
    {_id: 'a1', _type: 'article', title: 'New'},
    {_id: 'a2', _type: 'article'},
  ])
  lake.mutate({mutations: [{create: {_id: 'a1', _type: 'article', title: 'Old'}}]})
  await expect(runImport()).rejects.toThrow('already exists')
  expect(lake.doc('a2')).toBeUndefined()
  expect(await runImport({operation: 'createIfNotExists'})).toMatchObject({documents: 1})
  expect(lake.doc('a1')?.title).toBe('Old')
  expect(await runImport({operation: 'createOrReplace'})).toMatchObject({documents: 2})
  expect(lake.doc('a1')?.title).toBe('New')
})

test("a cloud export's system documents stay behind; missing ids, keys and reference types are made", async () => {
  await writeExport(
    [
      {_id: '_.groups.public', _type: 'system.group'},
      {_type: 'faq', _rev: 'cloud', answers: [{text: 'one'}], about: {_ref: 'a1'}},
      {_id: 'a1', _type: 'article', image: {_sanityAsset: 'image@file://./images/photo.png'}},
    ],
    {'images/photo.png': await numbered(4)},
  )
  expect(await runImport()).toEqual({documents: 2, assets: 1, warnings: []})
  const faq = lake.view('raw').documents.find(({_type}) => _type === 'faq')
  expect(faq).toMatchObject({
    _id: expect.stringMatching(/^[\w-]{20,}$/),
    answers: [{_key: expect.any(String), text: 'one'}],
    about: {_type: 'reference', _ref: 'a1'},
  })
  expect(lake.doc('a1')?.image).toEqual({
    _type: 'image',
    asset: {_type: 'reference', _ref: expect.stringMatching(/^image-[a-f0-9]{40}-24x16-png$/)},
  })
})

/** Every folder and file of the lake's assets. */
function keptBytes(): string[] {
  const assets = path.join(root, 'lake', 'assets')
  return existsSync(assets) ? readdirSync(assets, {recursive: true}).map(String) : []
}

test('every asset that stops an import is named with the flag that goes on, and nothing is kept', async () => {
  const shown = (file: string) => ({_type: 'image', _sanityAsset: `image@file://./images/${file}`, alt: file})
  const names = ['photo.png', 'logo.svg', 'cut.jpg', 'gone.png', 'empty.png', 'folder.png', 'link.png']
  const photo = await numbered(1)
  await writeExport(
    [
      ...names.map((name) => ({_id: name, _type: 'article', picture: shown(name)})),
      {_id: 'form', _type: 'faq', form: {_sanityAsset: 'file@file://./files/gone.pdf'}},
    ],
    {
      'images/photo.png': photo,
      'images/logo.svg': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'images/cut.jpg': (await quarters(400, 200).jpeg().toBuffer()).subarray(0, 900),
      'images/empty.png': Buffer.alloc(0),
      'images/unused.svg': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    },
  )
  await mkdir(path.join(folder, 'images', 'folder.png'))
  await symlink(path.join(folder, 'images', 'photo.png'), path.join(folder, 'images', 'link.png'))

  const named = [
    ['Line 4', 'image file://./images/gone.png'],
    ['Line 6', 'image file://./images/folder.png'],
    ['Line 7', 'image file://./images/link.png'],
    ['Line 8', 'file file://./files/gone.pdf'],
    ['images/logo.svg', 'SVG'],
    ['images/unused.svg', 'SVG'],
    ['images/cut.jpg', 'could not be read'],
    ['images/empty.png', 'is empty'],
  ]
  const refused = await runImport().catch((error: Error) => error.message)
  const lines = String(refused).split('\n')
  expect(lines.at(-1)).toBe('Nothing was imported. Add --allow-failing-assets to import everything else.')
  expect(lines).toHaveLength(named.length + 1)
  for (const [where, what] of named) {
    expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^${where}: .*${what}`)))
  }
  expect(lake.latestSeq()).toBe(0)
  expect(keptBytes()).toEqual([])

  const {warnings, ...count} = await runImport({allowFailingAssets: true})
  expect(warnings).toEqual(lines.slice(0, -1))
  expect(count).toEqual({documents: 8, assets: 1})
  expect(lake.doc('photo.png')?.picture).toMatchObject({asset: {_ref: expect.stringMatching(/^image-/)}})
  expect(lake.doc('logo.svg')?.picture).toEqual(shown('logo.svg'))
})

test.each([
  ['a document that is there already', {_id: 'old', _type: 'article'}],
  ['a reference to nobody', {_id: 'new', _type: 'article', author: {_ref: 'nobody'}}],
])('%s leaves no bytes of the refused import behind', async (_, document) => {
  lake.mutate({mutations: [{create: {_id: 'old', _type: 'article'}}]})
  const files = {'images/one.png': await numbered(3), 'files/form.pdf': Buffer.from('%PDF-1.7')}
  await mkdir(path.join(folder, 'files'), {recursive: true})
  await writeExport([document], files)
  await expect(runImport()).rejects.toThrow()
  expect(keptBytes()).toEqual([])
})

test('an image the lake cannot keep stops the import, or is left out with a warning', async () => {
  const picture = {_type: 'image', _sanityAsset: 'image@file://./images/logo.svg', alt: 'Logo'}
  await writeExport([{_id: 'a1', _type: 'article', picture}], {
    'images/logo.svg': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  })
  await expect(runImport()).rejects.toThrow(/images\/logo\.svg: SVG.*Add --allow-failing-assets/s)
  expect(lake.latestSeq()).toBe(0)
  const {warnings} = await runImport({allowFailingAssets: true})
  expect(warnings).toEqual([expect.stringMatching(/images\/logo\.svg: SVG/)])
  expect(lake.doc('a1')?.picture).toEqual(picture)
})

test('files that are not there are named with the flag that goes on without them, all at once', async () => {
  const gone = (name: string) => ({_type: 'image', _sanityAsset: `image@file://./images/${name}`})
  await writeExport(
    [
      {_id: 'a1', _type: 'article', hero: gone('one.png'), body: [gone('two.png')]},
      {
        _id: 'a2',
        _type: 'article',
        hero: gone('kept.png'),
        far: {_sanityAsset: 'file@https://a.example/b.pdf'},
      },
    ],
    {'images/kept.png': await numbered(5)},
  )
  await expect(runImport()).rejects.toThrow(/one\.png.*two\.png.*b\.pdf.*Add --allow-failing-assets/s)
  expect(lake.latestSeq()).toBe(0)
  const {documents, assets, warnings} = await runImport({allowFailingAssets: true})
  expect({documents, assets, warnings: warnings.length}).toEqual({documents: 2, assets: 1, warnings: 3})
  expect(lake.doc('a1')).toMatchObject({hero: gone('one.png'), body: [gone('two.png')]})
  expect(lake.doc('a2')?.hero).toMatchObject({asset: {_ref: expect.stringMatching(/^image-/)}})
})

test('no flag lets a path in that leads out of the folder', async () => {
  await writeExport([{_id: 'a1', _type: 't', i: {_sanityAsset: 'file@file://./../../etc/passwd'}}])
  await expect(runImport({allowFailingAssets: true})).rejects.toThrow('Line 1: there is no file')
})

test('a picture that was left out is named by the next export, and comes back with its file', async () => {
  const picture = {_type: 'image', _sanityAsset: 'image@file://./images/photo.png', alt: 'Photo'}
  await writeExport([{_id: 'a1', _type: 'article', picture}])
  await runImport({allowFailingAssets: true})
  const assets = createLakeAssets(lake, {baseUrl: 'http://127.0.0.1:3001'})
  const again = path.join(root, 'again')
  const {missing} = await exportDataset(lake, assets, {folder: again})
  expect(missing).toEqual(['a1: file://./images/photo.png'])

  await writeFile(path.join(again, 'images', 'photo.png'), await numbered(6))
  expect(await runImport({folder: again, operation: 'createOrReplace'})).toMatchObject({
    assets: 1,
    warnings: [],
  })
  expect(lake.doc('a1')?.picture).toEqual({
    _type: 'image',
    alt: 'Photo',
    asset: {_type: 'reference', _ref: expect.stringMatching(/^image-/)},
  })
  const complete = await exportDataset(lake, assets, {folder: path.join(root, 'complete')})
  expect(complete).toEqual({documents: 1, assets: 1, missing: []})
})

test('a picture whose file is gone from the disk, or whose asset was deleted, is named by the export', async () => {
  const assets = createLakeAssets(lake, {baseUrl: 'http://127.0.0.1:3001'})
  const image = await assets.upload('image', await numbered(7), {filename: 'gone.png'})
  const deleted = `image-${'a'.repeat(40)}-10x10-png`
  const show = (_ref: string) => ({_type: 'image', asset: {_type: 'reference', _ref, _weak: true}})
  lake.mutate({
    mutations: [{create: {_id: 'a1', _type: 'article', hero: show(image._id), other: show(deleted)}}],
  })
  const file = assets.find('image', path.basename(String(image.path)))?.file
  await rm(String(file))
  const {missing} = await exportDataset(lake, assets, {folder})
  expect(missing).toEqual([`a1: ${image._id}`, `a1: ${deleted}`, `${image._id}: its file is gone`])
})

test('a picture that was put back in the Studio is exported in place of the one that was left out', async () => {
  const assets = createLakeAssets(lake, {baseUrl: 'http://127.0.0.1:3001'})
  const image = await assets.upload('image', await numbered(8), {filename: 'new.png'})
  const hero = {_sanityAsset: 'image@file://./images/old.svg', asset: {_type: 'reference', _ref: image._id}}
  lake.mutate({mutations: [{create: {_id: 'a1', _type: 'article', hero}}]})
  expect(await exportDataset(lake, assets, {folder})).toMatchObject({missing: []})
  const [line = ''] = (await readFile(path.join(folder, 'data.ndjson'), 'utf8')).split('\n')
  expect(JSON.parse(line).hero).toEqual({
    _sanityAsset: expect.stringMatching(/images\/[a-f0-9]{40}-24x16\.png$/),
  })
})
