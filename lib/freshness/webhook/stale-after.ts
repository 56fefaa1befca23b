import {isDocumentType} from '../../../sanity/document-types.ts'
import {keptRedirects} from '../../content/kept-redirects.ts'
import {keptSettings} from '../../content/kept-settings.ts'
import {notePage} from '../../content/pages/known-pages.ts'
import {affectedPaths, affectedTags} from '../affected-by.ts'
import type {StalePages} from '../mark-stale.ts'
import {knownContent} from '../reconcile/known-content.ts'
import type {SeenChange, SeenDocument} from '../seen-content.ts'
import {isOnEveryPage} from '../tags.ts'
import type {DocumentChange} from './content-change.ts'

/** Returns what is stale after a change that a webhook told of. A type that no page shows makes nothing stale. */
export function staleAfter(change: DocumentChange): StalePages {
  const seen = knownContent().latest ?? new Map<string, SeenDocument>()
  const changes = changesOf(change, seen.get(change._id))
  const tags = affectedTags(changes)
  if (tags.some(isOnEveryPage)) keptSettings().forget()
  if (change._type === 'redirect') keptRedirects().forget()
  for (const {after} of changes) if (after) notePage(after)
  return {tags, paths: affectedPaths(changes, seen)}
}

/** Nothing is taken from the call but which document changed and where it stands: the pages ask for the rest. */
function changesOf(change: DocumentChange, known: SeenDocument | undefined): SeenChange[] {
  const {_id: id, _type: type, slug, previousSlug} = change
  if (!isDocumentType(type)) return []
  const side = (at: string | null | undefined): SeenDocument => ({
    type,
    rev: '',
    slug: at ?? undefined,
    // One that moves in the list is found by the check that follows.
    place: known?.place,
    references: known?.references ?? [],
  })
  return [{id, before: known, after: side(slug)}, ...(previousSlug ? [{id, before: side(previousSlug)}] : [])]
}
