import {randomUUID} from 'node:crypto'
import {type Finding, failed, passed} from '../../check.ts'
import type {Answer} from '../../services/ask.ts'
import {askSanity, hasDecided, type SanityApi, sayUndecided} from '../../services/sanity-api.ts'

type Options = {api: SanityApi; token: string | undefined; isLive: boolean; signal: AbortSignal}

const TAKE_OUT =
  'Take SANITY_API_WRITE_TOKEN out of the settings of the site. Only `npm run seed` needs it, for the minute that it runs.'

/** The site reads and never writes: a token that can write helps an attacker who breaks into it. */
export async function checkToken({api, token, isLive, signal}: Options): Promise<Finding> {
  if (api.isLocal) {
    return passed(
      token
        ? 'SANITY_API_WRITE_TOKEN is set, though the embedded lake needs none.'
        : 'None is set, and none is needed.',
    )
  }
  const anonymous = await tryToWrite(api, undefined, signal)
  if (!hasDecided(anonymous)) return sayUndecided(anonymous, api)
  if (anonymous.status < 300) {
    return failed(
      'Anybody can write to the dataset without a token.',
      `Remove write access for everyone at sanity.io/manage, project ${api.projectId}, Access.`,
    )
  }
  if (!token) return passed('None is set, and writes without one are refused.')

  const withToken = await tryToWrite(api, token, signal)
  if (!hasDecided(withToken)) return sayUndecided(withToken, api)
  const canWrite = withToken.status < 300
  if (isLive) {
    return failed(
      `SANITY_API_WRITE_TOKEN is set though the site does not need it${canWrite ? ', and it can write' : ''}.`,
      canWrite ? `${TAKE_OUT} Then revoke it at sanity.io/manage.` : TAKE_OUT,
    )
  }
  if (canWrite) return passed('SANITY_API_WRITE_TOKEN can write. Take it out before the site goes live.')
  return failed(
    'Sanity refuses to write with SANITY_API_WRITE_TOKEN.',
    'Make a token with the Editor role at sanity.io/manage, API, Tokens, or leave it out: only `npm run seed` needs it.',
  )
}

/** A dry run: Sanity looks at the permission and writes nothing. */
export function tryToWrite(api: SanityApi, token: string | undefined, signal: AbortSignal): Promise<Answer> {
  return askSanity(api, `/data/mutate/${api.dataset}?dryRun=true`, {
    method: 'POST',
    headers: {'content-type': 'application/json', ...(token && {authorization: `Bearer ${token}`})},
    body: JSON.stringify({mutations: [{create: {_id: `doctor.${randomUUID()}`, _type: 'doctor'}}]}),
    signal,
  })
}
