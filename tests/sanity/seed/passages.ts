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
  // A source has words of others, and what we say of it.
  if (document._type === 'citation') return fields(document.keyFinding, document.limitations)
  return Object.entries(document).flatMap(([name, value]) => (NOT_READ.has(name) ? [] : passagesIn(value)))
}

/** Names, days and choices; of a source, what others wrote. */
const NOT_READ = new Set([
  '_id',
  '_type',
  'slug',
  'publishedAt',
  'checkedOn',
  'effectiveDate',
  'effectiveFrom',
  'version',
  'timeZone',
  'category',
  'regulatoryStatus',
  'crisisPanel',
  'evidence',
  'below',
  'authors',
  'journal',
  'doi',
  'pmid',
  'url',
  'from',
  'to',
])

function passagesIn(value: unknown): Passage[] {
  if (typeof value === 'string') return fields(value)
  if (!Array.isArray(value)) return []
  return value.flatMap((item): Passage[] => {
    if (typeof item === 'string') return fields(item)
    if (isPart(item)) return bodyPassages([item])
    return typeof item?.who === 'string' ? fields(item.who) : []
  })
}

const PARTS = new Set([
  ...['block', 'callout', 'figure', 'evidenceChart', 'keyNumber', 'comparisonTable'],
  ...['stepList', 'doAndDont', 'faqReference'],
])

function isPart(item: unknown): item is ArticleBody[number] {
  const type = typeof item === 'object' && item !== null && '_type' in item ? item._type : undefined
  return typeof type === 'string' && PARTS.has(type)
}

export function bodyPassages(body: ArticleBody | SimpleText): Passage[] {
  return body.flatMap((member): Passage[] => {
    if (member._type === 'callout') {
      return [plain('heading', member.title ?? ''), ...bodyPassages(member.text ?? [])]
    }
    if (member._type === 'figure') {
      return [plain('caption', member.alt ?? ''), plain('caption', member.caption ?? '')]
    }
    if (member._type !== 'block') return blockPassages(member)
    const marks = new Map((member.markDefs ?? []).map((mark) => [mark._key, mark]))
    const spans = member.children ?? []
    const sources = [...marks.values()].flatMap((mark) => {
      if (mark._type === 'citation') return (mark.citations ?? []).map(({_ref}) => _ref)
      return mark._type === 'link' ? [mark.href ?? ''] : []
    })
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

type Block = Exclude<ArticleBody[number], {_type: 'block' | 'callout' | 'figure'}>

/** A figure, a table or a list: its sources stand beside it. */
function blockPassages(block: Block): Passage[] {
  const cited = (texts: (string | undefined)[], citations: {_ref: string}[] | undefined): Passage[] =>
    texts.map((text = '') => ({
      kind: 'paragraph',
      text,
      claim: text,
      sources: (citations ?? []).map(({_ref}) => _ref),
    }))
  switch (block._type) {
    case 'evidenceChart': {
      const {title, setting, limits, difference, citations} = block
      return [plain('heading', title ?? ''), ...cited([setting, limits, difference?.text], citations)]
    }
    case 'keyNumber':
      return cited([block.number, block.text], block.citations)
    case 'comparisonTable':
      return (block.rows ?? []).flatMap((row) => cited([row.head, ...(row.cells ?? [])], row.citations))
    case 'stepList':
      return cited(
        (block.steps ?? []).flatMap(({title, text}) => [title, text]),
        block.citations,
      )
    case 'doAndDont':
      return cited([...(block.dos ?? []), ...(block.donts ?? [])], block.citations)
    case 'faqReference':
      return []
  }
}

function fields(...texts: (string | undefined)[]): Passage[] {
  return texts.filter((text) => text !== undefined).map((text) => plain('field', text))
}

function plain(kind: Passage['kind'], text: string): Passage {
  return {kind, text, claim: text, sources: []}
}
