import {isIP} from 'node:net'
import {z} from 'zod'

export type Network = {network: string; bits: number; version: 'ipv4' | 'ipv6'}

const LIKE = 'like 203.0.113.0/24, 2001:db8:1::/48'

/** A list of networks, each an address with the number of its bits that count. A bare address is a network of one. */
export function networks() {
  return z
    .string()
    .trim()
    .transform((text, context): Network[] => {
      const found = text.split(',').map((entry) => toNetwork(entry.trim()))
      const known = found.filter((network) => network !== undefined)
      if (known.length === found.length) return known
      context.addIssue({code: 'custom', message: `must be a list of networks, ${LIKE}`})
      return z.NEVER
    })
}

function toNetwork(entry: string): Network | undefined {
  const [, network = '', size] = /^([0-9a-fA-F.:]+)(?:\/(\d{1,3}))?$/.exec(entry) ?? []
  const family = isIP(network)
  if (family === 0) return undefined
  const most = family === 4 ? 32 : 128
  const bits = size === undefined ? most : Number(size)
  return bits <= most ? {network, bits, version: family === 4 ? 'ipv4' : 'ipv6'} : undefined
}
