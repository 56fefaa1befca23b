import {expect, test} from 'vitest'
import {checkClock} from '@/lib/doctor/checks/machine/check-clock'
import {deadUrl, serve, signal, words} from '../../peers'

const NOON = Date.parse('2026-11-23T12:00:00Z')

test('a clock that agrees with the services passes', async () => {
  const urls = [await serviceAt(0), await serviceAt(-20)]
  expect(words(await checkClock({urls, signal, now: () => NOON}))).toMatch(/^Within (19|20|21) s of 127/)
})

test.each([
  [-300, '300 s ahead'],
  [300, '300 s behind'],
])('a clock that is minutes off fails (%i s)', async (seconds, reason) => {
  const urls = [await serviceAt(0), await serviceAt(seconds)]
  const found = words(await checkClock({urls, signal, now: () => NOON}))
  expect(found).toContain(reason)
  expect(found).toContain('FIX Let it set its clock from the network')
})

test('an old answer of a cache is not taken for a wrong clock', async () => {
  const urls = [await serviceAt(-600, {age: '600'})]
  expect((await checkClock({urls, signal, now: () => NOON})).ok).toBe(true)
})

test('one service that does not answer is no reason to fail; none that answers is', async () => {
  const dead = await deadUrl()
  expect((await checkClock({urls: [dead, await serviceAt(0)], signal, now: () => NOON})).ok).toBe(true)
  expect(words(await checkClock({urls: [dead], signal}))).toMatch(
    /Nobody could be asked .*Nothing answers at 127/,
  )
})

test('the time of a real server is read', async () => {
  expect((await checkClock({urls: [await serve(() => new Response('', {status: 404}))], signal})).ok).toBe(
    true,
  )
})

function serviceAt(seconds: number, headers: Record<string, string> = {}): Promise<string> {
  return serve(
    () => new Response('', {headers: {date: new Date(NOON + seconds * 1000).toUTCString(), ...headers}}),
  )
}
