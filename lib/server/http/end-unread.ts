import {subscribe} from 'node:diagnostics_channel'
import {IncomingMessage} from 'node:http'
import {Socket} from 'node:net'

/**
 * An answer that did not wait for the whole body leaves the sender some seconds to read it. Whoever sends on after that
 * holds no connection.
 */
export function endUnread(lingerMs = 3_000): void {
  subscribe('http.server.response.finish', (message) => {
    const {request, socket} = message as {request: unknown; socket: unknown}
    if (!(request instanceof IncomingMessage) || !(socket instanceof Socket) || request.complete) return
    setTimeout(() => {
      if (!request.complete) socket.destroy()
    }, lingerMs).unref()
  })
}
