import {knownArticles} from '../../content/article/known-articles.ts'
import {keptSettings} from '../../content/kept-settings.ts'
import {affectedPaths, affectedTags} from '../affected-by.ts'
import type {StalePages} from '../mark-stale.ts'
import {knownContent} from '../reconcile/known-content.ts'
import type {SeenChange, SeenDocument} from '../seen-content.ts'
import {isContentType} from '../tags.ts'
import type {DocumentChange} from './content-news.ts'

/** What a webhook call means for this site. Types that no page shows mean nothing. */
export function takeNews(news: DocumentChange): StalePages {
  const seen = knownContent().latest ?? new Map<string, SeenDocument>()
  const changes = changesOf(news, seen.get(news._id))
  if (changes.some(({after}) => after?.type === 'clinicSettings')) keptSettings().forget()
  for (const {after} of changes)
    if (after?.type === 'article' && after.slug) knownArticles().slugs?.add(after.slug)
  return {tags: affectedTags(changes), paths: affectedPaths(changes, seen)}
}

/** Nothing is taken from the call but which document changed and where it stands: the pages ask for the rest. */
function changesOf(news: DocumentChange, known: SeenDocument | undefined): SeenChange[] {
  const {_id: id, _type: type, slug, previousSlug} = news
  if (!isContentType(type)) return []
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
