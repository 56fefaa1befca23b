import {expect, test} from 'vitest'
import {checkContent} from '@/lib/doctor/checks/content/check-content'
import {article, clinicSettings, cloudApi, deadUrl, draft, localApi, serve, signal, words} from '../../peers'

test('a dataset with clinic settings and an article passes, here and in the cloud', async () => {
  const found = 'Clinic settings and 1 published articles in "production".'
  expect(words(await checkContent(await localApi([clinicSettings, article, draft]), signal))).toBe(found)
  expect(words(await checkContent(await cloudApi(), signal))).toBe(found)
})

test.each([
  ['clinic settings', [article]],
  ['article', [clinicSettings]],
  ['article', [clinicSettings, draft]],
  ['clinic settings and no article', []],
])('without published %s it fails', async (what, documents) => {
  const found = words(await checkContent(await localApi(documents), signal))
  expect(found).toMatch(new RegExp(`^No published ${what}. FIX Publish them in the Studio`))
})

test('in the cloud, where a private dataset looks empty, the fix says so', async () => {
  const found = words(await checkContent(await cloudApi({documents: []}), signal))
  expect(found).toContain('make the dataset public at sanity.io/manage')
})

test('drafts that anybody can read fail', async () => {
  const found = words(await checkContent(await cloudApi({givesOutDrafts: true}), signal))
  expect(found).toMatch(/Anybody can read drafts.* FIX .*public .*without custom rules/)
})

test('a wrong dataset or project is named with where to look', async () => {
  const api = await cloudApi()
  const found = words(await checkContent({...api, dataset: 'staging'}, signal))
  expect(found).toMatch(/Project q7x2kd9a has no dataset "staging".* FIX Copy NEXT_PUBLIC_SANITY_PROJECT_ID/)
  expect(words(await checkContent({...api, projectId: 'local'}, signal))).toContain(
    'No Sanity project is set.',
  )
})

test('a lake that does not run, and a service that answers something else, fail each with its own reason', async () => {
  const url = await deadUrl()
  const api = {projectId: 'local', dataset: 'production', isLocal: true}
  expect(words(await checkContent({...api, url}, signal))).toMatch(
    /Nothing answers at 127.* FIX Start the site/,
  )

  const page = await serve(() => new Response('<h1>Hello</h1>'))
  expect(words(await checkContent({...api, url: page}, signal))).toContain('not given out (HTTP 200)')
  const closed = await serve(() => Response.json({message: 'no'}, {status: 401}))
  expect(words(await checkContent({...api, url: closed}, signal))).toMatch(/HTTP 401\). FIX Set dataset/)
})
