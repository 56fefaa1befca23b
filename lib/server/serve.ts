import {createServer} from 'node:http'
import next from 'next'
import {env, isDevelopment} from '../settings/env.ts'
import {boot} from './boot.ts'
import {ownServer} from './own-server.ts'

/** Starts the site on PORT and LISTEN_ADDRESS, with the build in NEXT_DIST_DIR or the development server. */
export async function serve(): Promise<void> {
  ownServer().isRunning = true
  boot()
  const {PORT: port, LISTEN_ADDRESS: hostname = '127.0.0.1'} = env()
  // Next asks itself for the page that an action redirects to. `next start` sets this too; without it Next would go by way
  // of the public address.
  process.env.__NEXT_PRIVATE_ORIGIN = `http://${hostname === '0.0.0.0' ? 'localhost' : hostname}:${port}`
  const server = createServer()
  const app = next({dev: isDevelopment(), port, hostname, httpServer: server})
  try {
    await app.prepare()
  } catch (error) {
    stopWith(error)
  }
  const handle = app.getRequestHandler()
  server.on('request', (request, response) => void handle(request, response))
  server.once('error', stopWith)
  server.listen(port, hostname)
}

/** Errors of the start concern the build, the settings or the port: no patient's words are in them. */
function stopWith(error: unknown): never {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n\n`)
  process.exit(1)
}
