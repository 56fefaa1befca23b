import {documentTypes, isDocumentType, isPageType, pagePath} from '../../../sanity/document-types.ts'
import {errorName, log} from '../../log.ts'
import {describeContent} from '../list-content.ts'
import {knownContent} from '../reconcile/known-content.ts'
import {renewPages} from '../render/renew-pages.ts'
import {referrersTag} from '../tags.ts'
import type {DocumentChange} from './content-change.ts'

/**
 * A question that was just related to an article is on no page of that article yet, and the webhook does not say which
 * article that is. Asks the CMS, and has that page rendered again too.
 */
export async function followQuestion({_id, _type}: DocumentChange): Promise<void> {
  if (!isDocumentType(_type) || !documentTypes[_type].isShownByReference) return
  try {
    const {latest} = knownContent()
    const known = latest?.get(_id)?.references ?? []
    const now = (await describeContent([_id])).get(_id)?.references ?? []
    const added = now.filter((id) => !known.includes(id))
    if (added.length === 0) return
    const paths = added.flatMap((id) => {
      const {type, slug} = latest?.get(id) ?? {}
      return type && isPageType(type) && slug ? [pagePath(type, slug)] : []
    })
    await renewPages({tags: added.map(referrersTag), paths})
  } catch (error) {
    // The reconcile pass, which the webhook brings about too, finds the same.
    log('content.not-followed', {error: errorName(error)})
  }
}
