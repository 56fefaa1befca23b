import {defineArrayMember, defineField} from 'sanity'

type SourcesOptions = {
  name: string
  title: string
  description: string
  group?: string
  /** What staff read when there is none. Without it there need not be one. */
  required?: string
}

/** Sources of a text that has no marks of its own: `[{_type: 'reference', _key, _ref}]`. */
export function sources({name, title, description, group, required}: SourcesOptions) {
  return defineField({
    name,
    title,
    description,
    type: 'array',
    of: [defineArrayMember({type: 'reference', to: [{type: 'citation'}]})],
    ...(group && {group}),
    validation: (rule) => [
      rule.unique().error('The same source is listed twice.'),
      ...(required ? [rule.required().min(1).error(required)] : []),
    ],
  })
}

/** Of a figure that is not printed without one. */
export function requiredSources() {
  return sources({
    name: 'citations',
    title: 'Sources',
    description: 'The study that says this. The page adds its number.',
    required: 'No figure without its source: choose at least one.',
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
