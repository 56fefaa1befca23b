import {connect} from 'node:net'
import {expect, test} from 'vitest'
import {refuseUpgrades} from '@/lib/server/http/refuse-upgrades'
import {completeHeaders} from '@/lib/server/policy/complete-headers'
import {ask} from '@/tests/run/ask'
import {behind, serve} from './serve.ts'

const site = serve(
  behind([refuseUpgrades], (_request, response) => response.end('page'), [completeHeaders({https: true})]),
)
// As Next does: it waits for a server that may listen beside it, and says nothing.
site.server.on('upgrade', () => undefined)

test.each([
  'Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
  'Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA',
  'Upgrade: anything\r\nConnection: upgrade, keep-alive',
])('whoever asks for another protocol hears no at once, and is let go: %s', async (headers) => {
  for (const method of ['GET', 'POST', 'OPTIONS']) {
    const answer = await site.write(`${method} /education HTTP/1.1\r\nHost: x\r\n${headers}\r\n\r\n`)
    expect(answer).toMatch(/^HTTP\/1.1 400 /)
    expect(answer).toContain('X-Content-Type-Options: nosniff')
  }
})

test('nobody is connected through to another host', async () => {
  expect(await site.write('CONNECT example.com:443 HTTP/1.1\r\nHost: example.com:443\r\n\r\n')).toBe('')
})

test('whoever hangs up before the answer does no harm, and others are served', async () => {
  const upgrade = 'GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n'
  for (let visit = 0; visit < 20; visit++) {
    const socket = connect(site.port(), '127.0.0.1', () =>
      socket.end(upgrade, () => socket.resetAndDestroy()),
    )
    socket.on('error', () => socket.destroy())
  }
  expect((await ask(site.url('/'))).body.toString()).toBe('page')
})
