import type {ArticleBody, SimpleText} from '../../types.generated.ts'

type Section = {key: string; heading: string; text: SimpleText}

/** Sections as the long text of a page. Keys get the name of their section, because each section counts from one. */
export function bodyOf(...sections: Section[]): ArticleBody {
  return sections.flatMap(({key, heading, text}) => [
    {
      _type: 'block' as const,
      _key: `${key}-heading`,
      style: 'h2' as const,
      markDefs: [],
      children: [{_type: 'span' as const, _key: 'words', text: heading, marks: []}],
    },
    ...text.map((block) => ({...block, _key: `${key}-${block._key}`})),
  ])
}

/** Several short texts as one. */
export function joined(texts: Record<string, SimpleText>): SimpleText {
  return Object.entries(texts).flatMap(([key, text]) =>
    text.map((block) => ({...block, _key: `${key}-${block._key}`})),
  )
}
