import type {DocumentType} from '../document-types.ts'

/** About as much of a title as a search engine shows. */
export const shownTitle = 60
/** About as much of a description as a search engine shows. What is longer it cuts itself, anywhere. */
export const shownDescription = 155

/** The title of a page as browsers, search engines and phones show it. */
export function wholeTitle(title: string, clinicName: string): string {
  return [title, clinicName].filter(Boolean).join(' | ')
}

/** The title of the page of a document. A topic often has the name of another page. */
export function pageTitle(type: DocumentType, title: string): string {
  return type === 'topic' ? `${title}: articles` : title
}

/** The text in one line, cut after a word, and with a sign that it goes on. */
export function shortDescription(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= shownDescription) return line
  const cut = line.slice(0, shownDescription - 1).toWellFormed()
  // Text without spaces, as in Japanese, ends where it has to.
  const words = line[cut.length] === ' ' ? cut : cut.replace(/\s\S*$/, '')
  return `${words.replace(/[\s,;:–—-]+$/, '')}…`
}
