import {BlockList, isIP} from 'node:net'
import {senderAddress} from '../../server/http/client-address.ts'
import type {Env} from '../../settings/env.ts'

type Settings = Pick<Env, 'DESK' | 'DESK_ALLOWED_NETWORKS' | 'TRUSTED_PROXY_HOPS'>

/** Whether this visitor may know that there is a desk. */
export function isDeskOpen(headers: Headers, settings: Settings): boolean {
  const {DESK, DESK_ALLOWED_NETWORKS: networks, TRUSTED_PROXY_HOPS: hops} = settings
  if (DESK !== 'on') return false
  if (!networks) return true
  const address = senderAddress(headers, hops)
  const family = isIP(address)
  if (family === 0) return false
  const allowed = new BlockList()
  for (const {network, bits, version} of networks) allowed.addSubnet(network, bits, version)
  return allowed.check(address, family === 4 ? 'ipv4' : 'ipv6')
}
