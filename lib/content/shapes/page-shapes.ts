import {z} from 'zod'
import {reviewFields} from './review-shapes.ts'
import {items, note, optional, words} from './shape-parts.ts'
import {references, sources} from './source-shapes.ts'
import {articleBody, simpleText} from './text-shapes.ts'

/** What a list says of a page. */
export const listedPage = z.looseObject({
  _id: z.string(),
  _type: z.string(),
  title: words,
  slug: z.string(),
  summary: words,
})

/** A page with a long text. */
export const textPage = (isDraft: boolean) =>
  listedPage.extend({
    _updatedAt: z.string(),
    briefCitations: references,
    body: articleBody(isDraft),
    sources: sources(isDraft),
  })

export const reviewedPage = (isDraft: boolean) => textPage(isDraft).extend(reviewFields)

/** What keeps a reader safe: a page that has a part of it which cannot be printed stays as it was. */
export const safetyShape = (isDraft: boolean) => ({
  regulatoryStatus: note,
  disclosures: items(
    z
      .looseObject({
        _id: z.string(),
        checkedOn: note,
        statement: simpleText(isDraft),
        sources: sources(isDraft),
      })
      .nullable(),
    isDraft,
  ),
  risks: simpleText(isDraft).nullable(),
  whoShouldNot: simpleText(isDraft).nullable(),
  otherOptions: simpleText(isDraft).nullable(),
  crisisPanel: optional(z.enum(['standard', 'prominent'])),
  safetySources: sources(isDraft),
})
