import {expect, test} from 'vitest'
import {parseEnv} from '@/lib/settings/env'
import {isDeskOpen} from '@/lib/staff/access/desk-door'
import {demoSecrets, liveSettings, messageOf} from '../settings/live-settings'

const settings = (more: Record<string, string> = {}) =>
  parseEnv({
    ...demoSecrets(),
    RESEND_API_KEY: 're_test',
    RESEND_WEBHOOK_SECRET: 'whsec_AAAAAAAAAAAAAAAAAAAAAAAA',
    ...more,
  })
const from = (address: string, more: Record<string, string>) =>
  isDeskOpen(new Headers({'x-forwarded-for': address}), settings(more))

test('the demo has a desk, and a live site only where somebody switched it on', () => {
  expect(settings().DESK).toBe('on')
  expect(settings({...liveSettings(), MAIL_TRANSPORT: 'resend', RESEND_API_KEY: 're_9fK2LmQx7Tq'}).DESK).toBe(
    'off',
  )
  expect(from('203.0.113.7', {DESK: 'off'})).toBe(false)
  expect(from('203.0.113.7', {})).toBe(true)
})

test.each([
  ['203.0.113.7', true],
  ['203.0.114.7', false],
  ['::ffff:203.0.113.7', true],
  ['[2001:db8:1::5]:4711', true],
  ['2001:DB8:1:0:0:0:0:6', true],
  ['2001:db8:2::5', false],
  ['198.51.100.4', true],
  ['198.51.100.5', false],
  ['', false],
  ['unknown', false],
])('with listed networks, whether %j may see the desk is %j', (address, isOpen) => {
  const DESK_ALLOWED_NETWORKS = ' 203.0.113.0/24, 2001:db8:1::/48,198.51.100.4'
  expect(from(address, {DESK_ALLOWED_NETWORKS})).toBe(isOpen)
})

test('behind a proxy the address that it saw counts, not what a client claims', () => {
  const more = {DESK_ALLOWED_NETWORKS: '203.0.113.0/24', TRUSTED_PROXY_HOPS: '1'}
  expect(from('203.0.113.7, 198.51.100.4', more)).toBe(false)
  expect(from('198.51.100.4, 203.0.113.7', more)).toBe(true)
})

test.each([
  'clinic',
  '203.0.113.0/33',
  '203.0.113.0/24;198.51.100.0/24',
  '203.0.113',
  '10.0.0.0/8,',
  '2001:db8::/129',
])('networks that are written as %j stop the boot', (DESK_ALLOWED_NETWORKS) => {
  expect(messageOf({...demoSecrets(), DESK_ALLOWED_NETWORKS})).toContain('- DESK_ALLOWED_NETWORKS must be')
})
