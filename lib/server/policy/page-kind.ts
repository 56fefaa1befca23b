/** What a page may run: nothing, the script of the form, or the Studio. */
export type PageKind = 'content' | 'form' | 'studio'

/** The kind of the page at a path. Everything that is not named here is content, addresses without a page included. */
export function pageKind(path: string): PageKind {
  if (path === '/consultation') return 'form'
  return path === '/studio' || path.startsWith('/studio/') ? 'studio' : 'content'
}
