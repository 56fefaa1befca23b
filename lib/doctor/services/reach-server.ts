import {once} from 'node:events'
import net from 'node:net'
import tls from 'node:tls'

const WITHIN_MS = 8_000

/** Connects to where a web address leads, and asks nothing. Undefined when it can be reached, else why not. */
export async function reachServer(address: string, stop: AbortSignal): Promise<string | undefined> {
  const {protocol, hostname, port, host: named} = new URL(address)
  const host = hostname.replace(/^\[|\]$/g, '')
  const isSecure = protocol === 'https:'
  const target = {host, port: Number(port) || (isSecure ? 443 : 80)}
  const socket = isSecure
    ? tls.connect({...target, servername: net.isIP(host) ? '' : host})
    : net.connect(target)
  const signal = AbortSignal.any([stop, AbortSignal.timeout(WITHIN_MS)])
  try {
    await once(socket, isSecure ? 'secureConnect' : 'connect', {signal})
    return undefined
  } catch (error) {
    if (signal.aborted) return `${named} did not answer in time.`
    const code = error instanceof Error && 'code' in error ? error.code : 'no answer'
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `The name ${host} is not known.`
    return `${named} could not be reached (${code}).`
  } finally {
    socket.destroy()
  }
}
