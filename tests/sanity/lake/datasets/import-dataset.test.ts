import {expect, test} from 'vitest'
import {numbered} from '../images'
import {prepareExportFolder} from './export-folder'

const {given, runImport, writeExport} = prepareExportFolder()

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
  expect(given.lake.latestSeq()).toBe(0)
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
  expect(given.lake.view('raw').documents).toEqual([])
})

test('documents that are there already refuse, give way or stay, as asked', async () => {
  await writeExport([
    {_id: 'a1', _type: 'article', title: 'New'},
    {_id: 'a2', _type: 'article'},
  ])
  given.lake.mutate({mutations: [{create: {_id: 'a1', _type: 'article', title: 'Old'}}]})
  await expect(runImport()).rejects.toThrow('already exists')
  expect(given.lake.doc('a2')).toBeUndefined()
  expect(await runImport({operation: 'createIfNotExists'})).toMatchObject({documents: 1})
  expect(given.lake.doc('a1')?.title).toBe('Old')
  expect(await runImport({operation: 'createOrReplace'})).toMatchObject({documents: 2})
  expect(given.lake.doc('a1')?.title).toBe('New')
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
  const faq = given.lake.view('raw').documents.find(({_type}) => _type === 'faq')
  expect(faq).toMatchObject({
    _id: expect.stringMatching(/^[\w-]{20,}$/),
    answers: [{_key: expect.any(String), text: 'one'}],
    about: {_type: 'reference', _ref: 'a1'},
  })
  expect(given.lake.doc('a1')?.image).toEqual({
    _type: 'image',
    asset: {_type: 'reference', _ref: expect.stringMatching(/^image-[a-f0-9]{40}-24x16-png$/)},
  })
})
