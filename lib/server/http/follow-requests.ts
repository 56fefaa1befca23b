import type {Server, ServerResponse} from 'node:http'
import {setTimeout as sleep} from 'node:timers/promises'
import type {Step} from './step.ts'

const LOOK_AGAIN_MS = 20

/** Follows the requests of a server, so that it can end without cutting one off. */
export function followRequests(server: Server): {step: Step; finish: () => Promise<void>} {
  const underWay = new Set<ServerResponse>()
  let isFinishing = false
  return {
    step(_request, response, next) {
      underWay.add(response)
      response.once('close', () => underWay.delete(response))
      if (isFinishing) response.shouldKeepAlive = false
      next()
    },
    /** Takes no new connections; resolves when all that was asked is answered. */
    async finish() {
      isFinishing = true
      server.close()
      for (const response of underWay) response.shouldKeepAlive = false
      while (underWay.size > 0) await sleep(LOOK_AGAIN_MS)
    },
  }
}
