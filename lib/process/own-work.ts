import {AsyncLocalStorage} from 'node:async_hooks'

const ownWork = new AsyncLocalStorage<true>()

/** Marks all that this work sets off, now or later, as the site's own: no visitor set it off. */
export function asOwnWork<Result>(work: () => Result): Result {
  return ownWork.run(true, work)
}

export function isOwnWork(): boolean {
  return ownWork.getStore() === true
}
