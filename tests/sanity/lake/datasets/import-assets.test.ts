import {mkdir, readFile, rm, symlink, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {expect, test} from 'vitest'
import {createLakeAssets} from '@/sanity/lake/assets/lake-assets'
import {exportDataset} from '@/sanity/lake/datasets/export-dataset'
import {numbered, quarters} from '../images'
import {prepareExportFolder} from './export-folder'

const {given, keptBytes, runImport, writeExport} = prepareExportFolder()

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
  await mkdir(path.join(given.folder, 'images', 'folder.png'))
  await symlink(path.join(given.folder, 'images', 'photo.png'), path.join(given.folder, 'images', 'link.png'))

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
  expect(given.lake.latestSeq()).toBe(0)
  expect(keptBytes()).toEqual([])

  const {warnings, ...count} = await runImport({allowFailingAssets: true})
  expect(warnings).toEqual(lines.slice(0, -1))
  expect(count).toEqual({documents: 8, assets: 1})
  expect(given.lake.doc('photo.png')?.picture).toMatchObject({
    asset: {_ref: expect.stringMatching(/^image-/)},
  })
  expect(given.lake.doc('logo.svg')?.picture).toEqual(shown('logo.svg'))
})

test.each([
  ['a document that is there already', {_id: 'old', _type: 'article'}],
  ['a reference to nobody', {_id: 'new', _type: 'article', author: {_ref: 'nobody'}}],
])('%s leaves no bytes of the refused import behind', async (_, document) => {
  given.lake.mutate({mutations: [{create: {_id: 'old', _type: 'article'}}]})
  const files = {'images/one.png': await numbered(3), 'files/form.pdf': Buffer.from('%PDF-1.7')}
  await mkdir(path.join(given.folder, 'files'), {recursive: true})
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
  expect(given.lake.latestSeq()).toBe(0)
  const {warnings} = await runImport({allowFailingAssets: true})
  expect(warnings).toEqual([expect.stringMatching(/images\/logo\.svg: SVG/)])
  expect(given.lake.doc('a1')?.picture).toEqual(picture)
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
  expect(given.lake.latestSeq()).toBe(0)
  const {documents, assets, warnings} = await runImport({allowFailingAssets: true})
  expect({documents, assets, warnings: warnings.length}).toEqual({documents: 2, assets: 1, warnings: 3})
  expect(given.lake.doc('a1')).toMatchObject({hero: gone('one.png'), body: [gone('two.png')]})
  expect(given.lake.doc('a2')?.hero).toMatchObject({asset: {_ref: expect.stringMatching(/^image-/)}})
})

test('no flag lets a path in that leads out of the folder', async () => {
  await writeExport([{_id: 'a1', _type: 't', i: {_sanityAsset: 'file@file://./../../etc/passwd'}}])
  await expect(runImport({allowFailingAssets: true})).rejects.toThrow('Line 1: there is no file')
})

test('a picture that was left out is named by the next export, and comes back with its file', async () => {
  const picture = {_type: 'image', _sanityAsset: 'image@file://./images/photo.png', alt: 'Photo'}
  await writeExport([{_id: 'a1', _type: 'article', picture}])
  await runImport({allowFailingAssets: true})
  const assets = createLakeAssets(given.lake, {baseUrl: 'http://127.0.0.1:3001'})
  const again = path.join(given.root, 'again')
  const {missing} = await exportDataset(given.lake, assets, {folder: again})
  expect(missing).toEqual(['a1: file://./images/photo.png'])

  await writeFile(path.join(again, 'images', 'photo.png'), await numbered(6))
  expect(await runImport({folder: again, operation: 'createOrReplace'})).toMatchObject({
    assets: 1,
    warnings: [],
  })
  expect(given.lake.doc('a1')?.picture).toEqual({
    _type: 'image',
    alt: 'Photo',
    asset: {_type: 'reference', _ref: expect.stringMatching(/^image-/)},
  })
  const complete = await exportDataset(given.lake, assets, {folder: path.join(given.root, 'complete')})
  expect(complete).toEqual({documents: 1, assets: 1, missing: []})
})

test('a picture whose file is gone from the disk, or whose asset was deleted, is named by the export', async () => {
  const assets = createLakeAssets(given.lake, {baseUrl: 'http://127.0.0.1:3001'})
  const image = await assets.upload('image', await numbered(7), {filename: 'gone.png'})
  const deleted = `image-${'a'.repeat(40)}-10x10-png`
  const show = (_ref: string) => ({_type: 'image', asset: {_type: 'reference', _ref, _weak: true}})
  given.lake.mutate({
    mutations: [{create: {_id: 'a1', _type: 'article', hero: show(image._id), other: show(deleted)}}],
  })
  const file = assets.find('image', path.basename(String(image.path)))?.file
  await rm(String(file))
  const {missing} = await exportDataset(given.lake, assets, {folder: given.folder})
  expect(missing).toEqual([`a1: ${image._id}`, `a1: ${deleted}`, `${image._id}: its file is gone`])
})

test('a picture that was put back in the Studio is exported in place of the one that was left out', async () => {
  const assets = createLakeAssets(given.lake, {baseUrl: 'http://127.0.0.1:3001'})
  const image = await assets.upload('image', await numbered(8), {filename: 'new.png'})
  const hero = {_sanityAsset: 'image@file://./images/old.svg', asset: {_type: 'reference', _ref: image._id}}
  given.lake.mutate({mutations: [{create: {_id: 'a1', _type: 'article', hero}}]})
  expect(await exportDataset(given.lake, assets, {folder: given.folder})).toMatchObject({missing: []})
  const [line = ''] = (await readFile(path.join(given.folder, 'data.ndjson'), 'utf8')).split('\n')
  expect(JSON.parse(line).hero).toEqual({
    _sanityAsset: expect.stringMatching(/images\/[a-f0-9]{40}-24x16\.png$/),
  })
})
