import type {Challenge} from 'altcha-lib'
import {proofField, tokenField} from '@/lib/consultation/form/fields'

/**
 * Asked for when somebody begins to fill in the form; see `lib/consultation/spam/`. Resolves with what adds it to the
 * answers, and the proof too if there is one by then. A request without any of it is received too.
 */
export async function askForToken(): Promise<((answers: FormData) => void) | undefined> {
  const response = await fetch('/api/consultation/token', {cache: 'no-store'})
  const {token, challenge} = Object(await response.json())
  if (!token) return undefined
  let proof = ''
  if (challenge) {
    solve(challenge).then(
      (solved) => {
        proof = solved
      },
      () => undefined,
    )
  }
  return (answers) => {
    answers.set(tokenField, String(token))
    if (proof) answers.set(proofField, proof)
  }
}

async function solve(challenge: Challenge): Promise<string> {
  return (await import('./solve-challenge')).solveChallenge(challenge)
}
