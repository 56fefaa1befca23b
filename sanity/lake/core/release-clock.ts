import {dueAt} from '../documents/release-document.ts'
import {LakeError} from './errors.ts'
import type {Lake} from './lake.ts'

/** Timers stand still while a machine sleeps, and know nothing of a clock that is set anew. */
const longestWaitMs = 30_000
/** Before the next try, should the disk be full. */
const pauseMs = 1_000

/**
 * Publishes each scheduled release at its hour. The hours are read from the stored releases, so one that passed while no
 * process ran is made up for at the start. Returns the function that stops it.
 */
export function startReleaseClock(lake: Lake, onError: (error: unknown) => void): () => void {
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  function scheduled() {
    return lake
      .view('raw')
      .where('_type', 'system.release')
      .flatMap((release) => {
        const due = dueAt(release)
        return due === undefined ? [] : [{release, due}]
      })
  }

  function publishDue() {
    const now = Date.now()
    for (const {release, due} of scheduled()) {
      if (due > now) continue
      try {
        publish(String(release.name), release._id)
      } catch (error) {
        onError(error)
      }
    }
    wait(pauseMs)
  }

  function publish(releaseId: string, id: string) {
    try {
      lake.actions({actions: [{actionType: 'sanity.action.release.publish', releaseId}]})
    } catch (cause) {
      if (!(cause instanceof LakeError) || cause.status === 503) throw cause
      // Open again, with the reason: the Studio shows it, and staff can put it right.
      const set = {state: 'active', error: {message: cause.message}}
      lake.mutate({mutations: [{patch: {id, set, unset: ['publishAt']}}]})
      throw new Error(`The release "${releaseId}" could not be published at its hour`, {cause})
    }
  }

  function wait(atLeastMs = 0) {
    clearTimeout(timer)
    const next = Math.min(...scheduled().map(({due}) => due))
    if (stopped || next === Number.POSITIVE_INFINITY) return
    timer = setTimeout(publishDue, Math.min(Math.max(next - Date.now(), atLeastMs), longestWaitMs))
    timer.unref()
  }

  const detach = lake.afterCommit(({changes}) => {
    if (changes.some(({before, after}) => (after ?? before)?._type === 'system.release')) wait()
  })
  wait()

  return () => {
    stopped = true
    clearTimeout(timer)
    detach()
  }
}
