import {paths} from '@/sanity/paths'

export const dynamic = 'force-static'

/** Never fetched ahead: the form, a search, the Studio, the desk, and everything that is not a page. */
const NOT_AHEAD = [
  `${paths.consultation}*`,
  `${paths.search}*`,
  '/studio*',
  '/desk*',
  '/api/*',
  '/media/*',
  '/_next/*',
  '/*.*',
]

/**
 * Lets a browser make the next page ready while a finger or a pointer is on its link. These pages run no script, and the
 * count of views leaves them out, so a page that is made ready and not looked at leaves no trace.
 */
const rules = {
  prerender: [
    {
      where: {and: [{href_matches: '/*'}, ...NOT_AHEAD.map((href) => ({not: {href_matches: href}}))]},
      eagerness: 'moderate',
    },
  ],
}

export function GET(): Response {
  return new Response(JSON.stringify(rules), {
    headers: {
      'Content-Type': 'application/speculationrules+json',
      'Cache-Control': 'public, max-age=86400',
    },
  })
}
