import {createServer} from 'node:http'
import next from 'next'
import {env, isDevelopment} from '../settings/env.ts'
import {boot} from './boot.ts'
import {followRequests} from './http/follow-requests.ts'
import {failRequest} from './http/step.ts'
import {ownServer} from './own-server.ts'
import {pipeline} from './pipeline.ts'

/** Starts the site on PORT and LISTEN_ADDRESS, with the build in NEXT_DIST_DIR or the development server. */
export async function serve(): Promise<void> {
  ownServer().isRunning = true
  // Only the development server speaks another protocol, with the pages that it updates. All other requests for one are
  // ordinary requests, which `refuse-upgrades.ts` answers.
  const server = createServer({shouldUpgradeCallback: isDevelopment})
  const requests = followRequests(server)
  boot(requests.finish)

  const {PORT: port, LISTEN_ADDRESS: hostname = '127.0.0.1'} = env()
  // Next asks itself for the page that an action redirects to. `next start` sets this too; without it Next would go by way
  // of the public address.
  process.env.__NEXT_PRIVATE_ORIGIN = `http://${hostname === '0.0.0.0' ? 'localhost' : hostname}:${port}`
  const app = next({dev: isDevelopment(), port, hostname, httpServer: server})
  try {
    await app.prepare()
  } catch (error) {
    stopWith(error)
  }
  const handle = app.getRequestHandler()
  const listener = pipeline({
    follow: requests.step,
    askNext: (request, response) => {
      handle(request, response).catch((error: unknown) => failRequest(response, error))
    },
  })
  server.on('request', listener)
  server.on('checkExpectation', listener)
  server.once('error', stopWith)
  server.listen(port, hostname)
}

/** Errors of the start concern the build, the settings or the port: no patient's words are in them. */
function stopWith(error: unknown): never {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n\n`)
  process.exit(1)
}
