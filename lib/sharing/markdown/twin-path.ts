const ENDING = '.md'
const HOME = `/index${ENDING}`

/** Where the text of a page stands in Markdown, for programs that read text. */
export function twinPath(path: string): string {
  return path === '/' ? HOME : `${path}${ENDING}`
}

/** The page of which this is the address of the twin. Returns undefined if it is none. */
export function pageOfTwin(path: string): string | undefined {
  if (path === HOME) return '/'
  return path.endsWith(ENDING) && path.length > ENDING.length + 1 ? path.slice(0, -ENDING.length) : undefined
}
