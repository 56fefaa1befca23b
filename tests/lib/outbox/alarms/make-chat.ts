import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {json} from 'node:stream/consumers'
import {onTestFinished} from 'vitest'

/** A chat service that answers with each status in turn, and then with 200. */
export async function makeChat(statuses: number[] = []) {
  const calls: {[name: string]: unknown}[] = []
  const server = createServer(async (request, response) => {
    calls.push((await json(request)) as {[name: string]: unknown})
    response.writeHead(statuses.shift() ?? 200).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return {calls, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`}
}
