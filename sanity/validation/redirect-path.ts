/** `/education/old-title`: a path of this site, without a query, and not the home page. */
export const REDIRECT_PATH = /^(\/[a-z0-9]+(?:-[a-z0-9]+)*){1,6}$/

type Redirect = {from: string; to: string}

/**
 * Where an address leads in the end. Returns undefined if no redirect names it, or if the redirects that follow go in a
 * circle: they come from an import, as the Studio refuses them.
 */
export function redirectTarget(path: string, redirects: readonly Redirect[]): string | undefined {
  const next = new Map(redirects.map(({from, to}) => [from, to]))
  const seen = new Set<string>()
  let at = path
  for (let to = next.get(at); to !== undefined; to = next.get(at)) {
    if (seen.has(at)) return undefined
    seen.add(at)
    at = to
  }
  return at === path ? undefined : at
}
