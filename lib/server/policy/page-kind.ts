/** What a page may run: nothing, the script of the form, the Studio, or the scripts of the desk. */
export type PageKind = 'content' | 'form' | 'studio' | 'desk'

/** The kind of the page at a path. Everything that is not named here is content, addresses without a page included. */
export function pageKind(path: string): PageKind {
  if (path === '/consultation') return 'form'
  if (isWithin('/studio', path)) return 'studio'
  return isWithin('/desk', path) ? 'desk' : 'content'
}

function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(`${folder}/`)
}
