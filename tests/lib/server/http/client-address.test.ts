import {once} from 'node:events'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {expect, onTestFinished, test} from 'vitest'
import {clientAddress, trustConnections, widerNetworks} from '@/lib/server/http/client-address'
import {behind} from './serve.ts'

const from = (forwarded: string, hops: number) =>
  clientAddress(new Headers({'x-forwarded-for': forwarded}), hops)

test('behind our own proxy the sender is who the proxy saw, whatever the sender claims', () => {
  expect(from('198.51.100.7', 1)).toBe('198.51.100.7')
  expect(from('6.6.6.6, 198.51.100.7', 1)).toBe('198.51.100.7')
  expect(from('6.6.6.6, 198.51.100.7, 10.0.0.2', 2)).toBe('198.51.100.7')
})

test('fewer addresses than proxies: nobody is named, and nobody is counted', () => {
  expect(from('10.0.0.2', 2)).toBeUndefined()
  expect(from('', 1)).toBeUndefined()
  expect(clientAddress(new Headers(), 1)).toBeUndefined()
})

test('without a proxy the connection counts, unless it comes from a proxy that no setting names', () => {
  expect(from('198.51.100.7', 0)).toBe('198.51.100.7')
  for (const near of [
    '127.0.0.1',
    '::1',
    '::ffff:127.0.0.1',
    '10.1.2.3',
    '172.31.250.1',
    '192.168.0.1',
    'fd00::1',
    'fe80::1%eth0',
  ])
    expect(from(near, 0), near).toBeUndefined()
})

test('a household has a whole network of IPv6 addresses, and is one sender', () => {
  expect(from('2001:db8:1:2:3:4:5:6', 1)).toBe('2001:db8:1:2::/64')
  expect(from('2001:0DB8:0001:0002:ffff::9', 1)).toBe('2001:db8:1:2::/64')
  expect(from('[2001:db8:1:2::1]:4711', 1)).toBe('2001:db8:1:2::/64')
  expect(from('2001:db8::1', 1)).toBe('2001:db8:0:0::/64')
  expect(from('2001:db8::192.0.2.1', 1)).toBe('2001:db8:0:0::/64')
})

test.each([
  ['1::', '1:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['::', '0:0:0:0::/64'],
  ['1:2::8', '1:2:0:0::/64'],
  ['1:2:3:4:5::8', '1:2:3:4::/64'],
  ['1:2:3:4:5:6:7::', '1:2:3:4::/64'],
  ['::4:5:6:7:8', '0:0:0:4::/64'],
  ['::2:3:4:5:6:7:8', '0:2:3:4::/64'],
  ['1::192.0.2.1', '1:0:0:0::/64'],
  ['1:2:3:4:5:6:192.0.2.1', '1:2:3:4::/64'],
  ['::4:5:6:192.0.2.1', '0:0:0:4::/64'],
  ['00AB:0:0:1::%eth0', 'ab:0:0:1::/64'],
])('%s lies in the network %s', (address, network) => {
  expect(from(address, 1)).toBe(network)
})

test('behind a proxy that a setting names, who comes from nearby is a sender like any other', () => {
  expect(from('10.1.2.3', 1)).toBe('10.1.2.3')
  expect(from('fd00::1', 1)).toBe('fd00:0:0:0::/64')
})

test.each([
  ['::ffff:198.51.100.70', '198.51.100.70'],
  ['::FFFF:198.51.100.7', '198.51.100.7'],
  ['1::ffff:198.51.100.7', '1:0:0:0::/64'],
  ['[198.51.100.7]', '198.51.100.7'],
  ['[2001:db8::1]', '2001:db8:0:0::/64'],
  ['[::ffff:198.51.100.7]:80', '198.51.100.7'],
  [' 198.51.100.7 ', '198.51.100.7'],
])('%j is read as %s', (written, address) => {
  expect(from(written, 1)).toBe(address)
})

test.each([
  '::ffff:198.51.100.7x',
  'x[2001:db8::1]',
  '[2001:db8::1]x',
  '198.51.100.7:x',
  '198.51.100.7:80x',
  'x198.51.100.7:80',
])('%j names nobody', (written) => {
  expect(from(written, 1)).toBeUndefined()
})

test.each(['1:2:3::/64', '1:2:3:4::/56', 'x', '1:2:3:4::/64x', '1:2:3:4::/640'])(
  '%j lies in no larger network',
  (client) => {
    expect(widerNetworks(client)).toEqual([])
  },
)

test('the larger networks that a household’s lies in are named, each for more senders', () => {
  expect(widerNetworks(from('2001:db8:1:ab42:3:4:5:6', 1))).toEqual([
    {network: '2001:db8:1:ab00::/56', senders: 4},
    {network: '2001:db8:1::/48', senders: 16},
  ])
  expect(widerNetworks(from('2001:db8:1:abff::1', 1))).toEqual(widerNetworks(from('2001:db8:1:ab00::1', 1)))
  expect(widerNetworks(from('2001:db8:1:cd::1', 1))[0]?.network).toBe('2001:db8:1:0::/56')
  expect(widerNetworks(from('198.51.100.7', 1))).toEqual([])
  expect(widerNetworks()).toEqual([])
})

test('other ways to write an address are read, and what is none is nobody', () => {
  expect(from('::ffff:198.51.100.7', 1)).toBe('198.51.100.7')
  expect(from('198.51.100.7:4711', 1)).toBe('198.51.100.7')
  for (const odd of ['unknown', '_hidden', '1.2.3', '999.1.1.1', "'; drop table", '<script>'])
    expect(from(odd, 1), odd).toBeUndefined()
})

test('what a sender says about its own address is not heard', async () => {
  const server = createServer(
    behind([trustConnections], (request, response) => response.end(request.headers['x-forwarded-for'])),
  )
  server.listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const {port} = server.address() as AddressInfo
  const answer = await fetch(`http://127.0.0.1:${port}/`, {headers: {'x-forwarded-for': '6.6.6.6'}})
  expect(await answer.text()).toBe('127.0.0.1')
})
