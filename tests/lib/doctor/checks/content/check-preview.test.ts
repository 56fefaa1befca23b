import {expect, test} from 'vitest'
import {checkPreview} from '@/lib/doctor/checks/content/check-preview'
import {cloudApi, localApi, signal, words} from '../../peers'

const token = 'sk_canary_read_token'

test('a token that reads drafts and cannot write is what the preview needs', async () => {
  const api = await cloudApi({readers: [token]})
  expect(await checkPreview({api, token, signal})).toEqual({
    ok: true,
    detail: 'SANITY_API_READ_TOKEN reads, and cannot write.',
  })
})

test('a token that can write, or cannot read, is refused, with how to make the right one', async () => {
  const canWrite = await cloudApi({readers: [token], writers: [token]})
  const cannotRead = await cloudApi({readers: []})
  const found = [
    words(await checkPreview({api: canWrite, token, signal})),
    words(await checkPreview({api: cannotRead, token, signal})),
  ]
  expect(found[0]).toMatch(/can write, and the site needs no token that can\. FIX .*role Viewer/)
  expect(found[1]).toMatch(/refuses to read with SANITY_API_READ_TOKEN\. FIX .*role Viewer/)
  for (const text of found) expect(text).not.toContain(token)
})

test('a site without the token runs, and is told what it does not have', async () => {
  expect(words(await checkPreview({api: await cloudApi(), token: undefined, signal}))).toContain('no preview')
  expect(words(await checkPreview({api: await localApi([]), token: undefined, signal}))).toContain(
    'embedded lake',
  )
})
