/** Word writes lists as paragraphs that say how deep they are, each with a bullet or a number of its own in front. */
export function cleanLists(body: HTMLElement): void {
  const marked = [...body.querySelectorAll<HTMLElement>('p, h1, h2, h3, h4, h5, h6')]
  let list: HTMLElement | undefined
  let last: Element | null = null
  for (const paragraph of marked) {
    const level = levelOf(paragraph)
    if (level === undefined) continue
    const glyph = takeGlyph(paragraph)
    // A numbered heading is a heading.
    if (paragraph.tagName !== 'P') continue
    const isNext = last !== null && paragraph.previousElementSibling === last
    if (!list || !isNext) {
      list = createList(glyph, body)
      paragraph.before(list)
    }
    itemOf(list, level, glyph).append(...paragraph.childNodes)
    paragraph.remove()
    last = list
  }
  // Google Docs puts a list beside the item that it belongs to.
  for (const inner of body.querySelectorAll(':is(ul, ol) > :is(ul, ol)')) {
    if (inner.previousElementSibling?.tagName === 'LI') inner.previousElementSibling.append(inner)
  }
  // Google Docs and Word on the web put paragraphs into the items.
  for (const block of body.querySelectorAll('li > p, li > div')) block.replaceWith(...block.childNodes)
}

function levelOf(paragraph: HTMLElement): number | undefined {
  const [, level] = /mso-list:[^;"]*\blevel(\d+)/i.exec(paragraph.getAttribute('style') ?? '') ?? []
  if (level) return Math.min(Number(level), 9)
  return /\bMsoListParagraph/i.test(paragraph.className) && glyphOf(paragraph) ? 1 : undefined
}

function glyphOf(paragraph: HTMLElement): HTMLElement | undefined {
  return [...paragraph.querySelectorAll<HTMLElement>('[style]')].find((element) =>
    /mso-list:\s*ignore/i.test(element.getAttribute('style') ?? ''),
  )
}

function takeGlyph(paragraph: HTMLElement): string {
  const element = glyphOf(paragraph)
  const glyph = element?.textContent?.trim() ?? ''
  element?.remove()
  return glyph
}

function createList(glyph: string, body: HTMLElement): HTMLElement {
  const isNumbered = /^\(?([0-9]{1,3}|[a-z]{1,4})[.)]/i.test(glyph)
  return body.ownerDocument.createElement(isNumbered ? 'ol' : 'ul')
}

/** A new item as deep as it says, and no deeper than one below the item before it. */
function itemOf(list: HTMLElement, level: number, glyph: string): HTMLElement {
  let current = list
  for (let depth = 1; depth < level; depth += 1) {
    const parent = current.lastElementChild
    if (!parent) break
    const inner = parent.querySelector<HTMLElement>(':scope > ul, :scope > ol')
    const below = inner ?? createList(glyph, list)
    if (!inner) parent.append(below)
    current = below
  }
  const item = list.ownerDocument.createElement('li')
  current.append(item)
  return item
}
