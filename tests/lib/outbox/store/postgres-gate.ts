import {connect, createServer, type Socket} from 'node:net'
import {onTestFinished} from 'vitest'

/** A door to the real server, where connections can be cut, refused, or left without an answer. */
export async function openGate(url: string) {
  const {hostname, port} = new URL(url)
  const sockets = new Set<Socket>()
  let isSilent = false
  const server = createServer((client) => {
    const upstream = connect(Number(port || 5432), hostname)
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        client.destroy()
        upstream.destroy()
      })
    }
    client.on('data', (chunk) => isSilent || upstream.write(chunk))
    upstream.on('data', (chunk) => isSilent || client.write(chunk))
  })
  const listen = (at: number) => new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve))
  await listen(0)
  const gated = new URL(url)
  gated.port = String((server.address() as {port: number}).port)
  const cut = () => {
    for (const socket of sockets) socket.destroy()
  }
  const close = () => {
    cut()
    server.close()
  }
  onTestFinished(close)
  return {
    url: gated.href,
    cut,
    /** From now on nobody gets in. */
    close,
    open: () => listen(Number(gated.port)),
    silence: (on: boolean) => {
      isSilent = on
    },
  }
}
