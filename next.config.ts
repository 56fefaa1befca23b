import path from 'node:path'
import type {NextConfig} from 'next'
import {PHASE_DEVELOPMENT_SERVER} from 'next/constants'
import {headerRules} from './lib/server/policy/response-headers'
import {listPath, pagedTypes} from './sanity/document-types'

/** Vercel keeps pages itself and takes no handler: there the policies alone keep scripts from running. */
const hasCacheHandler = !process.env.VERCEL

/** `next dev` renders every page anew and runs scripts on all of them: it goes without cache and policies. */
export default function nextConfig(phase: string): NextConfig {
  const isDevelopment = phase === PHASE_DEVELOPMENT_SERVER
  return {
    // Tests and a second copy of the site build beside a running one.
    distDir: process.env.NEXT_DIST_DIR || '.next',
    poweredByHeader: false,
    productionBrowserSourceMaps: false,
    reactStrictMode: true,
    // `npm run check` and `npm test` do; a first look does not wait for it.
    typescript: {ignoreBuildErrors: true},
    typedRoutes: false,
    devIndicators: false,
    // Preloads in a header would name the stylesheets that `oneStylesheet` replaces. They stand in the head of the page.
    reactMaxHeadersLength: 0,
    // An unknown article answers 404 from its metadata (see the page). For the user agents in this list Next would write
    // an empty document instead, and keep it for everybody.
    htmlLimitedBots: /(?!)/,
    agentRules: false,
    // Loaded as they are: they open sockets, and gain nothing from a bundler; or, to render mail, they need React's own
    // server, which a bundle for pages and routes leaves out.
    serverExternalPackages: ['postgres', 'nodemailer', '@react-email/render', '@simplewebauthn/server'],
    // Images come from /media; the optimizer decodes untrusted files in the web process.
    images: {unoptimized: true},
    ...(!isDevelopment &&
      hasCacheHandler && {cacheHandler: path.resolve('lib/freshness/cache-handler/cache-handler.ts')}),
    redirects: async () =>
      pagedTypes.flatMap((type) => {
        const destination = listPath(type, 1)
        return ['page', 'page/1'].map((first) => ({
          source: `${destination}/${first}`,
          destination,
          permanent: true,
        }))
      }),
    experimental: {
      // Writing the cache takes a third of a build, and a second build from the same sources does not happen.
      turbopackFileSystemCacheForBuild: false,
      agentUpgrade: false,
      // Small files, of which `mergeStyles` makes one for each kind of page. By default all pages share two large ones.
      cssChunking: {type: 'graph', requestCost: 1},
      serverActions: {bodySizeLimit: '32kb'},
    },
    ...(!isDevelopment && {
      headers: async () =>
        headerRules({
          https: (process.env.SITE_URL ?? '').startsWith('https:'),
          cacheHandler: hasCacheHandler,
        }),
    }),
  }
}
