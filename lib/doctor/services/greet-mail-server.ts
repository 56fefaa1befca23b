import {once} from 'node:events'
import net from 'node:net'
import tls from 'node:tls'
import {mailServerOf, serverNameOf} from '../../settings/mail-server.ts'

const GREETS_WITHIN_MS = 8_000

/** Connects as the transport does and waits for the greeting. Undefined when it came, else why not. */
export async function greetMailServer(address: string, stop: AbortSignal): Promise<string | undefined> {
  const server = mailServerOf(address)
  const host = `${server.host}:${server.port}`
  const target = {host: server.host, port: server.port}
  const socket = server.isSecure
    ? tls.connect({...target, servername: serverNameOf(server)})
    : net.connect(target)
  const signal = AbortSignal.any([stop, AbortSignal.timeout(GREETS_WITHIN_MS)])
  try {
    const [greeting] = await once(socket, 'data', {signal})
    return /^220[ -]/.test(String(greeting)) ? undefined : `What answers at ${host} is no mail server.`
  } catch (error) {
    if (signal.aborted) return `${host} did not greet in time.`
    const code = error instanceof Error && 'code' in error ? error.code : 'no answer'
    return `${host} could not be reached (${code}).`
  } finally {
    socket.destroy()
  }
}
