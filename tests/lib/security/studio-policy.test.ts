import {expect, test} from 'vitest'
import {policyText} from '@/lib/security/policies'
import {studioPolicy} from '@/lib/security/studio-policy'

test('the Studio of the demo speaks with this site and with the lake on this computer', () => {
  const policy = studioPolicy({https: false, scripts: ["'sha256-abc='"]})
  expect(policy['connect-src']).toEqual([
    "'self'",
    '127.0.0.1:*',
    'localhost:*',
    'ws://127.0.0.1:*',
    'ws://localhost:*',
  ])
  expect(policy['script-src']).toEqual(["'self'", "'sha256-abc='"])
})

test('no code is made from text, and no page shows the Studio in a frame', () => {
  const text = policyText(studioPolicy({https: true, scripts: []}))
  expect(text).not.toContain('unsafe-eval')
  expect(text).toContain("frame-ancestors 'none'")
})
