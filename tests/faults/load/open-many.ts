import {connect} from 'node:net'
import {connect as connectTls, type TLSSocket} from 'node:tls'
import {addressOf} from './crowd.ts'

/** Opens connections from a number of addresses, and sends the opening words of a request on each. */
export async function openMany(
  port: number,
  count: number,
  addresses: number,
  opening: string,
): Promise<TLSSocket[]> {
  const sockets: TLSSocket[] = []
  while (sockets.length < count) {
    const some = Math.min(50, count - sockets.length)
    const opened = Array.from({length: some}, (_, at) =>
      open(port, (sockets.length + at) % addresses, opening),
    )
    sockets.push(...(await Promise.all(opened)))
  }
  return sockets
}

function open(port: number, address: number, opening: string): Promise<TLSSocket> {
  // Beside the addresses of patients.
  const localAddress = addressOf(10_000 + address)
  const socket = connectTls({
    socket: connect({host: '127.0.0.1', port, localAddress}),
    rejectUnauthorized: false,
  })
  socket.on('error', () => socket.destroy())
  socket.resume()
  return new Promise((resolve, reject) => {
    socket.once('close', () => reject(new Error('A connection was refused.')))
    socket.once('secureConnect', () => {
      socket.write(opening)
      resolve(socket)
    })
  })
}
