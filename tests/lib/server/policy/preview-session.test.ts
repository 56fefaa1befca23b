import {expect, test} from 'vitest'
import {readKeyRing} from '@/lib/outbox/seal/key-ring'
import {isPreviewSession, makePreviewSession, previewCookie} from '@/lib/server/policy/preview-session'

const NOW = Date.UTC(2026, 10, 30, 14)
const HOUR = 60 * 60 * 1000
const key = (letter: string) => `${letter}:${Buffer.alloc(32, letter).toString('base64')}`
const ring = readKeyRing(key('a'))

test('a session of the preview is good for a working day, and no longer', () => {
  const session = makePreviewSession(ring, NOW)
  expect([0, 7.9, 8, 24].map((hours) => isPreviewSession(ring, session, NOW + hours * HOUR))).toEqual([
    true,
    true,
    false,
    false,
  ])
  expect(isPreviewSession(ring, session, NOW - HOUR)).toBe(false)
})

test('a session ends to the millisecond, and is none before it began', () => {
  const session = makePreviewSession(ring, NOW)
  expect([8 * HOUR - 1, 8 * HOUR, 0, -1].map((ms) => isPreviewSession(ring, session, NOW + ms))).toEqual([
    true,
    false,
    true,
    false,
  ])
})

test('no two people have the same one, nor has anybody the same one on two days', () => {
  const sessions = Array.from({length: 100}, () => makePreviewSession(ring, NOW))
  expect(new Set(sessions).size).toBe(100)
})

test('a session that was changed in any letter, or signed elsewhere, is none', () => {
  const session = makePreviewSession(ring, NOW)
  for (let at = 0; at < session.length; at++)
    expect(
      isPreviewSession(
        ring,
        session.slice(0, at) + (session[at] === '0' ? '1' : '0') + session.slice(at + 1),
        NOW,
      ),
    ).toBe(false)
  expect(isPreviewSession(readKeyRing(key('b')), session, NOW)).toBe(false)
  for (const odd of ['', '.', 'a.b.c', `${session}a`, ` ${session}`, 'é'.repeat(60)])
    expect(isPreviewSession(ring, odd, NOW)).toBe(false)
})

test('a new key in front leaves open previews open', () => {
  const session = makePreviewSession(ring, NOW)
  expect(isPreviewSession(readKeyRing(`${key('b')},${key('a')}`), session, NOW)).toBe(true)
})

test('the name is one that no other host of the domain can set, where the site has https', () => {
  expect([previewCookie({https: true}), previewCookie({https: false})]).toEqual(['__Host-preview', 'preview'])
})
