import {expect, test} from 'vitest'
import {checkCors} from '@/lib/doctor/checks/content/check-cors'
import {cloudApi, deadUrl, localApi, signal, words} from '../../peers'

const SITE = 'https://www.clinic.example'

test('the embedded lake lets the Studio of the running site in, and no other', async () => {
  const api = await localApi([], ['http://localhost:3000'])
  expect(await checkCors(api, 'http://localhost:3000', signal)).toMatchObject({ok: true})
  const found = words(await checkCors(api, SITE, signal))
  expect(found).toMatch(/may not be used from https:\/\/www.clinic.example. FIX Leave SITE_URL out/)
})

test('a Sanity project must allow the site, with credentials', async () => {
  expect(
    await checkCors(await cloudApi({origins: {[SITE]: {withCredentials: true}}}), SITE, signal),
  ).toMatchObject({
    ok: true,
  })
  const half = await cloudApi({origins: {[SITE]: {withCredentials: false}}})
  expect(words(await checkCors(half, SITE, signal))).toContain(
    'allowed without credentials: staff cannot sign in',
  )
  const closed = await cloudApi({origins: {'https://other.example': {withCredentials: true}}})
  expect(words(await checkCors(closed, SITE, signal))).toMatch(
    /may not be used from .* FIX At sanity.io\/manage, project q7x2kd9a, API, CORS origins: add https:\/\/www/,
  )
})

test('a project that does not answer is no project that refuses', async () => {
  const api = {url: await deadUrl(), projectId: 'q7x2kd9a', dataset: 'production', isLocal: false}
  expect(words(await checkCors(api, SITE, signal))).toContain('Nothing answers at 127.0.0.1')
})
