import {createClient} from '@sanity/client'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {plainDoi} from '@/sanity/text/plain-doi'
import {doiTakenProblem} from '@/sanity/validation/doi-taken'
import {startSeededLake} from '../../app/seeded-lake'

let stopLake: () => Promise<void>

beforeAll(async () => {
  stopLake = await startSeededLake()
})
afterAll(() => stopLake())

function getClient() {
  return createClient({
    projectId: 'local',
    dataset: 'production',
    apiVersion: '2026-03-01',
    useCdn: false,
    apiHost: `http://127.0.0.1:${process.env.LAKE_PORT}`,
    useProjectHostname: false,
    token: 'local',
  })
}

async function source(_id: string, doi: string, _createdAt: string) {
  const document = {_id, _type: 'citation', title: `Title of ${_id}`, doi, _createdAt}
  await getClient().createOrReplace(document)
  return {getClient, document: {...document, _rev: 'r', _updatedAt: _createdAt}}
}

test('one publication is one source, however its DOI is written', async () => {
  const first = await source('first', '10.1000/AbC.1', '2026-01-01T00:00:00Z')
  const second = await source('drafts.second', '10.1000/abc.1', '2026-02-01T00:00:00Z')
  expect(await doiTakenProblem('10.1000/AbC.1', first)).toBeUndefined()
  expect(await doiTakenProblem('10.1000/abc.1', second)).toBe(
    'This publication is a source already: “Title of first”. Use that one, and delete this.',
  )
})

test('an import that wrote the address is found, and another article of the same journal is not', async () => {
  await source('imported', 'https://doi.org/10.1000/XYZ', '2026-01-01T00:00:00Z')
  const later = await source('drafts.later', '10.1000/xyz', '2026-03-01T00:00:00Z')
  expect(await doiTakenProblem('10.1000/xyz', later)).toContain('Title of imported')
  expect(await doiTakenProblem('10.1000/xyz.2', later)).toBeUndefined()
})

test('a draft may have the DOI of its own published source', async () => {
  await source('own', '10.1000/own', '2026-01-01T00:00:00Z')
  const draft = await source('drafts.own', '10.1000/own', '2026-02-01T00:00:00Z')
  expect(await doiTakenProblem('10.1000/own', draft)).toBeUndefined()
})

test.each([
  ' 10.1000/ABC ',
  'https://doi.org/10.1000/abc',
  'http://dx.doi.org/10.1000/abc',
  'doi:10.1000/abc',
  'DOI 10.1000/abc.',
])('“%s” is the same DOI', (written) => {
  expect(plainDoi(written)).toBe('10.1000/abc')
})
