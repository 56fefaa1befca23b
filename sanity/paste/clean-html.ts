import {unwrapLink} from '../text/unwrap-link.ts'
import {cleanLists} from './clean-lists.ts'
import {liftHeadings} from './lift-headings.ts'
import {cleanTables} from './paste-tables.ts'
import {raisedText} from './raised-text.ts'

export type CleanHtml = {
  html: string
  /** Names what could not be kept, for the person who pasted. */
  notes: string[]
}

/**
 * What word processors, mail programs and web pages put on the clipboard, in the few elements that a text of this site
 * can hold, and tables where it can hold them. The words all stay; what has no place here is named.
 */
export function cleanHtml(html: string, {mayHoldTables}: {mayHoldTables: boolean}): CleanHtml {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const {body} = page
  const notes = new Set<string>()

  removeAll(body, 'style, script, meta, link, title, xml, template, br.Apple-interchange-newline')
  removeComments(body)
  cleanLists(body)
  takeOutDeleted(body, notes)
  cleanTables(body, mayHoldTables, notes)
  liftHeadings(body)
  takeOutPictures(body, notes)
  for (const element of elementsOf(body)) keepRaised(element, notes)
  for (const element of elementsOf(body)) keepLook(element)
  rankHeadings(body, notes)
  for (const link of body.querySelectorAll('a')) keepLink(link, notes)
  for (const element of elementsOf(body)) strip(element)
  cleanWords(body)
  return {html: body.innerHTML, notes: [...notes]}
}

function elementsOf(body: HTMLElement): HTMLElement[] {
  return [...body.querySelectorAll<HTMLElement>('*')]
}

function removeAll(body: HTMLElement, selector: string): void {
  for (const element of body.querySelectorAll(selector)) element.remove()
}

function removeComments(body: HTMLElement): void {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT)
  const comments: Node[] = []
  while (walker.nextNode()) comments.push(walker.currentNode)
  for (const comment of comments) comment.parentNode?.removeChild(comment)
}

function takeOutDeleted(body: HTMLElement, notes: Set<string>): void {
  const deleted = [...body.querySelectorAll('del')].filter(({textContent}) => textContent?.trim())
  if (deleted.length > 0) notes.add('Words that were marked as deleted were left out.')
  removeAll(body, 'del')
}

function takeOutPictures(body: HTMLElement, notes: Set<string>): void {
  const pictures = [...body.querySelectorAll('img, svg, canvas, picture, v\\:imagedata')]
  // Mails count their readers by pictures of one point.
  const seen = pictures.filter((picture) => picture.getAttribute('width') !== '1')
  if (seen.length > 0) {
    const which = seen.length === 1 ? 'A picture was' : `${seen.length} pictures were`
    notes.add(`${which} left out. Add pictures with the picture button, so that they get a description.`)
  }
  for (const picture of pictures) picture.remove()
  const others = [...body.querySelectorAll('video, audio, iframe, object, embed, math')]
  if (others.length > 0) notes.add('A film, a sound, a formula or something embedded was left out.')
  for (const other of others) other.remove()
}

function keepRaised(element: HTMLElement, notes: Set<string>): void {
  const place = element.style.verticalAlign
  const isSup = element.tagName === 'SUP' || place === 'super'
  const isSub = element.tagName === 'SUB' || place === 'sub'
  if ((!isSup && !isSub) || element.children.length > 0) return
  const {text, isChanged} = raisedText(element.textContent ?? '', isSup ? 'sup' : 'sub')
  element.textContent = text
  if (isChanged) notes.add('Raised and lowered figures became small figures, like in 10². Check them.')
}

/** Editors say with styles what the page says with elements. */
function keepLook(element: HTMLElement): void {
  const {fontWeight, fontStyle} = element.style
  const isBold = /^(bold|bolder|[6-9]00)$/.test(fontWeight)
  const isPlain = /^(normal|lighter|[1-4]00)$/.test(fontWeight)
  if (/^(B|STRONG)$/.test(element.tagName) && isPlain) unwrap(element)
  if (/^(SPAN|FONT)$/.test(element.tagName)) {
    if (isBold) wrapInside(element, 'strong')
    if (fontStyle === 'italic') wrapInside(element, 'em')
  }
}

function wrapInside(element: HTMLElement, name: string): void {
  const around = element.ownerDocument.createElement(name)
  around.append(...element.childNodes)
  element.append(around)
}

/** The page has a title of its own, so its text begins with the second rank. */
function rankHeadings(body: HTMLElement, notes: Set<string>): void {
  const shift = body.querySelector('h1, .MsoTitle') ? 1 : 0
  for (const heading of body.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6, .MsoTitle')) {
    const rank = /^H(\d)$/.exec(heading.tagName)?.[1] ?? '1'
    const wanted = Number(rank) + shift
    if (wanted > 4) notes.add('Headings of the smallest sizes became "Smallest heading".')
    const changed = heading.ownerDocument.createElement(`h${Math.min(Math.max(wanted, 2), 4)}`)
    changed.append(...heading.childNodes)
    for (const bold of changed.querySelectorAll('strong, b')) unwrap(bold)
    heading.replaceWith(changed)
  }
}

function keepLink(link: HTMLAnchorElement, notes: Set<string>): void {
  const href = link.getAttribute('href')?.trim() ?? ''
  if (/^(https?:\/\/|mailto:|tel:)/i.test(href)) {
    link.setAttribute('href', unwrapLink(href))
    return
  }
  if (href !== '' && !href.startsWith('#'))
    notes.add('A link that works only on the computer it came from was left out.')
  unwrap(link)
}

const kept = new Set([
  'P',
  'DIV',
  'BR',
  'H2',
  'H3',
  'H4',
  'UL',
  'OL',
  'LI',
  'STRONG',
  'B',
  'EM',
  'I',
  'A',
  'BLOCKQUOTE',
  'TABLE',
  'CAPTION',
  'TBODY',
  'TR',
  'TD',
])

function strip(element: HTMLElement): void {
  for (const {name} of [...element.attributes]) {
    if (element.tagName !== 'A' || name !== 'href') element.removeAttribute(name)
  }
  const isEmpty = !element.textContent?.trim()
  // A bold space is a space between two words.
  if (!kept.has(element.tagName) || (isEmpty && /^(STRONG|B|EM|I|A)$/.test(element.tagName))) unwrap(element)
  else if (isEmpty && element.tagName !== 'BR') element.remove()
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes)
}

/** Soft hyphens and marks of direction would be found by no search, and seen by nobody. */
function cleanWords(body: HTMLElement): void {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const text = walker.currentNode.nodeValue ?? ''
    walker.currentNode.nodeValue = text
      .replace(/[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g, '')
      .replace(/[\u00a0\u202f\u2007]/g, ' ')
  }
}
