/** What content is asked for: what patients read, or a stack of unpublished versions with the first on top. */
export type Perspective = 'published' | string[]

/** Drafts and the ids of releases, as the Studio writes them. */
const LAYER = /^(?:drafts|r[A-Za-z0-9]{8,40})$/
const MOST_LAYERS = 10

/**
 * What the cookie of the Studio's preview asks for. Cookies can be edited: whatever is not known means drafts, and `raw`,
 * which shows a document several times, is not known.
 */
export function parsePerspective(cookie: string | undefined): Perspective {
  if (cookie === 'published') return 'published'
  const layers = cookie?.split(',', MOST_LAYERS + 1) ?? []
  const isKnown = layers.length <= MOST_LAYERS && layers.every((layer) => LAYER.test(layer))
  return isKnown && layers.length > 0 ? layers : ['drafts']
}
