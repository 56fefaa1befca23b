import net from 'node:net'
import type {Step} from './step.ts'

const FORWARDED = 'x-forwarded-for'

/**
 * Without a proxy the connection says who the client is, and what the client claims about itself does not count. Next
 * fills in the header only if it is missing.
 */
export const trustConnections: Step = (request, _response, next) => {
  request.headers[FORWARDED] = request.socket.remoteAddress ?? ''
  next()
}

/**
 * Returns who sent a request, as far as it can be known: one IPv4 address, or one network of IPv6, which is what a
 * household gets. Each of `hops` proxies of ours adds an address at the right of the header; what stands further left is
 * the client's own claim. Returns undefined if nothing trustworthy names it.
 */
export function clientAddress(headers: Headers, hops: number): string | undefined {
  const address = senderAddress(headers, hops)
  const family = net.isIP(address)
  // A proxy that no setting names: everybody would be one client.
  if (family === 0 || (hops === 0 && isNear(address, family))) return undefined
  return family === 4 ? address : networkOf(address)
}

/** The full address of one machine: compare it, never store it. It may belong to a proxy, or not be an address at all. */
export function senderAddress(headers: Headers, hops: number): string {
  const entries = (headers.get(FORWARDED) ?? '').split(',')
  const entry = bareAddress(entries.at(-Math.max(hops, 1)) ?? '')
  return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(entry)?.[1] ?? entry
}

/**
 * Returns the networks around a sender's own network, and how many senders each may count for: a household may hold the
 * first, a small company the second, and its holder can send from every address in it.
 * @param client - as `clientAddress` returns it. An IPv4 address lies in no network that belongs to one sender.
 */
export function widerNetworks(client = ''): {network: string; senders: number}[] {
  const [, first, second, third, fourth] = /^(.+):(.+):(.+):(.+)::\/64$/.exec(client) ?? []
  if (fourth === undefined) return []
  const half = (Number.parseInt(fourth, 16) & 0xff00).toString(16)
  return [
    {network: `${first}:${second}:${third}:${half}::/56`, senders: 4},
    {network: `${first}:${second}:${third}::/48`, senders: 16},
  ]
}

/** Some proxies write `[2001:db8::1]:4711` or `192.0.2.1:4711`. */
function bareAddress(entry: string): string {
  const text = entry.trim()
  return /^\[(.*)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text
}

const near = new net.BlockList()
for (const [network, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
] as const) {
  near.addSubnet(network, bits, 'ipv4')
}
near.addAddress('::1', 'ipv6')
near.addSubnet('fc00::', 7, 'ipv6')
near.addSubnet('fe80::', 10, 'ipv6')

function isNear(address: string, family: number): boolean {
  return near.check(address, family === 4 ? 'ipv4' : 'ipv6')
}

/** The first 64 bits, written in one way only. */
function networkOf(address: string): string {
  const [before = '', after] = (address.split('%')[0] ?? '').split('::')
  const head = before.split(':').filter(Boolean)
  const tail = (after ?? '').split(':').filter(Boolean)
  const length = [...head, ...tail].reduce((sum, group) => sum + (group.includes('.') ? 2 : 1), 0)
  const groups = [...head, ...Array(after === undefined ? 0 : 8 - length).fill('0'), ...tail]
  const network = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16))
  return `${network.join(':')}::/64`
}
