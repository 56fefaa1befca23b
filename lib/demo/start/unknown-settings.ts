import {existsSync, readFileSync} from 'node:fs'
import {parseEnv} from 'node:util'

/** Settings that `compose.yaml` reads from the same file. */
const OF_COMPOSE = ['DOMAIN', 'CERTIFICATE_EMAIL', 'POSTGRES_PASSWORD']
/** Settings of Node and of the system, where `.env` is the environment of a container too. */
const OF_MACHINE = /^(?:TZ|LANG|LC_\w+|NODE_\w+|(?:https?|no)_proxy)$/i

/** Names in `.env` that nothing reads: a misspelt setting would otherwise be ignored and not reported. */
export function unknownSettings(file = '.env', example = '.env.example'): string[] {
  if (!existsSync(file) || !existsSync(example)) return []
  const known = new Set([...OF_COMPOSE, ...Object.keys(parseEnv(readFileSync(example, 'utf8')))])
  return Object.keys(parseEnv(readFileSync(file, 'utf8'))).filter(
    (name) => !known.has(name) && !OF_MACHINE.test(name),
  )
}
