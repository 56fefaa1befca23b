import {connect, createServer, type Socket} from 'node:net'

export type DatabaseGate = Awaited<ReturnType<typeof openDatabaseGate>>

/** A door to the real Postgres, which can be shut, or cut those who pass. */
export async function openDatabaseGate(to: string) {
  const {hostname, port} = new URL(to)
  const sockets = new Set<Socket>()
  let isShut = false
  const server = createServer((client) => {
    if (isShut) return void client.resetAndDestroy()
    const upstream = connect(Number(port || 5432), hostname)
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        sockets.delete(socket)
        other.destroy()
      })
      socket.pipe(other)
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port was given.')
  const url = new URL(to)
  url.hostname = '127.0.0.1'
  url.port = String(address.port)

  const cut = () => {
    for (const socket of sockets) socket.resetAndDestroy()
  }
  return {
    url: url.href,
    /** Ends every connection, in the middle of whatever it does. */
    cut,
    /** Lets nobody in while it is shut. */
    shut: (shut: boolean) => {
      isShut = shut
      if (shut) cut()
    },
    close: () => {
      cut()
      return new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
