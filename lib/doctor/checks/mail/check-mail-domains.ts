import {getServers, promises} from 'node:dns'
import {once} from 'node:events'
import net from 'node:net'
import {domainOf} from '../../../settings/mailbox.ts'
import {type Finding, failed, passed} from '../../check.ts'

type Mailbox = {setting: string; address: string; receives: boolean}

export type Names = Pick<promises.Resolver, 'resolveMx' | 'resolve4' | 'resolve6'>

type Options = {mailboxes: Mailbox[]; names?: Names; port?: number; signal: AbortSignal}

const SMTP_PORT = 25
const CONNECTS_WITHIN_MS = 3_000

/** The domains of recipients take mail, and those of senders are no inventions: many servers refuse mail from such. */
export async function checkMailDomains(options: Options): Promise<Finding> {
  const {mailboxes, names = resolver(), port = SMTP_PORT, signal} = options
  const findings = await Promise.all(mailboxes.map((mailbox) => checkDomain(mailbox, {names, port, signal})))
  const problems = findings.filter((finding) => finding !== undefined)
  if (problems.length > 0) {
    return failed(
      problems.map(({detail}) => detail).join(' '),
      [...new Set(problems.map(({fix}) => fix))].join(' '),
    )
  }
  const domains = new Set(mailboxes.map(({address}) => domainOf(address)))
  return passed(`Mail can go to and from ${[...domains].join(', ')}.`)
}

function resolver(): Names {
  const made = new promises.Resolver({timeout: 2_000, tries: 2})
  made.setServers(getServers())
  return made
}

type Tools = {names: Names; port: number; signal: AbortSignal}
type Problem = {detail: string; fix: string}

async function checkDomain(
  {setting, address, receives}: Mailbox,
  tools: Tools,
): Promise<Problem | undefined> {
  const domain = domainOf(address)
  const fix = `Correct ${setting}, or set the DNS records of ${domain} at its provider.`
  const wrong = (what: string) => ({detail: `${domain}, the domain of ${setting}, ${what}.`, fix})
  const exchanges = await answers(() => tools.names.resolveMx(domain))
  if (exchanges === 'unknown') return wrong('is not known: no such name exists')
  if (exchanges === 'silent') {
    return {
      detail: `The name server says nothing about ${domain}, the domain of ${setting}.`,
      fix: `Look whether this machine may ask a name server, and whether ${domain} has one.`,
    }
  }
  if (exchanges.length > 0 && exchanges.every(({exchange}) => exchange === '' || exchange === '.')) {
    return wrong('says that it takes no mail (a null MX record)')
  }
  if (exchanges.length > 0) {
    const found = await Promise.all(exchanges.map(({exchange}) => addressesOf(exchange, tools.names)))
    return found.flat().length > 0 ? undefined : wrong('has a mail exchange (MX) whose name leads nowhere')
  }
  const own = await addressesOf(domain, tools.names)
  if (own.length === 0) return wrong('has no mail exchange (MX record), and no address either')
  if (!receives || (await isAnyOpen(own, tools))) return undefined
  return wrong('has no mail exchange (MX record), and no mail server answers at its own address')
}

async function addressesOf(name: string, names: Names): Promise<string[]> {
  const found = await Promise.all([answers(() => names.resolve4(name)), answers(() => names.resolve6(name))])
  return found.flatMap((list) => (typeof list === 'string' ? [] : list))
}

/** An empty list where the name exists without such a record. */
async function answers<Answer>(question: () => Promise<Answer[]>): Promise<Answer[] | 'unknown' | 'silent'> {
  try {
    return await question()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENODATA') return []
    return code === 'ENOTFOUND' || code === 'EBADNAME' ? 'unknown' : 'silent'
  }
}

async function isAnyOpen(hosts: string[], {port, signal}: Tools): Promise<boolean> {
  const open = await Promise.all(
    hosts.map(async (host) => {
      const socket = net.connect({host, port})
      try {
        await once(socket, 'connect', {
          signal: AbortSignal.any([signal, AbortSignal.timeout(CONNECTS_WITHIN_MS)]),
        })
        return true
      } catch (error) {
        if (error instanceof Error) return false
        throw error
      } finally {
        socket.destroy()
      }
    }),
  )
  return open.includes(true)
}
