import {createClient} from '@sanity/client'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {comingDayWarning} from '@/sanity/validation/clinic-day'
import {slugTakenProblem} from '@/sanity/validation/slug-taken'
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

async function article(_id: string, current: string, _createdAt: string) {
  const document = {
    _id,
    _type: 'article',
    title: `Title of ${_id}`,
    slug: {_type: 'slug', current},
    _createdAt,
  }
  await getClient().createOrReplace(document)
  return {getClient, document: {...document, _rev: 'r', _updatedAt: _createdAt}}
}

test('a copy with the address of its original is wrong, and the original is not', async () => {
  const original = await article('sleep', 'sleep', '2026-01-01T00:00:00Z')
  const copy = await article('drafts.other', 'sleep', '2026-02-01T00:00:00Z')
  expect(await slugTakenProblem('sleep', original)).toBeUndefined()
  expect(await slugTakenProblem('sleep', copy)).toBe(
    'This web address is used by “Title of sleep”. Change a word of it.',
  )
})

test('a draft may have the address of its own published article, and of no other', async () => {
  await article('cost', 'cost', '2026-01-01T00:00:00Z')
  const draft = await article('drafts.cost', 'cost', '2026-03-01T00:00:00Z')
  expect(await slugTakenProblem('cost', draft)).toBeUndefined()
  expect(await slugTakenProblem('sleep', draft)).toContain('This web address is used by')
})

test('today is the day on the calendar of the clinic', async () => {
  const context = {getClient}
  const inVirginia = new Date(Date.now()).toLocaleDateString('en-CA', {timeZone: 'America/New_York'})
  expect(await comingDayWarning(inVirginia, context)).toBe(true)
  expect(await comingDayWarning('2999-01-01', context)).toContain('still to come')
})
