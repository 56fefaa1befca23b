import {once} from 'node:events'
import {createServer, type IncomingMessage, type RequestListener, type ServerResponse} from 'node:http'
import {connect} from 'node:net'
import {afterAll, beforeAll} from 'vitest'
import type {AnswerHook} from '@/lib/server/http/answer'
import type {Step} from '@/lib/server/http/step'
import {through} from '@/lib/server/http/through'

/** Where Next stands in the site: behind the steps, and in front of the hooks. */
export function behind(
  before: readonly Step[],
  answer: (request: IncomingMessage, response: ServerResponse) => unknown,
  after: readonly AnswerHook[] = [],
): RequestListener {
  return through([...before, (request, response) => void answer(request, response)], after)
}

/** A server of this test file, which takes no upgrades, and ways to ask it what no browser asks. */
export function serve(listener: RequestListener) {
  const server = createServer({shouldUpgradeCallback: () => false}, listener)
  server.on('checkExpectation', listener)
  beforeAll(async () => {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
  })
  afterAll(() => void server.close())
  const port = () => {
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('The server has no port.')
    return address.port
  }
  return {
    server,
    port,
    url: (path: string) => `http://127.0.0.1:${port()}${path}`,
    /** Everything that is answered until the server hangs up. */
    async write(text: string): Promise<string> {
      const socket = connect(port(), '127.0.0.1')
      let heard = ''
      socket.on('data', (chunk) => {
        heard += chunk
      })
      socket.on('error', () => socket.destroy())
      socket.write(text, 'latin1')
      await new Promise((resolve) => socket.once('close', resolve))
      return heard
    },
  }
}
