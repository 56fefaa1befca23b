import {randomBytes} from 'node:crypto'
import {chmodSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {demoKeys} from '@/lib/demo/start/demo-keys'
import {checkKeys} from '@/lib/doctor/checks/store/check-keys'
import {type KeyRing, readKeyRing} from '@/lib/outbox/seal/key-ring'
import {makeFolder} from '../../../../sanity/lake/lake-test'
import {words} from '../../peers'

const fresh = () => randomBytes(32).toString('base64')

test('every key of the ring is tried', async () => {
  expect(words(await checkKeys(readKeyRing(`a:${fresh()}`)))).toBe('The key seals and opens.')
  const ring = readKeyRing(`b:${fresh()},a:${fresh()}`)
  expect(words(await checkKeys(ring))).toBe('All 2 keys seal and open.')
  const broken: KeyRing = [ring[0], {id: 'old', key: Buffer.from('too short')}]
  expect(words(await checkKeys(broken))).toMatch(
    /Key "old" of REQUEST_KEYS cannot be used \(RangeError\).* FIX /,
  )
})

test('a key that nobody drew at random is refused', async () => {
  const zeros = readKeyRing(`a:${Buffer.alloc(32).toString('base64')}`)
  expect(words(await checkKeys(zeros))).toMatch(/Key "a" of REQUEST_KEYS is not random/)
})

test('a rotation that kept the key is noticed', async () => {
  const key = fresh()
  expect(words(await checkKeys(readKeyRing(`new:${key},old:${key}`)))).toContain(
    'is there twice, under two ids',
  )
})

test('keys of the demo are for their owner alone', async () => {
  const folder = path.join(await makeFolder(), 'keys')
  const ring = readKeyRing(demoKeys(folder).REQUEST_KEYS)
  expect(await checkKeys(ring, folder)).toMatchObject({ok: true})

  const file = path.join(folder, 'requests.key')
  chmodSync(file, 0o644)
  expect(words(await checkKeys(ring, folder))).toContain(
    `Other users of this machine can read ${file}. FIX Run: chmod 700 ${folder}`,
  )
  chmodSync(file, 0o600)
  chmodSync(folder, 0o755)
  expect(words(await checkKeys(ring, folder))).toContain(`can read ${folder}.`)
})

test('no key is ever quoted', async () => {
  const key = Buffer.alloc(32, 7).toString('base64')
  expect(words(await checkKeys(readKeyRing(`a:${key}`)))).not.toContain(key)
})
