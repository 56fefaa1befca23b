import {cmsState} from '../cms/cms-state.ts'
import {knownContent} from './reconcile/known-content.ts'

/** Returns whether people should look: true until content was had again, where `isContentUnavailable` is of the moment. */
export function hasContentTrouble(): boolean {
  return knownContent().isUnlisted || cmsState().breaker.isOpen()
}
