import {DRAFT_COOKIE} from './draft-cookie.ts'
import {contentPolicy, dataPolicy, draftPolicy, drawingPolicy, type Policy, policyText} from './policies.ts'
import {studioPolicy} from './studio-policy.ts'

type Header = {key: string; value: string}
type Condition = {type: 'cookie'; key: string}
type HeaderRule = {source: string; headers: Header[]; has?: Condition[]}

/** Features that no page of this site uses, and that no script or frame may use in its name. */
const UNUSED_FEATURES = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'usb',
  'xr-spatial-tracking',
]

/**
 * Sent with every answer: pages, files, redirects and errors. Behind the front server nginx.conf sends all of them but
 * `X-Frame-Options` in their place: what changes here changes there.
 */
export const commonHeaders: Header[] = [
  // Without `preload`, which cannot be taken back for months: the owner of the domain decides that.
  {key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains'},
  {key: 'X-Content-Type-Options', value: 'nosniff'},
  {key: 'X-Frame-Options', value: 'DENY'},
  // Not `no-referrer`: browsers would then send `Origin: null` with a form post, which is refused.
  {key: 'Referrer-Policy', value: 'same-origin'},
  {key: 'Cross-Origin-Opener-Policy', value: 'same-origin'},
  {key: 'Cross-Origin-Resource-Policy', value: 'same-origin'},
  {key: 'Permissions-Policy', value: permissions()},
]

/** Of the desk alone: staff sign in with a passkey. */
export const deskHeaders: Header[] = [
  {key: 'X-Robots-Tag', value: 'noindex, nofollow'},
  {key: 'Permissions-Policy', value: permissions('publickey-credentials-get')},
]

function permissions(used?: string): string {
  return UNUSED_FEATURES.map((feature) => `${feature}=${feature === used ? '(self)' : '()'}`).join(', ')
}

/** Everything that is not a page. */
const DATA_PATHS =
  '/:path(api/.*|media/.*|share/.*|_next/.*|\\.well-known/.*|[^/]+\\.(?:txt|xml|json|svg|ico|png|webmanifest))'
/**
 * The pages that run scripts: their policy names them, so it comes with the page from `lib/freshness/cache-handler`, or for the
 * desk from `open-desk.ts`.
 */
const OTHER_THAN_SCRIPTED = '/:path((?!consultation/?$|(?:studio|desk)(?:/|$)).*)'

type Host = {
  https: boolean
  /** True where `lib/freshness/cache-handler` runs, which gives the form and the Studio a policy with hashes. */
  cacheHandler: boolean
}

/**
 * The headers of each route, for `next.config.ts`. Later rules win. Exactly one policy reaches a page: of two, browsers
 * enforce both. `open-draft.ts` puts that of a draft in its place.
 */
export function headerRules({https, cacheHandler}: Host): HeaderRule[] {
  return [
    {source: '/:path*', headers: commonHeaders},
    {
      source: OTHER_THAN_SCRIPTED,
      headers: [
        policy(contentPolicy({https})),
        {key: 'Speculation-Rules', value: '"/speculation-rules.json"'},
      ],
    },
    ...(cacheHandler ? [] : policiesWithoutHashes(https)),
    {source: DATA_PATHS, headers: [policy(dataPolicy)]},
    {source: '/art/:path+', headers: [policy(drawingPolicy)]},
    {source: '/studio/:path*', headers: [{key: 'X-Robots-Tag', value: 'noindex, nofollow'}]},
    // Where no server of ours runs, the desk works as it does without JavaScript.
    {source: '/desk/:path*', headers: [policy(contentPolicy({https})), ...deskHeaders]},
  ]
}

const UNCHECKED = ["'unsafe-inline'"]

/**
 * The form then works as it does without JavaScript; the Studio and its preview cannot do without. Whether the cookie of
 * a draft is a true one is not known here.
 */
function policiesWithoutHashes(https: boolean): HeaderRule[] {
  return [
    {source: '/consultation', headers: [policy(contentPolicy({https}))]},
    {
      source: '/:path((?!studio(?:/|$)).*)',
      has: [{type: 'cookie', key: DRAFT_COOKIE}],
      headers: [
        policy(draftPolicy({https, scripts: UNCHECKED})),
        {key: 'X-Frame-Options', value: 'SAMEORIGIN'},
        {key: 'X-Robots-Tag', value: 'noindex, nofollow'},
      ],
    },
    {source: '/studio/:path*', headers: [policy(studioPolicy({https, scripts: UNCHECKED}))]},
  ]
}

function policy(content: Policy): Header {
  return {key: 'Content-Security-Policy', value: policyText(content)}
}
