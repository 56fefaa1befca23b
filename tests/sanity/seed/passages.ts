import type {SeedDocument} from '@/sanity/seed/seed-document'
import type {ArticleBody, SimpleText} from '@/sanity/types.generated'

/** One piece of running text, and what stands behind it. */
export type Passage = {
  kind: 'paragraph' | 'heading' | 'line' | 'field' | 'caption'
  text: string
  /** Keys and addresses of the sources marked in it. */
  sources: string[]
  /** The text without the titles of our own pages that it links to. */
  claim: string
}

/** Everything of a document that a patient can read. */
export function passagesOf(document: SeedDocument): Passage[] {
  switch (document._type) {
    case 'article':
      return [
        ...fields(document.title, document.summary, ...(document.keyPoints ?? [])),
        ...bodyPassages(document.body ?? []),
      ]
    case 'faq':
      return [...fields(document.question, document.shortAnswer), ...bodyPassages(document.answer ?? [])]
    case 'citation':
      return fields(document.keyFinding, document.limitations)
    case 'clinicSettings':
      return fields(
        document.address,
        document.phone,
        document.email,
        document.homeHeading,
        document.homeIntroduction,
        document.adultsOnlyNote,
        document.privacyNote,
        document.emergencyText,
        ...(document.crisisLines ?? []).map(({who}) => who),
      )
  }
}

export function bodyPassages(body: ArticleBody | SimpleText): Passage[] {
  return body.flatMap((member): Passage[] => {
    if (member._type === 'callout') {
      return [plain('heading', member.title ?? ''), ...bodyPassages(member.text ?? [])]
    }
    if (member._type === 'figure') {
      return [plain('caption', member.alt ?? ''), plain('caption', member.caption ?? '')]
    }
    const marks = new Map((member.markDefs ?? []).map((mark) => [mark._key, mark]))
    const spans = member.children ?? []
    const sources = [...marks.values()].flatMap((mark) =>
      mark._type === 'citation' ? (mark.citations ?? []).map(({_ref}) => _ref) : [mark.href ?? ''],
    )
    const isOwnPage = (key: string) => {
      const mark = marks.get(key)
      return mark?._type === 'link' && mark.href?.startsWith('/') === true
    }
    return [
      {
        kind: member.style?.startsWith('h') ? 'heading' : member.listItem ? 'line' : 'paragraph',
        text: spans.map(({text}) => text ?? '').join(''),
        claim: spans.map(({text, marks: keys}) => (keys?.some(isOwnPage) ? '' : (text ?? ''))).join(''),
        sources: sources.filter((source) => !source.startsWith('/')),
      },
    ]
  })
}

function fields(...texts: (string | undefined)[]): Passage[] {
  return texts.filter((text) => text !== undefined).map((text) => plain('field', text))
}

function plain(kind: Passage['kind'], text: string): Passage {
  return {kind, text, claim: text, sources: []}
}
