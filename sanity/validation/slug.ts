/** What is wrong with the last part of a page address; nothing when it is fine. */
export function slugProblem(slug: string | undefined): string | undefined {
  if (!slug) return 'Press "Generate" to make the address.'
  // `/education/page/2` goes on with the list of articles.
  if (slug === 'page') return 'The list of articles needs this address. Add another word to it.'
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) return undefined
  return 'Use only small letters, digits and single hyphens between words.'
}
