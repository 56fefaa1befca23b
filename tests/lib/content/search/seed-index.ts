import {createSearchIndex, type SearchIndex} from '@/lib/content/search/index/search-index'
import {documentTypes, isDocumentType} from '@/sanity/document-types'
import {seedDocuments} from '@/sanity/seed/seed-documents'
import {isRecord} from '@/sanity/text/text-parts'

/** The index of the demo content, as it is made of what the CMS answers. */
export function seedIndex(): SearchIndex {
  const index = createSearchIndex()
  for (const seeded of seedDocuments('image-asset')) {
    const {_id, _type} = seeded
    const {search, text} = documentTypes[_type]
    if (!search || !isDocumentType(_type)) continue
    const fields = new Map<string, unknown>(Object.entries(seeded))
    const slug = fields.get('slug')
    const document = {
      _id,
      title: String(fields.get(search.title)),
      slug: isRecord(slug) ? String(slug.current) : null,
      summary: String(fields.get(search.summary)),
      publishedAt: null,
      readingMinutes: 1,
      _createdAt: '2026-01-01',
      texts: [...(search.lines ?? []), ...(text ? [text.field] : [])].map((name) => fields.get(name)),
    }
    index.putAll(_type, [{rev: '1', document}])
  }
  index.settle()
  return index
}
