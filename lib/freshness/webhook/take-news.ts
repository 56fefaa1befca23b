import {contentState} from '../../cms/content-state.ts'
import {affectedPaths, affectedTags} from '../affected-by.ts'
import type {SeenChange, SeenDocument} from '../seen-content.ts'
import {type ContentTag, isContentType} from '../tags.ts'
import type {ContentNews, DocumentChange} from './content-news.ts'

export type NewsToActOn = {
  /** What is out of date. */
  tags: ContentTag[]
  /** The pages to render again. */
  paths: string[]
}

/** What a webhook call means for this site. Types that no page shows mean nothing. */
export function takeNews(news: ContentNews): NewsToActOn {
  const state = contentState()
  if ('tags' in news) {
    if (news.tags.some((tag) => tag === 'content' || tag === 'clinicSettings')) state.clinicSettings.forget()
    // Who tells this knows the pages, and asks for them when the tags are out of date.
    return {tags: news.tags, paths: []}
  }
  const seen = state.latest ?? new Map<string, SeenDocument>()
  const changes = changesOf(news, seen.get(news._id))
  if (changes.some(({after}) => after?.type === 'clinicSettings')) state.clinicSettings.forget()
  for (const {after} of changes) if (after?.type === 'article' && after.slug) state.slugs?.add(after.slug)
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
