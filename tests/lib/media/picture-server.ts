import {once} from 'node:events'
import {createServer, type IncomingMessage, type RequestListener, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {afterEach, beforeEach, vi} from 'vitest'

/** What the lake says to each question for a picture, and what it was asked in this test. */
type PictureServer = {answer: RequestListener; asked: IncomingMessage[]}

/** Stands where the site looks for the lake. Call it at the top of a file: each test has a new one. */
export function pictureServer(): PictureServer {
  const pictures: PictureServer = {answer: (_, response) => response.end(), asked: []}
  let server: Server

  beforeEach(async () => {
    pictures.asked = []
    server = createServer((request, response) => {
      pictures.asked.push(request)
      pictures.answer(request, response)
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    vi.stubEnv('LAKE_PORT', String((server.address() as AddressInfo).port))
  })

  afterEach(() => {
    vi.unstubAllEnvs()
    server.closeAllConnections()
    server.close()
  })

  return pictures
}
