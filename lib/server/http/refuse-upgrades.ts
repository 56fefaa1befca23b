import {IncomingMessage, Server} from 'node:http'
import {Socket} from 'node:net'
import {commonHeaders} from '../policy/response-headers.ts'

const ANSWER = [
  'HTTP/1.1 400 Bad Request',
  ...commonHeaders.map(({key, value}) => `${key}: ${value}`),
  'Content-Length: 0',
  'Connection: close',
  '',
  '',
].join('\r\n')

/**
 * Answers whoever asks for another protocol, which nothing here speaks, and hangs up. Next takes such a connection for a
 * server of ours that listens beside it, and leaves it open for ever. Its development server does speak one.
 */
export function refuseUpgrades(): void {
  const {emit} = Server.prototype
  Server.prototype.emit = function (this: Server, event: string | symbol, ...parameters: unknown[]) {
    const [request, socket] = parameters
    if (event !== 'upgrade' || !(request instanceof IncomingMessage) || !(socket instanceof Socket))
      return Reflect.apply(emit, this, [event, ...parameters])
    // Whoever hung up meanwhile is nobody to tell.
    socket.on('error', () => socket.destroy())
    socket.end(ANSWER, () => socket.destroy())
    return true
  }
}
