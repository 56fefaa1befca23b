import {expect, test} from 'vitest'
import {solveChallenge} from '@/components/consultation/form/solve-challenge'
import {makeFormToken, newNonce} from '@/lib/consultation/spam/form-token'
import {isProof, makeChallenge} from '@/lib/consultation/spam/proof'
import {isSuspicious} from '@/lib/consultation/spam/signs'
import {readKeyRing} from '@/lib/outbox/seal/key-ring'
import {formOf, keys, makeSite, patient} from '../../outbox/make-site'

test('what the browser finds is the proof for its own time token, and for no other', async () => {
  const nonce = newNonce()
  const proof = await solveChallenge(await makeChallenge(keys, nonce, Date.now()))
  expect(proof.length).toBeLessThan(2_000)
  expect(await isProof(keys, proof, nonce)).toBe(true)
  expect(await isProof(keys, proof, newNonce())).toBe(false)
  const other = readKeyRing(`other:${Buffer.alloc(32, 3).toString('base64')}`)
  expect(await isProof(other, proof, nonce)).toBe(false)
  expect(await isProof([...other, ...keys], proof, nonce)).toBe(true)
})

test('a riddle that is too old, made easier, or not solved proves nothing', async () => {
  const nonce = newNonce()
  const old = await solveChallenge(await makeChallenge(keys, nonce, Date.now() - 25 * 60 * 60 * 1000))
  expect(await isProof(keys, old, nonce)).toBe(false)
  const challenge = await makeChallenge(keys, nonce, Date.now())
  const {solution} = JSON.parse(atob(await solveChallenge(challenge)))
  const send = (changed: object) =>
    isProof(keys, btoa(JSON.stringify({challenge, solution, ...changed})), nonce)
  expect(await send({})).toBe(true)
  expect(await send({solution: {...solution, derivedKey: '00'.repeat(32)}})).toBe(false)
  for (const change of [{cost: 1}, {keyPrefix: '00'}, {expiresAt: 9_999_999_999}, {algorithm: 'SHA-256'}]) {
    expect(await send({challenge: {...challenge, parameters: {...challenge.parameters, ...change}}})).toBe(
      false,
    )
  }
  for (const odd of ['', 'x', btoa('null'), btoa('{}'), btoa('{"__proto__":1}'), 'A'.repeat(100_000)]) {
    expect(await isProof(keys, odd, nonce)).toBe(false)
  }
})

test('a proof makes up for what is odd, and never for a strong sign', async () => {
  expect(isSuspicious(['link', 'too-fast'])).toBe(true)
  expect(isSuspicious(['link', 'too-fast', 'proof'])).toBe(false)
  expect(isSuspicious(['trap', 'proof'])).toBe(true)

  const {receiveAs: receive, store} = await makeSite()
  const nonce = newNonce()
  const odd = {
    ...patient,
    support: 'see www.interpreters.example/spanish',
    formToken: makeFormToken(keys, Date.now(), nonce),
  }
  await receive(formOf(odd))
  const proof = await solveChallenge(await makeChallenge(keys, nonce, Date.now()))
  await receive(formOf({...odd, phone: '804 555 0143', proof}))
  expect(await store.countByState()).toEqual({held: 1, queued: 1})
})
