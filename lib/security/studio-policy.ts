import {isLocal} from '../../sanity/env.ts'
import {type Policy, upgrade} from './policies.ts'

/** The lake listens on loopback, on a port that is known only at run time. Without a scheme: that of the page. */
const LAKE = ['127.0.0.1:*', 'localhost:*']
const LAKE_SOCKETS = ['ws://127.0.0.1:*', 'ws://localhost:*']

/** One host for each of: the project, its files, and the Studio's notices. */
const SANITY = ['https://*.sanity.io']
/**
 * Named by the Studio's style sheet. On a local lake `remove-foreign-fonts.ts` takes the rule out before it is used, but
 * Chromium reports a font that a policy forbids as soon as it reads the rule.
 */
const STUDIO_FONTS = 'https://design-system-static.sanity.io'
/** Pictures of colleagues, as their accounts bring them. */
const AVATARS = ['https://lh3.googleusercontent.com', 'https://avatars.githubusercontent.com']

/** The Studio is for staff: it writes styles as it runs, and speaks with where content lives. */
export function studioPolicy({https, scripts}: {https: boolean; scripts: readonly string[]}): Policy {
  const content = isLocal ? LAKE : SANITY
  return {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...scripts],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:', ...content, ...(isLocal ? [] : AVATARS)],
    'font-src': ["'self'", 'data:', STUDIO_FONTS],
    'media-src': ["'self'", 'blob:', ...content],
    'connect-src': ["'self'", ...content, ...(isLocal ? LAKE_SOCKETS : ['wss://*.sanity.io'])],
    'worker-src': ["'self'", 'blob:'],
    'frame-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
    ...upgrade(https),
  }
}
