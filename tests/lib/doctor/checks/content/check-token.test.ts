import {expect, test} from 'vitest'
import {checkCors} from '@/lib/doctor/checks/content/check-cors'
import {checkCrisisLines} from '@/lib/doctor/checks/content/check-crisis-lines'
import {checkHours} from '@/lib/doctor/checks/content/check-hours'
import {checkPlaceholders} from '@/lib/doctor/checks/content/check-placeholders'
import {checkPreview} from '@/lib/doctor/checks/content/check-preview'
import {checkToken} from '@/lib/doctor/checks/content/check-token'
import {cloudApi, localApi, serve, signal, words} from '../../peers'

const token = 'sk_canary_write_token'

test('without a token, and with writes refused, all is well', async () => {
  const found = await checkToken({api: await cloudApi(), token: undefined, isLive: true, signal})
  expect(found).toEqual({ok: true, detail: 'None is set, and writes without one are refused.'})
})

test('in live mode a token that can write is refused, and so is one that cannot', async () => {
  const canWrite = await cloudApi({writers: [token]})
  const found = words(await checkToken({api: canWrite, token, isLive: true, signal}))
  expect(found).toMatch(/set though the site does not need it, and it can write. FIX Take .*Then revoke it/)

  const cannot = words(await checkToken({api: await cloudApi(), token, isLive: true, signal}))
  expect(cannot).toMatch(/set though the site does not need it\. FIX Take SANITY_API_WRITE_TOKEN out/)
  for (const text of [found, cannot]) expect(text).not.toContain(token)
})

test('in the demo a token is there for the seed: it must be able to write', async () => {
  const canWrite = await cloudApi({writers: [token]})
  expect(await checkToken({api: canWrite, token, isLive: false, signal})).toMatchObject({
    ok: true,
    detail: expect.stringContaining('can write. Take it out before the site goes live'),
  })
  const found = words(await checkToken({api: await cloudApi(), token, isLive: false, signal}))
  expect(found).toMatch(/Sanity refuses to write with SANITY_API_WRITE_TOKEN. FIX .*Editor role/)
})

test('a dataset that anybody may write to fails', async () => {
  const open = await cloudApi({writers: ['anybody']})
  const found = words(await checkToken({api: open, token: undefined, isLive: true, signal}))
  expect(found).toMatch(/Anybody can write .* FIX Remove write access/)
})

test('the embedded lake needs no token, and says so when one is set', async () => {
  const api = await localApi([])
  expect(words(await checkToken({api, token: undefined, isLive: false, signal}))).toContain('none is needed')
  expect(words(await checkToken({api, token, isLive: false, signal}))).toContain(
    'is set, though the embedded lake',
  )
})

test.each([502, 503, 429])(
  'a service that answers %i has refused nobody, and is named as what is not well',
  async (status) => {
    const url = await serve(() => new Response('Bad Gateway', {status}))
    const api = {...(await cloudApi()), url}
    const found = [
      await checkToken({api, token: undefined, isLive: true, signal}),
      await checkPreview({api, token, signal}),
      await checkCors(api, 'https://www.clinic.example', signal),
      await checkHours(api, 'https://www.clinic.example/studio', signal),
      await checkCrisisLines(api, 'https://www.clinic.example/studio', signal),
      await checkPlaceholders(api, 'https://www.clinic.example/studio', signal),
    ]
    for (const finding of found) {
      expect(words(finding)).toMatch(new RegExp(`answers HTTP ${status}.* FIX Look at sanity.io/status`))
    }
  },
)
