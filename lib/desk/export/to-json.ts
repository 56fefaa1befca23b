import {type Entry, promisedOf, sayTaken, type Taken} from './entry.ts'

export function toJson(entries: readonly Entry[], taken: Taken): string {
  const requests = entries.map(({request, state, answers}) => ({
    reference: request.reference,
    received: new Date(request.createdAt).toISOString(),
    state: request.state,
    promised: promisedOf(request),
    work: state && {stage: state.stage, outcome: state.outcome, tries: state.tries},
    answers: answers ?? null,
  }))
  return JSON.stringify({taken: sayTaken(taken), requests}, undefined, 2)
}
