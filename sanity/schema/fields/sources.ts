import {defineArrayMember, defineField} from 'sanity'

type SourcesOptions = {name: string; title: string; description: string; group?: string}

/** Sources of a text that has no marks of its own: `[{_type: 'reference', _key, _ref}]`. */
export function sources({name, title, description, group}: SourcesOptions) {
  return defineField({
    name,
    title,
    description,
    type: 'array',
    of: [defineArrayMember({type: 'reference', to: [{type: 'citation'}]})],
    ...(group && {group}),
    validation: (rule) => rule.unique().error('The same source is listed twice.'),
  })
}

/** For the summary of a document and whatever else stands at the top of its page. */
export function briefSources({group}: {group?: string} = {}) {
  return sources({
    name: 'briefCitations',
    title: 'Sources of the part above',
    description:
      'Needed when it holds a number or a claim about results. The page prints them behind the summary.',
    ...(group && {group}),
  })
}
