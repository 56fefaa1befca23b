import {createServer} from 'node:http'

/** Answers every request with its process id, until it is told to end. */
const server = createServer((_, response) => response.end(String(process.pid)))
server.listen(Number(process.env.PORT), '127.0.0.1')
process.once('SIGTERM', () => process.exit(0))
