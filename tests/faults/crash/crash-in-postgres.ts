import {Socket} from 'node:net'
import {armedPoint, die, type SqlPoint} from './crash-now.ts'

/** What a connection has prepared by name, and what it was told to run last. */
type Connection = {prepared: Map<string, string>; bound: string}

/** Reads what the driver sends to the server: https://www.postgresql.org/docs/current/protocol-message-formats.html */
export function crashInPostgres(): void {
  const port = Number(URL.parse(process.env.DATABASE_URL ?? '')?.port || 5432)
  const connections = new WeakMap<Socket, Connection>()
  const {write} = Socket.prototype
  Socket.prototype.write = function (this: Socket, ...args: Parameters<typeof write>) {
    const [chunk] = args
    if (this.remotePort !== port || !Buffer.isBuffer(chunk)) return write.apply(this, args)
    const connection = connections.get(this) ?? {prepared: new Map(), bound: ''}
    connections.set(this, connection)
    const found = findPoint(connection, chunk)
    if (!found) return write.apply(this, args)
    const {armed, end} = found
    if (armed.moment === 'before') die(armed.point)
    if (armed.moment === 'committed') {
      dieWhenDone(this, armed)
      return write.apply(this, args)
    }
    // Without the message that ends the transaction: the server has run the statement, and waits.
    write.call(this, chunk.subarray(0, end))
    setTimeout(() => die(armed.point), 100)
    return true
  } as typeof write
}

function findPoint(connection: Connection, chunk: Buffer): {armed: SqlPoint; end: number} | undefined {
  // The greeting of a connection has no letter in front.
  for (let at = 0; at + 5 <= chunk.length && chunk[at] !== 0; ) {
    const letter = String.fromCharCode(Number(chunk[at]))
    const end = at + 1 + chunk.readInt32BE(at + 1)
    const [first = '', second = ''] = chunk.toString('utf8', at + 5, end).split('\0')
    if (letter === 'P') connection.prepared.set(first, second)
    if (letter === 'B') connection.bound = connection.prepared.get(second) ?? ''
    const armed = letter === 'E' ? armedPoint(connection.bound) : undefined
    if (armed) return {armed, end}
    at = end
  }
  return undefined
}

/** The server has committed and says so; the site has not read it yet. */
function dieWhenDone(socket: Socket, {point}: SqlPoint): void {
  const listen = (answer: Buffer) => {
    if (/(INSERT 0|UPDATE) 1/.test(answer.toString('latin1'))) die(point)
    if (answer.includes('UPDATE 0') || answer.includes('INSERT 0 0')) socket.off('data', listen)
  }
  socket.prependListener('data', listen)
}
