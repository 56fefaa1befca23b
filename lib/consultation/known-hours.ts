import {setTimeout as sleep} from 'node:timers/promises'
import {getClinicSettings} from '../content/get-clinic-settings.ts'
import {keptSettings} from '../content/kept-settings.ts'
import {errorName, log} from '../log.ts'
import type {ClinicOfPromise} from './reply-promise.ts'

/** Only a process that has not shown a page yet has to ask. */
const ASK_WITHIN_MS = 1_000

/**
 * The opening hours that the pages of this process were made of. A request never waits for the CMS, and is kept without
 * a promise when it does not answer.
 */
export async function knownHours(): Promise<ClinicOfPromise | undefined> {
  const known = keptSettings().last()
  if (known) return known
  const asked = getClinicSettings().catch((error: unknown) => {
    log('hours.unknown', {error: errorName(error)})
    return undefined
  })
  return Promise.race([asked, sleep(ASK_WITHIN_MS, undefined, {ref: false})])
}
