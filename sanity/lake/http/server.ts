import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import type {Duplex} from 'node:stream'
import {WebSocketServer} from 'ws'
import {createLakeAssets, updateAssetUrls} from '../assets/lake-assets.ts'
import type {Lake} from '../core/lake.ts'
import {startReleaseClock} from '../core/release-clock.ts'
import {lakeEndpoints} from '../endpoints/lake-endpoints.ts'
import {isStreamPath} from '../endpoints/stream-endpoints.ts'
import {corsHeaders, preflightHeaders, type Refusal, refuseRequest} from './access.ts'
import {sendWebResponse, toWebRequest} from './node-request.ts'
import {createPresence} from './presence.ts'
import {createRouter} from './router.ts'
import {streamOverSocket} from './stream-over-socket.ts'

export type ServeOptions = {
  /** 0 takes any free port. */
  port: number
  /** A loopback address. */
  host?: string
  /** Sites whose pages may use the lake, like `http://localhost:3000`. Clients other than browsers send no Origin. */
  allowedOrigins?: string[]
  /** Gets unexpected errors. The client gets a 500. */
  onError?: (error: unknown) => void
}

export type LakeServer = {url: string; port: number; close(): Promise<void>}

/** Serves a lake on the loopback address. Resolves when it listens, rejects when the port is taken. */
export async function serveLake(lake: Lake, options: ServeOptions): Promise<LakeServer> {
  const {host = '127.0.0.1', allowedOrigins = [], onError = () => {}} = options
  if (!['127.0.0.1', '::1', 'localhost'].includes(host))
    throw new Error(`The lake serves loopback only, not ${host}`)
  const joinPresence = createPresence()
  const sockets = new WebSocketServer({noServer: true, maxPayload: 1_000_000})
  // Longer than clients keep an idle connection, so that none sends into one that is closing.
  const server = createServer({keepAliveTimeout: 75_000})
  const port = await listen(server, options.port, host)
  const url = `http://${host === '::1' ? '[::1]' : host}:${port}`
  const rules = {port, projectId: lake.projectId, allowedOrigins}
  updateAssetUrls(lake, url)
  const route = createRouter(lake, lakeEndpoints(createLakeAssets(lake, {baseUrl: url})), onError)

  const stopClock = startReleaseClock(lake, onError)

  server.on('request', (request, response) => {
    const gone = new AbortController()
    response.on('close', () => gone.abort())
    respond(request, response, gone.signal).catch((error) => {
      // The client disconnected in the middle of its request.
      if (gone.signal.aborted) return
      onError(error)
      response.destroy()
    })
  })

  async function respond(request: IncomingMessage, response: ServerResponse, gone: AbortSignal) {
    const refusal = refuseRequest(request, rules)
    if (refusal) return sendRefusal(response, refusal)
    if (request.method === 'OPTIONS') {
      response.writeHead(204, preflightHeaders(request)).end()
      return
    }
    await sendWebResponse(await route(toWebRequest(request, gone)), response, corsHeaders(request), gone)
  }

  server.on('upgrade', (request, socket, head) => {
    upgrade(request, socket, head).catch((error) => {
      onError(error)
      socket.destroy()
    })
  })

  async function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer) {
    socket.on('error', () => socket.destroy())
    const refusal = refuseRequest(request, rules)
    if (refusal) return refuseUpgrade(socket, refusal.status, refusal.message)
    const {pathname} = new URL(request.url ?? '/', 'http://localhost')
    if (pathname.endsWith(`/socket/${lake.dataset}`)) {
      sockets.handleUpgrade(request, socket, head, joinPresence)
      return
    }
    if (!isStreamPath(pathname)) return refuseUpgrade(socket, 404, 'No stream here')
    const gone = new AbortController()
    socket.on('close', () => gone.abort())
    const response = await route(toWebRequest(request, gone.signal))
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      streamOverSocket(response, webSocket, gone).catch(onError)
    })
  }

  return {
    port,
    url,
    async close() {
      stopClock()
      for (const client of sockets.clients) client.terminate()
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}

async function listen(server: Server, port: number, host: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address = server.address()
  return typeof address === 'object' && address ? address.port : port
}

function sendRefusal(response: ServerResponse, {status, error, message}: Refusal): void {
  response.writeHead(status, {'content-type': 'application/json; charset=utf-8'})
  response.end(JSON.stringify({statusCode: status, error, message}))
}

function refuseUpgrade(socket: Duplex, status: number, message: string): void {
  socket.end(
    `HTTP/1.1 ${status} Refused\r\ncontent-type: text/plain; charset=utf-8\r\n` +
      `content-length: ${Buffer.byteLength(message)}\r\nconnection: close\r\n\r\n${message}`,
  )
}
