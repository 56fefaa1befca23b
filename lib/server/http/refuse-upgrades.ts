import type {Step} from './step.ts'

/**
 * Refuses requests for another protocol, such as WebSocket, and hangs up: the built site speaks none. They come here as
 * ordinary requests, because the server takes no upgrades (`serve.ts`).
 */
export const refuseUpgrades: Step = (request, response, next) => {
  if (request.headers.upgrade === undefined) next()
  else response.writeHead(400, {'Content-Length': 0, Connection: 'close'}).end()
}
