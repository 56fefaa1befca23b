import {type DeserializerRule, htmlToPortableText} from '@portabletext/html'
import {isNothing} from './paste-tables.ts'

/**
 * Clean HTML with tables, as the text of an article. Sanity's editor reads HTML itself, but knows no table: this is asked only when
 * there is one. Returns undefined if there is none.
 */
export function blocksOfHtml(html: string): ReturnType<typeof htmlToPortableText> | undefined {
  if (!/<table\b/i.test(html)) return undefined
  return htmlToPortableText(html, {rules: [tableRule], whitespaceMode: 'normalize'}).map((block) =>
    // A text of this site has no quotations.
    'style' in block && block.style === 'blockquote' ? {...block, style: 'normal'} : block,
  )
}

const tableRule: DeserializerRule = {
  deserialize(node, _next, createBlock) {
    if (!(node instanceof HTMLTableElement)) return undefined
    const [heads, ...rows] = [...node.rows].map((row) =>
      [...row.cells].map(({textContent}) => textContent ?? ''),
    )
    const caption = node.caption?.textContent ?? ''
    return createBlock({
      _type: 'comparisonTable',
      ...(!isNothing(caption) && {caption}),
      columns: heads,
      rows: rows.map(([head, ...cells]) => ({_type: 'row', _key: crypto.randomUUID(), head, cells})),
    })
  },
}
