import {once} from 'node:events'
import {createServer, type RequestListener} from 'node:http'
import {connect} from 'node:net'
import {afterAll, beforeAll} from 'vitest'

/** A server of this test file, and ways to ask it what no browser asks. */
export function serve(listener: RequestListener) {
  const server = createServer(listener)
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
