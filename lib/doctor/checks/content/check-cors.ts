import {z} from 'zod'
import {type Finding, failed, passed} from '../../check.ts'
import type {Answer} from '../../services/ask.ts'
import {askSanity, hasDecided, type SanityApi, sayUndecided} from '../../services/sanity-api.ts'

const verdictShape = z.object({result: z.object({allowed: z.boolean(), withCredentials: z.boolean()})})

/** Asks as the Studio in a browser at `origin` would: without leave, staff see an error and cannot sign in. */
export async function checkCors(api: SanityApi, origin: string, signal: AbortSignal): Promise<Finding> {
  const verdict = await askSanity(api, '/check/cors', {headers: {origin}, signal})
  const preflight = await askSanity(api, `/data/query/${api.dataset}`, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'authorization',
    },
    signal,
  })
  for (const answer of [verdict, preflight]) if (!hasDecided(answer)) return sayUndecided(answer, api)
  if (!allows(verdict, preflight, origin))
    return failed(`The Studio may not be used from ${origin}.`, allow(api, origin))
  // On the embedded lake nobody signs in.
  if (!api.isLocal && !allowsCredentials(verdict, preflight)) {
    return failed(`${origin} is allowed without credentials: staff cannot sign in.`, allow(api, origin))
  }
  return passed(`The Studio may be used from ${origin}.`)
}

function allows(verdict: Answer, preflight: Answer, origin: string): boolean {
  const said = verdictOf(verdict)
  return said?.allowed !== false && [origin, '*'].includes(headerOf(preflight, 'access-control-allow-origin'))
}

function allowsCredentials(verdict: Answer, preflight: Answer): boolean {
  const said = verdictOf(verdict)
  return said?.withCredentials !== false && headerOf(preflight, 'access-control-allow-credentials') === 'true'
}

function verdictOf(answer: Answer) {
  return answer.reached && answer.status === 200
    ? verdictShape.safeParse(answer.body).data?.result
    : undefined
}

function headerOf(answer: Answer, name: string): string {
  return (answer.reached && answer.status < 400 && answer.headers.get(name)) || ''
}

function allow({isLocal, projectId}: SanityApi, origin: string): string {
  return isLocal
    ? 'Leave SITE_URL out of the demo, and open the Studio at the address that `npm start` prints.'
    : `At sanity.io/manage, project ${projectId}, API, CORS origins: add ${origin} and tick "Allow credentials".`
}
