import {type Finding, failed, passed} from '../../check.ts'
import {askSanity, hasDecided, type SanityApi, sayUndecided} from '../../services/sanity-api.ts'
import {tryToWrite} from './check-token.ts'

type Options = {api: SanityApi; token: string | undefined; signal: AbortSignal}

/** The preview reads drafts with a token that must not be able to do more. */
export async function checkPreview({api, token, signal}: Options): Promise<Finding> {
  if (api.isLocal) return passed('The embedded lake shows drafts to the preview without a token.')
  if (!token) return passed('SANITY_API_READ_TOKEN is not set, so drafts have no preview.')

  const makeOne = `Make a token with the role Viewer at sanity.io/manage, project ${api.projectId}, API, Tokens, and set SANITY_API_READ_TOKEN to it.`
  const search = new URLSearchParams({query: '*[_id in path("drafts.**")][0]._id', perspective: 'raw'})
  const read = await askSanity(api, `/data/query/${api.dataset}?${search}`, {
    headers: {authorization: `Bearer ${token}`},
    signal,
  })
  if (!hasDecided(read)) return sayUndecided(read, api)
  if (read.status !== 200) return failed('Sanity refuses to read with SANITY_API_READ_TOKEN.', makeOne)
  const written = await tryToWrite(api, token, signal)
  if (!hasDecided(written)) return sayUndecided(written, api)
  if (written.status < 300)
    return failed('SANITY_API_READ_TOKEN can write, and the site needs no token that can.', makeOne)
  return passed('SANITY_API_READ_TOKEN reads, and cannot write.')
}
