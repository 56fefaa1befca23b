import type {AddressInfo} from 'node:net'
import {createServer} from 'node:net'
import {onTestFinished} from 'vitest'

/** A Postgres server that asks everybody for a password, and takes none. */
export async function strictPostgres(): Promise<number> {
  const server = createServer((socket) => {
    let hasBegun = false
    socket.on('data', () => {
      if (hasBegun)
        return socket.end(
          message('E', 'SFATAL\0C28P01\0Mpassword authentication failed for user "clinic"\0\0'),
        )
      hasBegun = true
      socket.write(message('R', '\0\0\0\x03'))
    })
    socket.on('error', () => socket.destroy())
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  onTestFinished(() => void server.close())
  return (server.address() as AddressInfo).port
}

/** A letter, the length with its own four bytes, and what is said. */
function message(letter: string, text: string): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length + 4)
  return Buffer.concat([Buffer.from(letter), length, Buffer.from(text, 'latin1')])
}
