import type {FieldDefinition, FieldGroupDefinition} from 'sanity'
import {longText, pageTitle, summary} from './long-text.ts'
import {pageAddress} from './page-address.ts'
import {author, reviewFields} from './review-fields.ts'
import {safetyFields} from './safety-fields.ts'
import {briefSources} from './sources.ts'

type Parts = {
  /** Below the summary; the sources that follow are for these too. */
  brief?: FieldDefinition[]
  /** Between the top of the page and its text. */
  about?: FieldDefinition[]
  /** Below the text. */
  below?: FieldDefinition[]
  /** Whether it is about care, and so has the fields that keep a reader safe. */
  isAboutCare: boolean
  /** Groups of its own, between the text and the author. */
  groups?: FieldGroupDefinition[]
  /** The fields of those groups. */
  others?: FieldDefinition[]
  /** After author and review. */
  dates?: FieldDefinition[]
}

/** The groups and fields of a document with a page of its own that a clinician reviews. */
export function reviewedPage({
  brief = [],
  about = [],
  below = [],
  isAboutCare,
  groups = [],
  others = [],
  dates = [],
}: Parts) {
  return {
    groups: [
      {name: 'text', title: 'Text', default: true},
      ...(isAboutCare ? [{name: 'safety', title: 'Safety'}] : []),
      ...groups,
      {name: 'publishing', title: 'Author and dates'},
    ],
    fields: [
      pageTitle({group: 'text'}),
      pageAddress({group: 'text'}),
      summary({group: 'text'}),
      ...brief,
      briefSources({group: 'text'}),
      ...about,
      longText({group: 'text'}),
      ...below,
      ...(isAboutCare ? safetyFields({group: 'safety'}) : []),
      ...others,
      author({group: 'publishing'}),
      ...reviewFields({group: 'publishing'}),
      ...dates,
    ],
  }
}
