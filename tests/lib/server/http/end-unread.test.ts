import {once} from 'node:events'
import {connect} from 'node:net'
import {setTimeout as sleep} from 'node:timers/promises'
import {expect, test} from 'vitest'
import {endUnread} from '@/lib/server/http/end-unread'
import {behind, serve} from './serve.ts'

const LINGER_MS = 30
const site = serve(
  behind([endUnread(LINGER_MS)], (request, response) => {
    // As Next leaves a request whose body it stopped to read.
    if (request.url === '/let-go') response.end('enough', () => Reflect.set(request, 'socket', null))
    else response.end('enough')
  }),
)
const UNFINISHED = 'HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nthe beginning'

test('a sender who goes on after the answer is cut off', async () => {
  const socket = connect(site.port(), '127.0.0.1')
  const closed = once(socket, 'close')
  socket.on('error', () => socket.destroy())
  socket.resume()
  socket.write(`POST / ${UNFINISHED}`)
  await closed
  expect(socket.destroyed).toBe(true)
})

test('a request that was let go before does not end the site', async () => {
  const failures: unknown[] = []
  const note = (error: unknown) => void failures.push(error)
  process.on('uncaughtException', note)
  expect(await site.write(`POST /let-go ${UNFINISHED}`)).toContain('enough')
  // The timer of the step runs after this one, which is set earlier and for as long.
  await sleep(LINGER_MS * 3)
  process.off('uncaughtException', note)
  expect(failures).toEqual([])
  expect(await (await fetch(site.url('/'))).text()).toBe('enough')
})
