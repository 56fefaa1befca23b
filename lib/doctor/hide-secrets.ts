import {unescape as percentDecode} from 'node:querystring'
import type {Environment} from '../demo/start/settings.ts'
import {transportSettings} from '../outbox/transport/transports.ts'
import type {CheckResult} from './check.ts'

const SECRET_NAME = /KEY|SECRET|TOKEN|PASS|_URL$/
const isSecret = (name: string) => SECRET_NAME.test(name) || name in transportSettings
const LEAST_LENGTH = 6

/**
 * A second net below the checks, which quote no secret themselves: what a database or a service says in an error may.
 * Public addresses, like SITE_URL, stay readable.
 */
export function makeHider(env: Environment): (result: CheckResult) => CheckResult {
  const secrets = Object.entries(env)
    .flatMap(([name, value]) => (value && isSecret(name) ? secretsIn(name, value) : []))
    .filter((secret) => secret.length >= LEAST_LENGTH)
    .sort((a, b) => b.length - a.length)
  const hide = (text: string) =>
    secrets.reduce((hidden, secret) => hidden.replaceAll(secret, '[hidden]'), text)
  return ({fix, ...result}) => ({...result, detail: hide(result.detail), ...(fix && {fix: hide(fix)})})
}

function secretsIn(name: string, value: string): string[] {
  if (!name.endsWith('_URL')) return [value, ...value.split(/[,:]/).map((part) => part.trim())]
  if (!value.includes('@')) return []
  const password = URL.parse(value)?.password ?? ''
  return [value, password, percentDecode(password)]
}
