import {makeFormToken, newNonce} from '@/lib/consultation/spam/form-token'
import {makeChallenge} from '@/lib/consultation/spam/proof'
import {tokenTime} from '@/lib/consultation/spam/token-time'
import {env} from '@/lib/settings/env'

export const dynamic = 'force-dynamic'

/** When the form was first touched: the page itself is the same for everybody, and can hold no time. */
export async function GET(): Promise<Response> {
  const {REQUEST_KEYS, FORM_PROOF_OF_WORK} = env()
  const nonce = newNonce()
  // The library that judges the riddle goes by this machine's clock.
  const challenge = FORM_PROOF_OF_WORK === 'true' && (await makeChallenge(REQUEST_KEYS, nonce, Date.now()))
  const answer = {token: makeFormToken(REQUEST_KEYS, await tokenTime(), nonce), ...(challenge && {challenge})}
  return Response.json(answer, {headers: {'cache-control': 'no-store'}})
}
