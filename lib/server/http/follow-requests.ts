import {subscribe} from 'node:diagnostics_channel'
import {Server, ServerResponse} from 'node:http'
import {setTimeout as sleep} from 'node:timers/promises'

const LOOK_AGAIN_MS = 20

/** Follows the requests of this process, so that it can end without cutting one off. */
export function followRequests(): {finish: () => Promise<void>} {
  const servers = new Set<Server>()
  const underWay = new Set<ServerResponse>()
  let isFinishing = false
  subscribe('http.server.request.start', (message) => {
    const {server, response} = message as {server: unknown; response: unknown}
    if (!(server instanceof Server) || !(response instanceof ServerResponse)) return
    servers.add(server)
    underWay.add(response)
    response.once('close', () => underWay.delete(response))
    if (isFinishing) response.shouldKeepAlive = false
  })
  return {
    /** Takes no new connections; resolves when all that was asked is answered. */
    async finish() {
      isFinishing = true
      for (const server of servers) server.close()
      for (const response of underWay) response.shouldKeepAlive = false
      while (underWay.size > 0) await sleep(LOOK_AGAIN_MS)
    },
  }
}
