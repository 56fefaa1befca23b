import dns from 'node:dns'
import {copyFileSync} from 'node:fs'
import {syncBuiltinESMExports} from 'node:module'
import path from 'node:path'
import {onTestFinished, vi} from 'vitest'
import {makeFolder} from '../../../sanity/lake/lake-test'
import {serveNames, type Zone} from '../checks/mail/name-server'

/** A folder like that of a checkout, in which the commands run. */
export async function workInFolder(): Promise<string> {
  const folder = await makeFolder()
  const [before, environment] = [process.cwd(), {...process.env}]
  copyFileSync('.env.example', path.join(folder, '.env.example'))
  process.chdir(folder)
  onTestFinished(() => {
    process.chdir(before)
    process.env = environment
  })
  return folder
}

/** The name server that this machine asks. Addresses of web sites lead back here. */
export async function askNames(zone: Zone): Promise<void> {
  const before = dns.getServers()
  const ask = (servers: string[]) => {
    dns.setServers(servers)
    // Whoever imported `getServers` by its name hears of it only so.
    syncBuiltinESMExports()
  }
  ask((await serveNames(zone)).getServers())
  onTestFinished(() => ask(before))
}

/** Calls to services in the cloud arrive at peers: `roads` says at which, with and without a token. */
export function takeRoads(): Map<string, string> {
  const roads = new Map<string, string>()
  const {fetch} = globalThis
  vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) => {
    const {origin, host} = new URL(input instanceof Request ? input.url : input)
    const hasToken = new Headers(init?.headers).has('authorization')
    const road = (hasToken && roads.get(`${host} with a token`)) || roads.get(host)
    return fetch(road && !(input instanceof Request) ? String(input).replace(origin, road) : input, init)
  })
  return roads
}

/** The names of the clinic's own site, as its provider answers them. */
export function leadHere(host: string): void {
  const lookUp: unknown = dns.lookup
  if (typeof lookUp !== 'function') throw new Error('node:dns looks up no name')
  vi.spyOn(dns, 'lookup').mockImplementation((name: string, ...rest: unknown[]) =>
    lookUp(name === host ? '127.0.0.1' : name, ...rest),
  )
}
