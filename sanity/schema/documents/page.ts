import {DocumentIcon} from '@sanity/icons/Document'
import {defineField, defineType} from 'sanity'
import {reviewedPreview} from '../fields/review-preview.ts'
import {reviewedPage} from '../fields/reviewed-page.ts'

/** A page of the clinic that is none of the other kinds, like what to expect at a visit. */
export const page = defineType({
  name: 'page',
  title: 'Page',
  type: 'document',
  icon: DocumentIcon,
  ...reviewedPage({
    isAboutCare: false,
    below: [
      defineField({
        name: 'below',
        title: 'Below the text',
        description: 'What the page prints after its text, from other forms.',
        type: 'string',
        group: 'text',
        options: {
          list: [
            {title: 'Address, phone and hours of the clinic', value: 'contact'},
            {title: 'The people of the clinic', value: 'team'},
          ],
        },
      }),
    ],
  }),
  preview: reviewedPreview('page', {title: 'title'}),
})
