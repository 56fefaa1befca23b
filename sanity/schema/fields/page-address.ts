import {defineField} from 'sanity'
import {reservedProblem, slugProblem} from '../../validation/slug.ts'
import {slugTakenProblem} from '../../validation/slug-taken.ts'

/** The field `slug` of a document with a page of its own. */
export function pageAddress({group, source = 'title'}: {group?: string; source?: string} = {}) {
  return defineField({
    name: 'slug',
    title: 'Address of the page',
    description: 'Press "Generate". Leave it alone once it is published: changing it breaks links.',
    type: 'slug',
    ...(group && {group}),
    // The check below says which document has the address; Sanity's own says only that it is taken.
    options: {source, maxLength: 96, isUnique: () => true},
    // Not "required", which adds a second message for the field inside a slug.
    validation: (rule) =>
      rule.custom(
        async (slug, context) =>
          slugProblem(slug?.current) ??
          reservedProblem(context.document?._type, slug?.current) ??
          (await slugTakenProblem(slug?.current ?? '', context)) ??
          true,
      ),
  })
}
