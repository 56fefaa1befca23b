import {LinkIcon} from '@sanity/icons/Link'
import {defineArrayMember, defineField} from 'sanity'

/** Mark on a run of text: `{_type: 'link', _key, href}` in the block's `markDefs`. */
export const link = defineArrayMember({
  name: 'link',
  title: 'Link',
  type: 'object',
  icon: LinkIcon,
  fields: [
    defineField({
      name: 'href',
      title: 'Leads to',
      description:
        'A web address (https://…), a page of this site (/faq), an email address (mailto:…) or a phone number (tel:988).',
      type: 'string',
    }),
  ],
})
